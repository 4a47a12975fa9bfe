import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { searchRecords } from '../../src/search/build/records.ts';
import { samples, type Sample } from '../search/passages.ts';
import { SEED, tell, thorough as sweeping } from '../search/sweep.ts';
import { openSite } from '../support/browser.ts';
import { thorough } from '../support/thorough.ts';

const records = searchRecords(readLibrary());
const OURS = new Set(['opfoelgning', 'kilde', 'side']);
const official = records.filter(({ kind }) => !OURS.has(kind) && kind !== 'traedesten');
const followUp = records.filter(({ kind }) => kind === 'opfoelgning');
/** As many as tell a search that finds from one that does not; `STYKKER=200` for a figure to write down. */
const MOST = Number(process.env['STYKKER'] ?? (sweeping ? 100 : thorough ? 24 : 4));
const READY = '[data-soeg="resultater"][data-tilstand="klar"]';

/** So many are tried at a time: most of the time is waiting. */
const AT_A_TIME = 4;

/** One tab that asks, as a reader does who asks again and again, and one that opens what is found. */
interface Tabs {
  asking: Page;
  opened: Page;
}

let site: Awaited<ReturnType<typeof openSite>>;
let tabs: Tabs[];
beforeAll(async () => {
  site = await openSite();
  const context = await site.browser.newContext();
  tabs = await Promise.all(
    Array.from({ length: AT_A_TIME }, async () => {
      const [asking, opened] = [await context.newPage(), await context.newPage()];
      await asking.goto(`${site.url}/soeg/`);
      await asking.locator(READY).waitFor({ state: 'attached' });
      return { asking, opened };
    }),
  );
});
afterAll(() => site.close());

/** A text as nothing but letters and numbers. */
const plain = (text: string) =>
  text
    .replace(/\(\d+(?:\s?[-–,]\s?\d+)*\)/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%§]/gu, '');

async function firstHit(query: string, page: Page): Promise<string | null> {
  await page.locator('#soeg-side').fill(query);
  await page.keyboard.press('Enter');
  await page.locator(READY).waitFor({ state: 'attached' });
  expect(new URL(page.url()).searchParams.get('q')).toBe(query);
  return page.evaluate((ready) => document.querySelector(`${ready} > li > a`)?.getAttribute('href') ?? null, READY);
}

/** Whether the passage is marked on the page that is open, and the mark can be seen. */
const markedInView = ({ words }: Sample, page: Page): Promise<boolean> =>
  expect
    .poll(
      () =>
        page
          .evaluate(() => {
            const [range] = [...(CSS.highlights.get('soegning') ?? [])] as Range[];
            if (!range) return undefined;
            const copy = range.cloneContents();
            for (const ours of copy.querySelectorAll('[data-redaktion], .fodnotetal')) ours.remove();
            const { top, bottom } = range.getBoundingClientRect();
            return top >= 0 && bottom <= innerHeight ? (copy.textContent ?? '') : undefined;
          })
          .then((marked) => marked !== undefined && plain(marked) === plain(words)),
      { interval: 50, timeout: 5000 },
    )
    .toBe(true)
    .then(
      () => true,
      () => false,
    );

type Outcome = 'shown' | 'found' | 'not first';

/** Whether a passage is found first, and whether it opens marked and in view. */
async function outcome(sample: Sample, quoted: boolean, { asking, opened }: Tabs): Promise<[Outcome, string | null]> {
  const href = await firstHit(quoted ? `"${sample.words}"` : sample.words, asking);
  if (!href) return ['not first', href];
  await opened.goto(`${site.url}${href}`);
  if (await markedInView(sample, opened)) return ['shown', href];
  const here = plain((await opened.locator('main').textContent()) ?? '');
  return [here.includes(plain(sample.words)) ? 'found' : 'not first', href];
}

/** How many of some passages are first, and how many of those open with the passage marked and in view. */
async function tried(some: Sample[], quoted: boolean): Promise<{ first: number; opened: number; failed: string[] }> {
  const outcomes = new Map<Sample, [Outcome, string | null]>();
  const waiting = [...some];
  await Promise.all(
    tabs.map(async (own) => {
      for (let next = waiting.pop(); next; next = waiting.pop()) outcomes.set(next, await outcome(next, quoted, own));
    }),
  );
  const share = (...wanted: Outcome[]) =>
    [...outcomes.values()].filter(([each]) => wanted.includes(each)).length / some.length;
  return {
    first: share('shown', 'found'),
    opened: share('shown'),
    failed: [...outcomes]
      .filter(([, [each]]) => each !== 'shown')
      .map(
        ([{ words, path }, [each, href]]) =>
          `${each === 'found' ? 'ikke vist' : 'ikke først'}: ${words} (${path}) → ${href}`,
      ),
  };
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
      expect(opened, failed.join('\n')).toBeGreaterThanOrEqual(0.98);
    }, 3_600_000);
