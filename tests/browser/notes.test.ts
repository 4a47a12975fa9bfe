import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { recommendationPath } from '../../src/site/address.ts';
import { noteMarks } from '../../src/text/note-marks.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { elements, page as built } from '../support/site.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
});
afterAll(() => site.close());

/** Where the notes of a page stand, seen from the paragraph or item with their mark. */
const places = () =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main .notetegn')].map((mark) => {
      const note = document.getElementById(mark.id.replace(/-tegn$/, ''))!.getBoundingClientRect();
      const paragraph = mark.closest('.med-note > p');
      const words = document.createRange();
      const block = mark.closest('p, li, td, div')!;
      words.setStart(block, 0);
      const inside = [...block.children].findIndex((child) => child.matches('.note'));
      words.setEnd(
        block,
        inside < 0 ? block.childNodes.length : [...block.childNodes].indexOf(block.children[inside]!),
      );
      const text = words.getBoundingClientRect();
      return {
        id: mark.id,
        beside: Boolean(paragraph),
        under: note.top >= text.bottom - 8,
        right: note.left >= text.right && note.top < text.bottom,
        inWindow: note.right <= document.documentElement.clientWidth,
      };
    }),
  );

const library = readLibrary();
const paths = [
  ...library.parts.map(({ path }) => path),
  ...[...library.recommendations.keys()].map((number) => recommendationPath(number)),
];
const withMarks = paths.filter(
  (path) => elements(built(path), ({ properties }) => String(properties['className']).includes('notetegn')).length > 0,
);

test.each([320, 1440])(
  'at %i px, on every page: a note stands after its paragraph, or beside it where there is room',
  async (width) => {
    await page.setViewportSize({ width, height: 900 });
    const seen = new Set<string>();
    for (const path of withMarks) {
      await page.goto(site.url + path);
      const found = await places();
      for (const { id } of found) seen.add(id.replace(/-tegn$/, ''));
      const wrong = found.filter(({ beside, under, right }) => !(width > 1280 && beside ? right : under));
      expect({ path, wrong, outside: found.filter(({ inWindow }) => !inWindow) }).toEqual({
        path,
        wrong: [],
        outside: [],
      });
    }
    expect([...seen].sort()).toEqual([...noteMarks(library).keys()].sort());
  },
);

test('from the word to its note and back by keyboard', async () => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto(`${site.url}/kapitel/1/`);
  const mark = page.locator('main .notetegn a').first();
  const id = (await mark.getAttribute('href'))!.slice(1);
  await mark.focus();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(`#${id}`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.className)).toBe('note-tilbage');
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe(`#${id}-tegn`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement!.closest('.notetegn')?.id)).toBe(`${id}-tegn`);
});

test.each([3, 29, 31, 32, 33])('recommendation %i: its half sentence and its list stand together', async (number) => {
  await page.goto(`${site.url}/anbefaling/${number}/`);
  const shown = await page
    .locator('.traedesten')
    .first()
    .evaluate((list) => ({
      label: getComputedStyle(list, '::before').content,
      gap: list.getBoundingClientRect().top - list.previousElementSibling!.getBoundingClientRect().bottom,
    }));
  expect(shown.label).toBe('none');
  expect(shown.gap).toBeLessThan(30);
});
