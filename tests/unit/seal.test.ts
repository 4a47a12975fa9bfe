import { expect, test } from 'vitest';
import { extendSeal, readSeal, saidIn, unsealed, writeSeal, type Said } from '../../src/changes/seal.ts';
import { readWhole } from '../../src/content/reader.ts';

const DAY = '2060-05-01';
const said = (values: Record<string, string>, revised?: string): Said => ({
  key: 'content/opfoelgning/moede.mdx',
  file: 'content/opfoelgning/moede.mdx',
  path: [],
  rule: 'udgivet-rettet',
  said: values,
  revised,
});
const first = extendSeal(new Map(), [said({ title: 'Mødet', place: 'punkt 2' })], DAY);

test('what is written is what is read', () => {
  expect(readSeal(writeSeal(first))).toEqual(first);
});

test('what comes is sealed; what was altered in silence stays as it was published', () => {
  const more = said({ title: 'Mødet', place: 'punkt 2', why: 'ny' });
  expect(unsealed(first, [more])).toEqual([more.key]);
  expect(unsealed(extendSeal(first, [more], DAY), [more])).toEqual([]);
  expect(extendSeal(first, [said({ title: 'Mødet', place: 'punkt 3' })], DAY)).toEqual(first);
  expect(extendSeal(first, [], DAY)).toEqual(first);
});

test('what was revised, and says so, is sealed as it is now; the same word does not cover it twice', () => {
  const once = extendSeal(first, [said({ title: 'Mødet', place: 'punkt 3' }, '2060-04-01')], DAY);
  expect(once).not.toEqual(first);
  expect(extendSeal(once, [said({ title: 'Mødet', place: 'punkt 4' }, '2060-04-01')], DAY)).toEqual(once);
});

test('all that is ours in the content has one key each, and its seal holds all of it', () => {
  const all = saidIn(readWhole().contents);
  expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  expect(new Set(all.map(({ file }) => file.split('/')[1]!.replace(/\..*/, '')))).toEqual(
    new Set(
      'anbefalinger opfoelgning kilder forslag fingeraftryk facetter henvisninger statusord omdirigeringer udgivelse'.split(
        ' ',
      ),
    ),
  );
  expect(unsealed(extendSeal(new Map(), all, DAY), all)).toEqual([]);
});
