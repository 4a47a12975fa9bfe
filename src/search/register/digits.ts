/** Printable ASCII without what must be escaped in a string: the digits of the packed numbers. */
export const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\')
  .join('');

/** Numbers under this take one digit, the next few hundred two, the rest four: there is no number too large. */
export const ONE_DIGIT = 84;
/** The first digit of a number of four. */
const WIDE = DIGITS.length - 1;
const TWO_DIGITS = ONE_DIGIT + (WIDE - ONE_DIGIT) * DIGITS.length;

/**
 * Packs a number.
 * @throws RangeError beyond three quarters of a million, which no publication has places for
 */
export function packNumber(value: number): string {
  if (value < ONE_DIGIT) return DIGITS[value]!;
  const base = DIGITS.length;
  if (value < TWO_DIGITS) {
    const rest = value - ONE_DIGIT;
    return DIGITS[ONE_DIGIT + Math.floor(rest / base)]! + DIGITS[rest % base]!;
  }
  const rest = value - TWO_DIGITS;
  if (rest >= base ** 3) throw new RangeError(`Søgningens register rummer ikke tallet ${value}.`);
  return (
    DIGITS[WIDE]! +
    DIGITS[Math.floor(rest / base ** 2)]! +
    DIGITS[Math.floor(rest / base) % base]! +
    DIGITS[rest % base]!
  );
}

const values = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;

/** What the digit at a place is worth. */
export const digitAt = (text: string, at: number): number => values[text.charCodeAt(at)]!;

/** How many digits the number has that begins at a place of the packed numbers. */
export function widthAt(text: string, at: number): number {
  const digit = digitAt(text, at);
  return digit < ONE_DIGIT ? 1 : digit < WIDE ? 2 : 4;
}

/** The number that begins at a place of the packed numbers. */
export function numberAt(text: string, at: number): number {
  const digit = digitAt(text, at);
  if (digit < ONE_DIGIT) return digit;
  const base = DIGITS.length;
  if (digit < WIDE) return ONE_DIGIT + (digit - ONE_DIGIT) * base + digitAt(text, at + 1);
  return TWO_DIGITS + (digitAt(text, at + 1) * base + digitAt(text, at + 2)) * base + digitAt(text, at + 3);
}

/** The packed numbers that stand one after another. */
export function unpackNumbers(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += widthAt(text, at)) found.push(numberAt(text, at));
  return found;
}
