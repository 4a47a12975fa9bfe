import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { accountContent, accountSite, type Report } from '../../src/fidelity/report.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { DIST } from '../support/site.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oplæg '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Alters a content file of the copy, accounts for it, and puts the file back. */
function after(file: string, change: (text: string) => string): Report {
  const path = join(root, 'content', file);
  const before = readFileSync(path, 'utf8');
  const changed = change(before);
  if (changed === before) throw new Error(`prøven ændrer ikke ${file}`);
  writeFileSync(path, changed);
  try {
    return accountContent(readLibrary(root), root);
  } finally {
    writeFileSync(path, before);
  }
}

test('every word of the source stands in content/ once, and every word of content/ comes from the source', () => {
  const report = accountContent(readLibrary());
  expect(report.departures).toEqual([]);
  expect(report.sourceFound).toBe(report.sourceWords);
  expect(report.editionFound).toBe(report.editionWords);
  expect(report.sourceWords).toBeGreaterThan(76_000);
});

test('the built pages, read in order, are the whole text once, and every page that repeats a piece repeats it identically', () => {
  const report = accountSite(readLibrary(), DIST);
  expect(report.departures).toEqual([]);
  expect(report.form).toEqual([]);
  expect(report.sourceFound).toBe(report.sourceWords);
});

const chapter = 'kapitler/11-boern-og-unge.mdx';
test.each([
  ['one word dropped in a chapter', chapter, 'Alt for mange børn', 'Alt mange børn', 'for → '],
  ['one word added in a chapter', chapter, 'Alt for mange børn', 'Alt for rigtig mange børn', ' → rigtig'],
  ['two words swapped in a chapter', chapter, 'Alt for mange børn', 'Alt mange for børn', 'for → '],
  ['one word altered in a recommendation', 'anbefalinger/22.mdx', 'tæt monitorering', 'god monitorering', 'tæt → god'],
  ['one letter altered in a short form', 'anbefalinger/22.mdx', 'videndeling', 'vidensdeling', 'videndeling. → vidensdeling.'],
  ['one figure altered in a table cell', 'kapitler/06-status-paa-omraadet.mdx', '5.312', '5.321', '5.312 → 5.321'],
  ['one word altered in a footnote', chapter, 'Kapitlet er ikke afgrænset alene', 'Kapitlet er ikke afgrænset kun', 'alene → kun'],
  ['a hyphen lost inside a line', 'kapitler/07-udfordringer-og-muligheder.mdx', '10-årsplan ', '10årsplan ', '10-årsplan → 10årsplan'],
  ['two words glued together', chapter, 'Alt for mange børn', 'Alt for mangebørn', 'mange børn, → mangebørn,'],
])('%s is found and located', (_what, file, before, now, expected) => {
  const { departures } = after(file, (text) => text.replace(before, now));
  expect(departures.map((d) => `${d.source} → ${d.edition}`)).toContain(expected);
  for (const { editionPlace, sourcePlace } of departures) {
    expect(editionPlace?.file).toContain(file);
    expect(editionPlace?.line).toBeGreaterThan(0);
    expect(sourcePlace?.line).toBeGreaterThan(0);
  }
});

test('a paragraph that stands twice is found', () => {
  const { departures } = after(chapter, (text) => text.replace(/\n(Alt for mange børn.*)\n/, '\n$1\n\n$1\n'));
  expect(departures).toHaveLength(1);
  expect(departures[0]!.kind).toBe('tilføjet');
});
