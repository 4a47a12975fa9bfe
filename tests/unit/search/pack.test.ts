import { expect, test } from 'vitest';
import { pack } from '../../../src/search/build/pack.ts';
import type { SearchRecord } from '../../../src/search/build/records.ts';
import { packNumber, unpackNumbers } from '../../../src/search/register/digits.ts';
import { Register } from '../../../src/search/register/register.ts';

const record = (number: number): SearchRecord => ({
  path: `/sted/${number}/`,
  title: `Sted ${number}`,
  kind: 'afsnit',
  themes: [],
  text: 'ord',
  blocks: [],
  keywords: [],
  names: [],
  short: '',
  context: [],
  priority: false,
  followedUp: false,
  actors: [],
  targetGroups: [],
  recommendations: [],
});

/** A register of 900 records with one word, in so many records as there are numbers. */
const packed = (...numbers: number[]) =>
  pack({
    records: Array.from({ length: 900 }, (_, number) => record(number)),
    vocabulary: [
      {
        shown: 'ord',
        forms: [],
        titled: new Map(),
        impacts: new Map(numbers.map((number, i) => [number, 1 / (i + 1)])),
      },
    ],
    synonyms: [],
    others: [],
    citations: { last: 3, unused: [2] },
    pageWeights: {},
    facets: { tema: [], aktoer: [], maalgruppe: [], kapitel: [] },
  });

test('et ord findes, hvor langt der end er mellem dets steder', () => {
  for (const other of [1, 83, 84, 85, 819, 820, 5_000, 100_000]) {
    const register = Register.unpack(packed(0, other).register);
    expect([...register.records(register.term('ord')!).keys()]).toEqual([0, other]);
  }
});

test('et ord med mange steder har dem i en blok, som skal være af samme udgave; indtil den er her, mangler den', async () => {
  const { register: sent, files } = packed(0, 7, 500, 899);
  const register = Register.unpack(sent);
  expect(register.records(register.term('ord')!).size).toBe(0);
  expect(register.takeLacking()).toEqual(['ord/0']);
  expect(register.takeLacking()).toEqual([]);
  await expect(register.add('ord/0', packed(0, 7, 500, 898).files.get('ord/0')!)).rejects.toThrow('anden udgave');
  await register.add('ord/0', files.get('ord/0')!);
  expect([...register.records(register.term('ord')!).keys()]).toEqual([0, 7, 500, 899]);
  expect(register.takeLacking()).toEqual([]);
});

test('ethvert tal pakkes og læses igen, og tal kan stå efter hinanden', () => {
  const numbers = [0, 1, 83, 84, 727, 728, 729, 10_000, 778_000, 5];
  expect(unpackNumbers(numbers.map(packNumber).join(''))).toEqual(numbers);
  expect(() => packNumber(10_000_000)).toThrow('rummer ikke tallet');
});

test('der kan være flere temaer, end et tal har bits', () => {
  const slugs = Array.from({ length: 120 }, (_, i) => [`t${i}`, `Tema ${i}`] as [string, string]);
  const register = Register.unpack(
    pack({
      records: [{ ...record(0), themes: ['t0', 't119', 't31'] }, record(1), { ...record(2), themes: ['t90'] }],
      vocabulary: [],
      synonyms: [],
      others: [],
      citations: { last: 0, unused: [] },
      pageWeights: {},
      facets: { tema: slugs, aktoer: [], maalgruppe: [], kapitel: [] },
    }).register,
  );
  expect(register.entries.map(({ themes }) => themes)).toEqual([[0, 119, 31], [], [90]]);
});
