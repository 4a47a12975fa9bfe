import { expect, test } from 'vitest';
import { LONGEST, parseQuery } from '../../../src/search/understand/query.ts';

const references = (text: string) => parseQuery(text).references.map(({ kind, number }) => `${kind} ${number}`);

test.each([
  ['31', ['anbefaling 31']],
  ['anb 31', ['anbefaling 31']],
  ['Anb. 31', ['anbefaling 31']],
  ['anbefaling nr. 31', ['anbefaling 31']],
  ['#31', ['anbefaling 31']],
  ['anbefaling 25 og 31', ['anbefaling 25', 'anbefaling 31']],
  ['anbefalingerne 1, 5 og 6', ['anbefaling 1', 'anbefaling 5', 'anbefaling 6']],
  ['afsnit 13.2.3', ['afsnit 13.2.3']],
  ['13.2.3', ['afsnit 13.2.3']],
  ['kap 13', ['kapitel 13']],
  ['kapitel 13.2', ['afsnit 13.2']],
  ['boks 9', ['boks 9']],
  ['tabel 3', ['tabel 3']],
  ['Tab. 3', ['tabel 3']],
  ['figur 2', ['figur 2']],
  ['fodnote 21', ['fodnote 21']],
  ['tema 4', ['tema 4']],
  ['tvang', []],
  ['30 dage', []],
  ['2025', []],
  ['over 18 år', []],
  ['110 mia', []],
])('%s names %j', (text, named) => {
  expect(references(text)).toEqual(named);
});

test('a number among words leaves the words to be searched for', () => {
  const { references: named, tokens } = parseQuery('anbefaling 22 tvang');
  expect(named).toHaveLength(1);
  expect(tokens.map(({ text }) => text)).toEqual(['tvang']);
});

test.each(['"én indgang"', '“én indgang”', '»én indgang«', '„én indgang“'])('%s is a phrase', (text) => {
  expect(parseQuery(text).phrases).toEqual(['én indgang']);
});

test('function words do not count, unless there is nothing else', () => {
  expect(parseQuery('hvor mange unge har det dårligt').tokens.map(({ text }) => text)).toEqual(['unge', 'dårligt']);
  expect(parseQuery('hvad er det').tokens.length).toBeGreaterThan(0);
});

test.each([
  ['', 0],
  ['   ', 0],
  ['!!! ???', 0],
  ['"', 0],
  ['""', 0],
  ['<script>alert(1)</script>', 3],
  ['[a-z]+(', 1],
  ['\\', 0],
  ['🙂🙂', 0],
  ['\u202Etvang\u202C', 1],
  ['\u0000\u0007', 0],
  ['%E0%A4%A', 2],
])('%j is read without harm', (text, count) => {
  expect(parseQuery(text).tokens).toHaveLength(count);
});

test('a question of 5,000 signs is cut, and says so', () => {
  const { text, cut, tokens } = parseQuery('tvang '.repeat(1000));
  expect([...text].length).toBeLessThanOrEqual(LONGEST);
  expect(cut).toBe(true);
  // The word that the end is cut from is none.
  expect(tokens.map((token) => token.text)).toEqual(['tvang']);
  expect(parseQuery('x'.repeat(5000)).cut).toBe(true);
  expect([...parseQuery('🙂'.repeat(5000)).text]).toHaveLength(LONGEST);
});

test.each([
  ['hvilke anbefalinger handler om pårørende', 'anbefaling', 'pårørende'],
  ['Tabel over sengepladser', 'tabel', 'sengepladser'],
  ['hvilke bokse handler om børn', 'boks', 'børn'],
  ['tabeller med tal for børn', 'tabel', 'tal børn'],
  ['anbefalinger uden opfølgning', undefined, 'anbefalinger opfølgning'],
  ['figur 3', undefined, ''],
])('"%s" asks for things of the kind %s', (text, kind, left) => {
  const query = parseQuery(text);
  expect(query.kind).toBe(kind);
  expect(query.tokens.map((token) => token.text).join(' ')).toBe(left);
});
