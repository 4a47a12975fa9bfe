import { expect, test } from 'vitest';
import { excerpt, mark, type Piece } from '../../../src/search/show/excerpt.ts';
import { fold } from '../../../src/search/language/fold.ts';
import { stem } from '../../../src/search/language/stem.ts';

const stems = (...words: string[]) => new Map(words.map((word) => [stem(fold(word)), 1]));
const written = (pieces: Piece[]) => pieces.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

const text = `Indsatsen er spredt. ${'Der er mange tilbud i kommunerne. '.repeat(12)}Ved udskrivning laves en udskrivningsaftale med de pårørende. ${'Andet følger senere. '.repeat(20)}`;

test('all forms of a word are marked, and nothing else', () => {
  expect(written(mark('Børnenes barn og barndommen, ét barns børn', stems('barn')))).toBe(
    '[Børnenes] [barn] og barndommen, ét [barns] [børn]',
  );
});

test('an excerpt is the part that has the most of the question, from the beginning of a sentence', () => {
  expect(written(excerpt(text, stems('udskrivning', 'pårørende')))).toMatch(
    /^… Ved \[udskrivning\] laves en udskrivningsaftale med de \[pårørende\]\./,
  );
});

test('an excerpt has only words of the text, but for the dots at its ends', () => {
  const plain = excerpt(text, stems('pårørende'))
    .map(({ text: piece }) => piece)
    .join('')
    .replace(/^… | …$/g, '');
  expect(text).toContain(plain);
});

test('an excerpt without a match is the beginning', () => {
  expect(written(excerpt(text, new Map()))).toMatch(/^Indsatsen er spredt\./);
});

test('a short text, an empty one, and one without spaces are taken as they are', () => {
  expect(written(excerpt('Kort tekst.', new Map()))).toBe('Kort tekst.');
  expect(excerpt('', stems('tvang'))).toEqual([]);
  expect(
    excerpt('x'.repeat(5000), new Map())
      .map(({ text: piece }) => piece)
      .join('').length,
  ).toBeLessThan(300);
});

test('what is one thing stays on one line, also where only a part of it is marked', () => {
  expect(written(excerpt('Det blev aftalt den 25. november 2024.', stems('november')))).toBe(
    'Det blev aftalt den 25.\u00a0[november] 2024.',
  );
});
