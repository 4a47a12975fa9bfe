import qrcode from 'qrcode-generator';

/**
 * The QR code of a text as a path to be stroked one unit wide, one unit a module, with the quiet zone of four modules round it
 * (ISO/IEC 18004). Level M: a fold or a stain of 15 % does no harm.
 */
export function qrPath(text: string): { size: number; d: string } {
  const code = qrcode(0, 'M');
  code.addData(new TextEncoder().encode(text).reduce((bytes, byte) => bytes + String.fromCharCode(byte), ''), 'Byte');
  code.make();
  const count = code.getModuleCount();
  // One stroke along each row: a module is a unit of line, a light one a step without drawing.
  let d = '';
  for (let row = 0; row < count; row++) {
    let at = -1;
    for (let column = 0; column < count; column++) {
      if (!code.isDark(row, column)) continue;
      let length = 1;
      while (column + length < count && code.isDark(row, column + length)) length++;
      d += `${at < 0 ? `M${column + 4} ${row + 4.5}` : `m${column - at} 0`}h${length}`;
      at = column + length;
      column += length;
    }
  }
  return { size: count + 8, d };
}
