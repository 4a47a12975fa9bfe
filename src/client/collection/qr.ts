import { qrPath } from '../../share/qr.ts';

/** Pixels of a module: sharp when it is printed two centimetres wide. */
const MODULE = 8;

/** The QR code of an address as a drawing for the page. */
export function qrDrawing(address: string): SVGSVGElement {
  const { size, d } = qrPath(address);
  const make = (name: string) => document.createElementNS('http://www.w3.org/2000/svg', name);
  const svg = make('svg') as SVGSVGElement;
  svg.setAttribute('viewBox', `0 0 ${size} ${size}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = make('path');
  path.setAttribute('d', d);
  path.setAttribute('stroke', '#000');
  svg.append(path);
  return svg;
}

/** The same as a PNG, for a file. @returns "data:image/png;base64,…" */
export function qrPicture(address: string): string {
  const { size, d } = qrPath(address);
  const canvas = Object.assign(document.createElement('canvas'), { width: size * MODULE, height: size * MODULE });
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(MODULE, MODULE);
  pen.stroke(new Path2D(d));
  return canvas.toDataURL('image/png');
}
