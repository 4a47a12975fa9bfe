import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { byHeadword } from '../../src/text/subjects/order.ts';
import { indexPlaces } from '../../src/text/subjects/places.ts';
import { formsOf, placesNaming, subjectIndex } from '../../src/text/subjects/subject-index.ts';

const library = readLibrary();
const index = subjectIndex(library);
const at = (word: string) => index.find((subject) => subject.word === word)!;
const placesOf = (word: string) => [at(word), ...at(word).under].flatMap(({ locators }) => locators.map(({ name }) => name));

describe('the subject index', () => {
  test('has each word once, in Danish order, with places or a reference', () => {
    const words = index.map(({ word }) => word);
    expect(words).toEqual([...new Set(words)].sort(byHeadword));
    expect(new Set(index.map(({ id }) => id)).size).toBe(index.length);
    for (const { word, locators, under, see } of index)
      expect(locators.length + under.length + see.length, word).toBeGreaterThan(0);
  });

  test('a reference leads to another word that has places', () => {
    for (const { word, see, also } of index)
      for (const other of [...see, ...also]) {
        expect(other).not.toBe(word);
        expect(at(other), `${word} → ${other}`).toBeDefined();
        expect(at(other).see, `${word} → ${other}`).toEqual([]);
      }
  });

  test.each([
    ['Børne- og Ungdomspsykiatrisk Center', 'fodnote 47'],
    ['SAFE-projektet', '8.2.3'],
    ['SUSI', 'boks 6'],
    ['SUSI', '5.2.2'],
    ['KRAM', '5.2.3'],
    ['KRAM', '10.2.3'],
  ])('%s leads to %s', (word, place) => {
    expect(placesOf(word)).toContain(place);
  });

  test.each(['angst', 'depression', 'stress', 'pårørende'])('%s has every place that names it, or says why not', (word) => {
    const entry = library.subjects.find(({ ord }) => ord === word)!;
    expect(entry.fuldt).toBe(true);
    const naming = placesNaming(indexPlaces(library), formsOf(entry));
    const there = new Set([...placesOf(word), ...Object.keys(entry.uden)]);
    expect(naming.filter((name) => !there.has(name))).toEqual([]);
  });
});
