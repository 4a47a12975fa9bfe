import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FORM_FILE, SOURCE_FILE } from '../../src/content/source-text.ts';
import { kindOf, readForm, sourceLine } from '../../src/fidelity/form.ts';
import { accountContent } from '../../src/fidelity/report.ts';
import { readLibrary } from '../../src/content/reader.ts';

const source = ['', ...readFileSync(SOURCE_FILE, 'utf8').split('\n')];
const lines = [...readForm(readFileSync(FORM_FILE, 'utf8')).values()].flat();
/** The lines of the record that are of a kind, with the words of the source that they begin at. */
const all = (kind: RegExp) =>
  lines.flatMap((line) => {
    const found = kind.exec(kindOf(line));
    return found ? [{ line, found, words: source[sourceLine(line)]!.trim() }] : [];
  });

test('the form of the edition is that of the record, and every entry about it finds its place', () => {
  const { form, misfits } = accountContent(readLibrary());
  expect({ form, misfits }).toEqual({ form: [], misfits: [] });
});

test('the record has the bullets that the source prints, all of them and no others', () => {
  const dropped = new Set(readLibrary().ledger.flatMap((entry) => (entry.slags === 'udeladt' ? [entry.linjer] : [])));
  const printed = source.flatMap((text, line) => (/^\s*•/.test(text) && !dropped.has(String(line)) ? [line] : []));
  const recorded = all(/^punkt$/).filter(({ words }) => !/^\d\. /.test(words));
  expect(recorded.map(({ line }) => sourceLine(line)).sort((a, b) => a - b)).toEqual(printed);
});

test('a heading with a number has the level that its number says', () => {
  const numbered = all(/^overskrift (\d)$/).filter(({ words }) => /^\d+\.\d/.test(words));
  expect(numbered.length).toBeGreaterThan(90);
  for (const { line, found, words } of numbered)
    expect(Number(found[1]), line).toBe(/^[\d.]+/.exec(words)![0].split('.').filter(Boolean).length);
});

test.each([
  ['boks', 'Boks'],
  ['tabel', 'Tabel'],
  ['figur', 'Figur'],
])('every %s with a number begins at its own caption in the source', (kind, printed) => {
  const found = all(new RegExp(`^${kind} (\\d+)$`));
  expect(found.map(({ found: [, number] }) => Number(number)).sort((a, b) => a - b)).toEqual(
    found.map((_, index) => index + 1),
  );
  for (const { found: one, words } of found) expect(words).toMatch(new RegExp(`^${printed} ${one[1]}\\b`));
});

test('recommendations and short forms stand where the source has their numbers', () => {
  for (const kind of [/^anbefaling (\d+)/, /^kortform (\d+)/]) {
    expect(all(kind)).toHaveLength(37);
    for (const { found, words } of all(kind)) expect(words).toMatch(new RegExp(`^${found[1]}\\. `));
  }
});

test('each footnote number stands in a line that has it, and each footnote begins with its own', () => {
  const printed: Record<string, string> = { 21: '12', 34: '30' };
  for (const { found, line } of all(/^fodnotetal (\d+)$/))
    expect(`${source[sourceLine(line)]}${source[sourceLine(line) + 1]}`).toMatch(
      new RegExp(`${found[1]}|${printed[found[1]!] ?? found[1]}`),
    );
  for (const { found, words } of all(/^fodnote (\d+)$/))
    expect(words).toMatch(new RegExp(`^(${found[1]}|${printed[found[1]!] ?? found[1]}) `));
});

test('the tables have the rows and columns that the source has', () => {
  const shape = (from: number, to: number, kind: string) =>
    lines.filter((line) => sourceLine(line) >= from && sourceLine(line) <= to && kindOf(line) === kind).length;
  // Tabel 1: a title row and eleven; 2: three rows of two cells; 3: a row of headings and five of three; 4: a row of headings and eleven of two.
  expect([shape(1481, 1506, 'række'), shape(1481, 1506, 'celle')]).toEqual([12, 24]);
  expect([shape(2724, 2792, 'raekke'), shape(2724, 2792, 'celle'), shape(2724, 2792, 'kolonne')]).toEqual([3, 6, 2]);
  expect([shape(3219, 3236, 'række'), shape(3219, 3236, 'celle')]).toEqual([6, 24]);
  expect([shape(3625, 3651, 'række'), shape(3625, 3651, 'celle')]).toEqual([12, 36]);
});
