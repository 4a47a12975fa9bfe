import { beforeAll, expect, test } from 'vitest';
import { letters } from '../../src/search/passage/letters.ts';
import { engine } from './engine.ts';
import { SEED, tell, thorough } from './sweep.ts';
import { anywhere, first, typos, understood } from './typos.ts';

let search: Awaited<ReturnType<typeof engine>>;
beforeAll(async () => {
  search = await engine();
});

const bars: Array<[from: number, to: number, bar: number]> = [
  [5, 6, 0.85],
  [7, 9, 0.92],
  [10, 13, 0.95],
  [14, 30, 0.97],
];
test.each(bars.flatMap((bar) => [[...bar, 'one', anywhere] as const, [...bar, 'the first', first] as const]))(
  'of words of %i to %i letters, %f of them at least are understood with %s wrong',
  (from, to, bar, _, where) => {
    const { share, missed } = understood(
      typos(search.records, [from, to], thorough ? 1500 : 50, SEED, where),
      search.records,
      (query) => search.ask(query).hits,
    );
    tell(
      `slåfejl ${where === first ? 'i det første bogstav af' : 'i'} ord på ${from}–${to} bogstaver, forstået`,
      share,
    );
    expect(share, missed.map(({ word, typed }) => `${typed} (${word})`).join(', ')).toBeGreaterThanOrEqual(bar);
  },
  600_000,
);

test('every "NN %" and "§ NN" of the text leads to a place with that figure, in three', () => {
  const numbers = new Set(
    search.records.flatMap(({ text }) => text.match(/\d+(?:,\d+)? ?%|§ ?\d+(?: [a-h](?![\p{L}\d]))?/gu) ?? []),
  );
  const missed = [...numbers].filter((number) => {
    const wanted = letters(number).text;
    return !search
      .ask(number)
      .hits.slice(0, 3)
      .some(({ number: at }) => letters(search.records[at]?.text ?? '').text.includes(wanted));
  });
  tell(`»NN %« og »§ NN«, ${numbers.size} forskellige, i tre`, 1 - missed.length / numbers.size);
  expect(numbers.size).toBeGreaterThan(80);
  expect(missed.length / numbers.size, missed.join(', ')).toBeLessThanOrEqual(0.05);
});
