import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import type { Problem } from '../../src/content/problem.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { unlocked } from '../../src/permalinks/unlocked.ts';
import { fill, rules } from '../../src/content/rules.ts';

let root: string;
let checked: Problem[] | undefined;
/** The content is checked once for each state of it. */
const problems = () => (checked ??= checkContent(root));
beforeEach(() => {
  checked = undefined;
  root = mkdtempSync(join(tmpdir(), 'låsen '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const edit = (file: string, change: (text: string) => string) => {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`prøven ændrer ikke ${file}`);
  writeFileSync(path, after);
};
/** What the check says of one rule, as an editor reads it, with the place. */
const found = (rule: string) =>
  problems().filter((one) => one.rule === rule).map(({ file, line, rule: id, detail }) => `${file}:${line} ${fill(rules[id].message, detail)} | ${fill(rules[id].fix, detail)}`);

test('every address of the text is locked; new follow-up is, before it is released (npm run permalinks -- tilføj)', () => {
  const followUp = /^\/(opfoelgning|kilder)\/|#opfoelgning-/;
  expect(unlocked(readLibrary()).filter((address) => !followUp.test(address))).toEqual([]);
});

test('every locked address works', () => {
  expect(problems().filter(({ rule }) => /^(adresse|omdirigering)/.test(rule))).toEqual([]);
});

test('a deleted recommendation is caught: its page and what goes with it, its anchors in the chapter, and its file is named', () => {
  rmSync(join(root, 'content/anbefalinger/11.mdx'));
  const [page, ...anchors] = found('adresse-brudt');
  expect(page).toMatch(/^content\/anbefalinger\/11\.mdx:1 \/anbefaling\/11\/ og \d+ andre adresser \(.*\) har været udgivet, men findes ikke længere i content\/anbefalinger\/11\.mdx\./);
  expect(page).toContain('skriv i content/omdirigeringer.yaml, hvor det står nu: - { fra: "/anbefaling/11/", til: "…"');
  expect(anchors).toEqual([expect.stringMatching(/^content\/kapitler\/11-boern-og-unge\.mdx:\d+ \/kapitel\/11\/#anbefaling-11-tekst-1 og 2 andre adresser/)]);
});

test('a renamed run-in heading is caught at its line, with the way to write a redirect to its new name', () => {
  edit('kapitler/06-status-paa-omraadet.mdx', (text) => text.replace('#### Skizofreni og psykoser', '#### Skizofreni og andre psykoser'));
  const [line, ...rest] = found('adresse-brudt');
  expect(rest).toEqual([]);
  expect(line).toContain('/kapitel/6/#afsnit-6.2.1-skizofreni-og-psykoser har været udgivet, men findes ikke længere i ');
  expect(line).toContain('- { fra: "/kapitel/6/#afsnit-6.2.1-skizofreni-og-psykoser", til: "/kapitel/6/#afsnit-6.2.1-skizofreni-og-andre-psykoser", dato: ');
  expect(Number(/mdx:(\d+)/.exec(line!)?.[1])).toBeGreaterThan(130);
});

test('a removed paragraph is caught, and so are those after it, whose anchors now lead to other words', () => {
  edit('kapitler/13-udredning-og-behandling.mdx', (text) => text.replace(/\nDer har gennem årene været diskussion om antallet af senge\..*\n/, ''));
  expect(found('adresse-brudt')).toEqual([expect.stringContaining('/kapitel/13/#afsnit-13.1.1-12 har været udgivet, men findes ikke længere i ')]);
  const moved = found('adresse-flyttet');
  expect(moved).toHaveLength(8);
  expect(moved[0]).toContain('/kapitel/13/#afsnit-13.1.1-4 fører ikke længere til det stykke, den har ført til; det står nu på #afsnit-13.1.1-3.');
});

test('a paragraph that is split in two is caught, though not a word is changed', () => {
  edit('kapitler/13-udredning-og-behandling.mdx', (text) => text.replace('skal tilbydes.\n\nI de seneste 10-15 år er der sket en stigning i antallet af mennesker med psykiske lidelser som har behov for behandling i den regionale psykiatri. ', (whole) => `${whole.trimEnd()}\n\n`));
  expect(new Set(problems().map(({ rule }) => rule))).toEqual(new Set(['form-aendret', 'adresse-flyttet']));
  expect(found('adresse-flyttet')[0]).toContain('/kapitel/13/#afsnit-13.1.1-3 fører ikke længere til det stykke, den har ført til; det står nu på #afsnit-13.1.1-4.');
});

const redirects = (...entries: string[]) => writeFileSync(join(root, 'content/omdirigeringer.yaml'), entries.map((entry) => `- { ${entry}, dato: 2027-03-01, hvorfor: "et stykke er flyttet" }\n`).join(''));

test('a redirect makes a renamed heading right again', () => {
  edit('kapitler/06-status-paa-omraadet.mdx', (text) => text.replace('#### Skizofreni og psykoser', '#### Skizofreni og andre psykoser'));
  redirects('fra: "/kapitel/6/#afsnit-6.2.1-skizofreni-og-psykoser", til: "/kapitel/6/#afsnit-6.2.1-skizofreni-og-andre-psykoser"');
  // What has moved before stays moved.
  edit('omdirigeringer.yaml', (text) => text + readFileSync('content/omdirigeringer.yaml', 'utf8'));
  expect(found('adresse-brudt')).toEqual([]);
  expect(found('omdirigering')).toEqual([]);
});

test.each([
  ['an address that was never published', 'fra: "/aldrig/", til: "/kapitel/1/"', 'adressen har aldrig været udgivet'],
  ['an address that is still there', 'fra: "/kapitel/1/", til: "/kapitel/2/"', 'adressen findes stadig'],
  ['a target that is not there', 'fra: "/aldrig/", til: "/kapitel/17/"', '/kapitel/17/ findes ikke'],
  ['a target that has itself moved', 'fra: "/aldrig/", til: "/a/"', '/a/ er selv flyttet'],
])('a redirect is refused: %s', (_what, entry, reason) => {
  redirects(entry, 'fra: "/a/", til: "/kapitel/1/"');
  const said = found('omdirigering');
  expect(said.some((line) => line.startsWith('content/omdirigeringer.yaml:1 ') && line.includes(reason)), said.join('\n')).toBe(true);
});

test('a lock that is broken as YAML, or holds something hostile, is a sentence and no crash', () => {
  for (const text of ['/kapitel/1/: [', '"/<script>/":\n', '/a/:\n  x-1: 1234\n', '[]']) {
    writeFileSync(join(root, 'content/permalinks.yaml'), text);
    expect(checkContent(root).filter(({ file }) => file.endsWith('permalinks.yaml')).length, text).toBeGreaterThan(0);
  }
});
