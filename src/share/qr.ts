import encodeQR from 'qr';

/**
 * The QR code of a text as a path to be stroked one unit wide, one unit a module, with the quiet zone of four modules round it
 * (ISO/IEC 18004). Level M: a fold or a stain of 15 % does no harm.
 */
export function qrPath(text: string): { size: number; d: string } {
  const code = encodeQR(text, 'raw', { ecc: 'medium', border: 4 });
  // One stroke along each row: a module is a unit of line, a light one a step without drawing.
  let d = '';
  code.forEach((modules, row) => {
    let at = -1;
    for (let column = 0; column < modules.length; column++) {
      if (!modules[column]) continue;
      let length = 1;
      while (modules[column + length]) length++;
      d += `${at < 0 ? `M${column} ${row + 0.5}` : `m${column - at} 0`}h${length}`;
      at = column + length;
      column += length;
    }
  });
  return { size: code.length, d };
}
