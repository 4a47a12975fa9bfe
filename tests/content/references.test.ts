import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { collections, type DataOf } from '../../src/content/collections.ts';
import type { Library } from '../../src/content/library.ts';
import { citationPath } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { mentions, type Mention } from '../../src/text/references/mentions.ts';
import { placeName } from '../../src/text/references/place.ts';

/*
 * The text never changes; the lists that help it to its links do. These are the lists of the day when the links were read by eye: an
 * editor's new form of a term, or a better target, is judged by the rules and not by this list.
 */
const listed = <Name extends 'begreber' | 'forkortelser' | 'henvisninger'>(name: Name): DataOf<Name> =>
  collections[name].schema.parse(parse(readFileSync(`tests/fixtures/ord/${name}.yaml`, 'utf8'))) as DataOf<Name>;
const library: Library = {
  ...readLibrary(),
  terms: listed('begreber'),
  abbreviations: listed('forkortelser'),
  specialReferences: listed('henvisninger'),
};
const { all, of } = mentions(library);
const named = all.filter(({ mark }) => mark.kind !== 'henvisning' && mark.kind !== 'begreb');
const around = ({ text, mark }: Mention) => `${text.slice(Math.max(0, mark.start - 25), mark.start)}[${text.slice(mark.start, mark.end)}]${text.slice(mark.end, mark.end + 15)}`;

test('every reference of the text is linked, or left with a reason: the list', async () => {
  const line = (one: Mention) => `${placeName(one.place)}: ${around(one)} → ${one.mark.href ?? `intet link: ${one.mark.special?.hvorfor}`}`;
  await expect(`${named.map(line).join('\n')}\n`).toMatchFileSnapshot('references.txt');
  expect(named).toHaveLength(142);
  expect(named.filter(({ mark }) => mark.href)).toHaveLength(130);
  for (const { mark } of named) expect(mark.href ?? mark.special?.hvorfor).toBeTruthy();
});

test('every word that leads to the glossary is in a committed list, so that a change of it is read', async () => {
  const terms = all.filter(({ mark }) => mark.kind === 'begreb' && mark.href?.startsWith('/ordliste/'));
  const line = (one: Mention) => `${one.mark.href!.split('#begreb-')[1]} · ${placeName(one.place)}: ${around(one)}`;
  await expect(`${terms.map(line).join('\n')}\n`).toMatchFileSnapshot('terms.txt');
});

test('a word in a name or a title does not lead to the glossary', () => {
  const inNames = all.filter(({ mark, text }) => mark.kind === 'begreb' && mark.href && /^\p{Lu}\p{Ll}/u.test(text.slice(mark.start)) && /\p{Ll},? ?$/u.test(text.slice(0, mark.start)));
  expect(inNames.map(around)).toEqual([]);
});

test('a reference that is wrong in the source leads to what is meant, and an editorial note stands right after it', () => {
  const wrong = named.filter(({ mark, text }) => mark.special?.note && mark.href && !/kapitel 17/.test(text.slice(mark.start, mark.end)));
  expect(wrong.map(({ mark, text }) => `${text.slice(mark.start, mark.end)} → ${mark.href}`)).toEqual([
    'afsnit 16.2 → /kapitel/16/#afsnit-16.1.2',
    'kapitel 13 → /kapitel/12/',
    'det foregående afsnit → /kapitel/13/',
    'kapitel 14 → /kapitel/13/',
    'afsnit 15.2.2 → /kapitel/15/#afsnit-15.2.3',
    'afsnit 13.2.7 → /kapitel/13/#afsnit-13.2.6',
  ]);
  for (const { mark } of wrong) expect(library.ledger.find((entry) => entry.slags === 'note' && entry.linjer === String(mark.special!.note))).toBeDefined();
});

test('the citations are the 480 groups and 347 numbers that an independent reading of the source found, each as often', () => {
  // Number → the source lines it is cited on, from a reading of the PDF's text made before the edition. There is no difference to explain:
  // the one group without a closing parenthesis (line 10387) and the five numbers that are never cited are the same in both.
  const reading = JSON.parse(readFileSync('tests/fixtures/citations.json', 'utf8')) as Record<string, number[]>;
  const citations = all.filter(({ mark }) => mark.kind === 'henvisning');
  const count: Record<string, number> = {};
  for (const { mark } of citations) for (const target of mark.targets) count[target] = (count[target] ?? 0) + 1;
  expect(count).toEqual(Object.fromEntries(Object.entries(reading).map(([number, lines]) => [citationPath(number), lines.length])));
  expect(new Set(citations.map(({ text, path, mark }) => `${path} ${text.lastIndexOf('(', mark.start)}`)).size).toBe(480);
  expect(Object.keys(count)).toHaveLength(347);
});

test('where a thing is mentioned is what the references say, ranges included', () => {
  const places = (target: string) => of(target).map(({ place }) => placeName(place));
  expect(places('/anbefaling/31/')).toEqual(['boks 4', 'kort form af anbefaling 20', 'boks 13', 'anbefaling 20']);
  expect(places('/kapitel/5/')).toEqual(['afsnit 1.2']);
  expect(places('/kapitel/13/#afsnit-13.2.6')).toEqual(['afsnit 15.1.4']);
  expect(places('/kapitel/7/#boks-10')).toEqual(['afsnit 7.3']);
  expect(places(citationPath('8'))).toContain('afsnit 6.5.1');
  expect(places('/ordliste/#begreb-psp')).toEqual(['afsnit 16.2.2']);
});
