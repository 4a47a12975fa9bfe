import { expect, test } from 'vitest';
import { pack } from '../../../src/search/build/pack.ts';
import type { SearchRecord } from '../../../src/search/build/records.ts';
import { Register } from '../../../src/search/register.ts';

const record = (number: number): SearchRecord => ({
  path: `/sted/${number}/`,
  title: `Sted ${number}`,
  kind: 'afsnit',
  themes: [],
  text: 'ord',
  keywords: [],
  short: '',
  context: [],
  priority: false,
  followedUp: false,
  actors: [],
  targetGroups: [],
});

/** A register of 900 records with one word, in the first of them and in another. */
const packed = (other: number) =>
  pack({
    records: Array.from({ length: 900 }, (_, number) => record(number)),
    vocabulary: [
      {
        shown: 'ord',
        impacts: new Map([
          [0, 1],
          [other, 0.5],
        ]),
      },
    ],
    synonyms: [],
    others: [],
    facets: { tema: [], aktoer: [], maalgruppe: [] },
  });

test('et ord, der springer 819 steder over, findes begge steder', () => {
  const register = Register.unpack(packed(819));
  expect([...register.records(register.terms[0]!).keys()]).toEqual([0, 819]);
});

test('et ord, der springer længere, end registrets tal rækker, stopper bygningen med en sætning', () => {
  expect(() => packed(820)).toThrow('Gør ONE_DIGIT i src/search/packed.ts mindre');
});
