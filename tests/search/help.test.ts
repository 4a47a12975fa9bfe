import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { helpWords } from '../../src/search/build/help-words.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { HelpWords } from '../../src/search/understand/help.ts';
import { judged } from './judged.ts';

let help: HelpWords;
const library = readLibrary();
beforeAll(() => {
  help = new HelpWords(helpWords(library));
});

const listed = (file: string): string[] =>
  readFileSync(`tests/search/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line && !line.startsWith('#'));
const need = listed('need.txt');

test('what people in need write is met by help, every time', () => {
  expect(need.length).toBeGreaterThan(150);
  expect(need.filter((words) => !help.meant(words))).toEqual([]);
});

test('in capitals, without rings, with a slip and signs around it, it is met too', () => {
  for (const words of [
    'JEG VIL DØ!!!',
    'jeg vil doe',
    'jeg vil do...',
    'selvmordstankr',
    '  hjaelp   nu ?',
    'livsliniens nummmer',
  ])
    expect(help.meant(words), words).toBe(true);
});

test('of more than 300 ordinary questions none is taken for need', () => {
  const ordinary = judged().filter(({ klasse }) => klasse !== 'nød');
  const meant = ordinary.map(({ q }) => q).filter((q) => help.meant(q));
  expect(ordinary.length).toBeGreaterThan(300);
  // Those of the judged questions that are written in need.
  expect([...new Set(meant)].sort()).toEqual(
    ['cutter', 'noedtelefon', 'selmord', 'selvmord', 'selvskade', 'självmord', 'vil ikke leve mere'].sort(),
  );
});

test('nor of what others write who look for a text, though its words are those of need', () => {
  const ordinary = listed('ordinary.txt');
  expect(ordinary.length).toBeGreaterThan(180);
  expect(ordinary.filter((words) => help.meant(words))).toEqual([]);
});

test('a word in two, words in one, a slip in a short word and a word left out are met; a section of law is not', () => {
  for (const words of ['selvmords tanker', 'jegvilikkeleve', 'vil ikke lve', 'jeg kan ikek mere', 'ikke lyst at leve'])
    expect(help.meant(words), words).toBe(true);
  for (const words of ['§ 112', '112 %', 'vil ikke lave mad']) expect(help.meant(words), words).toBe(false);
});

test('a question about many is no need, unless it is about oneself or someone near', () => {
  expect(help.meant('hvor mange unge har selvmordstanker')).toBe(false);
  expect(help.meant('min datter er en af de unge der har selvmordstanker')).toBe(true);
});

test('nothing that the publication is about is taken for need: no title, keyword, term or update', () => {
  const subjects = searchRecords(library).flatMap(({ title, keywords }) => [title, ...keywords]);
  expect(subjects.length).toBeGreaterThan(600);
  // Our own word for what the publication says of acute help, and also what who stands in it writes.
  expect(subjects.filter((subject) => help.meant(subject))).toEqual(['akut psykisk krise']);
});

test('a subject is no need, though its words are', () => {
  for (const words of [
    'selvmordsforebyggelse',
    'forebyggelse af selvmord',
    'selvmord blandt unge',
    'hvor mange tager livet af sig',
    'antal selvmord 2020',
    'national handleplan selvmord',
    'selvskadende adfærd',
    'unge med selvskade',
    'selvmordstanker hos unge forskning',
    'akutte tilbud',
    'psykiatrisk akuttelefon',
    'hjælp til pårørende',
    'hvor kan pårørende få hjælp',
    'dødsfald',
    'overdødelighed',
    'krisepsykologi',
    'hjælpemidler',
    'ambulant behandling',
  ])
    expect(help.meant(words), words).toBe(false);
});

test('whatever is asked is answered', () => {
  for (const typed of [
    '',
    ' ',
    '!!!',
    '\u202e',
    '%E0%A4%A',
    'a'.repeat(7000),
    '1'.repeat(7000),
    'jeg '.repeat(2000),
    '🙂',
  ])
    expect(help.meant(typed)).toBe(false);
});
