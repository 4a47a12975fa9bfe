import { expect, test } from 'vitest';
import { toString } from 'hast-util-to-string';
import type { Root } from 'hast';
import { elements, ids, page } from '../support/site.ts';

const numbers = (count: number) => Array.from({ length: count }, (_, i) => i + 1);
const chapters: Root[] = numbers(16).map((n) => page(`/kapitel/${n}/`));
const parts = [page('/forord/'), ...chapters, page('/ordliste/'), page('/foelgegruppe/')];
const all = (pattern: RegExp) => parts.flatMap((part) => ids(part, pattern));

test('each of the 37 recommendations has a page with its number', () => {
  for (const n of numbers(37)) expect(ids(page(`/anbefaling/${n}/`), new RegExp(`^anbefaling-${n}$`))).toHaveLength(1);
});

test('the recommendations have 101 stepping stones, numbered on their pages', () => {
  const stones = numbers(37).map((n) => ids(page(`/anbefaling/${n}/`), /^traedesten-\d+$/));
  expect(stones.flat()).toHaveLength(101);
  for (const page of stones) expect(page).toEqual(page.map((_, i) => `traedesten-${i + 1}`));
});

test('chapters 8–16 place each recommendation once, with the same stepping stones', () => {
  const placed = chapters.slice(7).flatMap((chapter) => ids(chapter, /^anbefaling-\d+$/));
  expect(placed.map((id) => Number(id.slice(11))).sort((a, b) => a - b)).toEqual(numbers(37));
  expect(all(/^anbefaling-\d+-traedesten-\d+$/)).toHaveLength(101);
});

test('the text has 13 numbered boxes', () => {
  expect(all(/^boks-\d+$/).sort()).toEqual(
    numbers(13)
      .map((n) => `boks-${n}`)
      .sort(),
  );
});

test('the text has nine boxes of goals and two other boxes without a number', () => {
  expect(all(/^maal-\d+$/)).toEqual(
    numbers(16)
      .slice(7)
      .map((n) => `maal-${n}`),
  );
  const unnumbered = parts.flatMap((part) =>
    elements(part, (e) => e.tagName === 'aside' && /^afsnit-/.test(String(e.properties['id']))),
  );
  expect(unnumbered).toHaveLength(2);
});

test('the text has four tables, each with a caption and header cells', () => {
  expect(all(/^tabel-\d+$/).sort()).toEqual(numbers(4).map((n) => `tabel-${n}`));
  const tables = parts.flatMap((part) => elements(part, (e) => e.tagName === 'table'));
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    expect(JSON.stringify(table)).toContain('"tagName":"caption"');
    expect(JSON.stringify(table)).toContain('"scope":"row"');
  }
});

test('the text has nine figures with captions', () => {
  expect(all(/^figur-\d+$/).sort()).toEqual(numbers(9).map((n) => `figur-${n}`));
});

test('the text has 45 footnotes, each with a mark that leads to it', () => {
  const notes = all(/^fodnote-\d+$/);
  expect(notes).toHaveLength(45);
  expect(new Set(notes).size).toBe(45);
  expect(
    all(/^fodnotetal-\d+$/)
      .map((id) => id.replace('tal', ''))
      .sort(),
  ).toEqual([...notes].sort());
});

test('the text has 192 headings: 154 with a number and 38 run-in ones without', () => {
  const headings = (part: Root, tag: RegExp) =>
    elements(part, (e) => tag.test(e.tagName) && !('dataRedaktion' in e.properties));
  const numbered = chapters.flatMap((chapter) => [
    ...headings(chapter, /^h1$/),
    ...headings(chapter, /^h[23]$/).filter((e) => /^afsnit-[\d.]+$/.test(String(e.properties['id']))),
  ]);
  expect(numbered).toHaveLength(154);
  for (const heading of numbered) expect(toString(heading)).toMatch(/^\d/);
  expect(
    chapters.flatMap((chapter) => headings(chapter, /^h4$/).filter((e) => /^afsnit-/.test(String(e.properties['id'])))),
  ).toHaveLength(38);
});

test('the glossary has 11 terms, Boks 5 has 19, the advisory group 43 entries', () => {
  const own = elements(page('/ordliste/'), (e) => e.properties['dataKilde'] === '17')[0]!;
  expect(elements(own, (e) => /^begreb-.*[^\d]$/.test(String(e.properties['id'])))).toHaveLength(11);
  expect(ids(page('/kapitel/4/'), /^begreb-.*[^\d]$/)).toHaveLength(19);
  expect(ids(page('/foelgegruppe/'), /^deltager-/)).toHaveLength(43);
});
