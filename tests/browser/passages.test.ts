import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { samples, type Sample } from '../search/passages.ts';
import { SEED, tell, thorough } from '../search/sweep.ts';
import { openSite } from '../support/browser.ts';

const records = searchRecords(readLibrary());
const OURS = new Set(['opfoelgning', 'kilde', 'side']);
const official = records.filter(({ kind }) => !OURS.has(kind) && kind !== 'traedesten');
const followUp = records.filter(({ kind }) => kind === 'opfoelgning');
/** As many as tell a search that finds from one that does not; `STYKKER=200` for a figure to write down. */
const MOST = Number(process.env['STYKKER'] ?? (thorough ? 100 : 24));
const READY = '[data-soeg="resultater"][data-tilstand="klar"]';

let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext()).newPage();
});
afterAll(() => site.close());

/** A text as nothing but letters and numbers. */
const plain = (text: string) =>
  text
    .replace(/\(\d+(?:\s?[-–,]\s?\d+)*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%§]/gu, '');

async function firstHit(query: string): Promise<string | null> {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent(query)}`);
  await page.locator(READY).waitFor({ state: 'attached' });
  return page
    .locator(`${READY} > li > a`)
    .first()
    .getAttribute('href', { timeout: 1000 })
    .catch(() => null);
}

/** Whether the passage is marked on the page that is open, and the mark can be seen. */
async function markedInView({ words }: Sample): Promise<boolean> {
  const look = () =>
    page.evaluate(() => {
      const [range] = [...(CSS.highlights.get('soegning') ?? [])] as Range[];
      if (!range) return undefined;
      const copy = range.cloneContents();
      for (const ours of copy.querySelectorAll('[data-redaktion], .fodnotetal')) ours.remove();
      const { top, bottom } = range.getBoundingClientRect();
      return { text: copy.textContent ?? '', seen: top >= 0 && bottom <= innerHeight };
    });
  for (let tries = 0; tries < 20; tries++) {
    const found = await look();
    if (found?.seen && plain(found.text) === plain(words)) return true;
    await page.waitForTimeout(50);
  }
  return false;
}

/** How many of some passages are first, and how many of those open with the passage marked and in view. */
async function tried(some: Sample[], quoted: boolean): Promise<{ first: number; opened: number; failed: string[] }> {
  let first = 0;
  let opened = 0;
  const failed: string[] = [];
  for (const sample of some) {
    const href = await firstHit(quoted ? `"${sample.words}"` : sample.words);
    await page.goto(`${site.url}${href ?? '/404/'}`);
    const here = plain(await page.locator('main').innerText());
    const right = here.includes(plain(sample.words)) || (await markedInView(sample));
    if (right) first++;
    else failed.push(`ikke først: ${sample.words} (${sample.path}) → ${href}`);
    if (right && (await markedInView(sample))) opened++;
    else if (right) failed.push(`ikke vist: ${sample.words} → ${href}`);
  }
  return { first: first / some.length, opened: opened / some.length, failed };
}

for (const [name, from, count] of [
  ['the publication', official, MOST],
  ['the follow-up', followUp, MOST / 2],
] as const)
  for (const quoted of [false, true])
    test(`eight words of ${name}, ${quoted ? 'quoted' : 'as they are'}, are found first, and open marked and in view`, async () => {
      const { first, opened, failed } = await tried(samples(from, count, 8, SEED), quoted);
      const what = `otte ord af ${name === 'the follow-up' ? 'opfølgningen' : 'oplægget'}, ${quoted ? 'i anførselstegn' : 'uden anførselstegn'}`;
      tell(`${what}, først`, first);
      tell(`${what}, vist og mærket`, opened);
      expect(first, failed.join('\n')).toBeGreaterThanOrEqual(quoted ? 0.99 : 0.95);
      expect(opened, failed.join('\n')).toBeGreaterThanOrEqual(quoted ? 0.98 : 0.95);
    }, 3_600_000);
