import { expect, test } from 'vitest';
import { hiddenIn } from '../../src/content/characters.ts';

test('no sign that a program may leave out, that only looks like a blank, or that turns the text is taken for a letter', () => {
  const passed: string[] = [];
  for (let code = 0; code <= 0x10ffff; code++) {
    const sign = String.fromCodePoint(code);
    if (/[\p{DI}\p{Bidi_C}\p{Cc}]/u.test(sign) && !/[\t\n\r]/.test(sign) && !hiddenIn(`tva${sign}ng`))
      passed.push(code.toString(16));
  }
  expect(passed).toEqual([]);
  for (const blank of ['\u2800', '\u3164', '\u3000', '\ufffc']) expect(hiddenIn(`tvang${blank}`)?.index).toBe(5);
  expect(hiddenIn('Ærø, »café« – 2 × 30 % … à la 1.000 kr.')).toBeUndefined();
});
