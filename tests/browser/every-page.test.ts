import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, elementKinds, findings } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';
import { some } from '../support/thorough.ts';

/** The built pages' addresses and the bytes of each, the heaviest first. */
const all = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({
    path: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    weight: statSync(join(DIST, name)).size,
    kinds: [] as number[],
  }))
  .sort((a, b) => b.weight - a.weight || a.path.localeCompare(b.path));
/**
 * `npm run tilgaengelighed`, which a pull request runs beside the tests: axe on every page, not only on as many as together have
 * every kind of element. What depends on a page's words, html-validate asks of every page in tests/site.
 */
const everyone = import.meta.env.MODE === 'tilgaengelighed';
const pages = everyone ? all : some(all, 20);
const found: string[] = [];
const wide: string[] = [];
const torn: string[] = [];
let asked: typeof pages = [];

let site: OpenSite;
beforeAll(async () => {
  // Laid out as ever, but not drawn: of a visit's 82 ms of processor, 29 went to pictures that nobody looks at.
  site = await openSite(undefined, undefined, undefined, ['--disable-threaded-compositing']);
  await side(pages, async (page, one) => {
    await page.setViewportSize({ width: 320, height: 256 });
    await page.goto(site.url + one.path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${one.path} er ${width} px bred`);
    for (const words of await page.evaluate(wordsInCells)) torn.push(`${one.path} »${words}«`);
    one.kinds = await elementKinds(page);
  });
  asked = everyone ? pages : covering(pages);
  await side(asked, async (page, { path }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(site.url + path);
    await addAxe(page);
    for (const finding of await findings(page, 'all')) found.push(`${path} (lys) ${finding}`);
    await page.emulateMedia({ colorScheme: 'dark' });
    for (const finding of await findings(page, 'colours')) found.push(`${path} (mørk) ${finding}`);
  });
}, 1_800_000);

/** Words that are kept together, in an element that makes a cell of each thing it holds: they leave the sentence they stand in. */
const wordsInCells = (): string[] =>
  [...document.querySelectorAll('.samlet')]
    .filter(({ parentElement }) => /flex|grid/.test(getComputedStyle(parentElement!).display))
    .map(({ parentElement }) => parentElement!.textContent.trim());

/** Two pages at a time, as many as the smallest machine has cores for. */
async function side(all: typeof pages, visit: (page: Page, one: (typeof pages)[number]) => Promise<void>) {
  const left = [...all];
  await Promise.all(
    [0, 1].map(async () => {
      const context = await site.browser.newContext({ extraHTTPHeaders: { 'Accept-Encoding': 'identity' } });
      const page = await context.newPage();
      for (let one = left.shift(); one; one = left.shift()) await visit(page, one);
      await context.close();
    }),
  );
}

/** Pages that together have every kind of element there is, few and light: each time the one with the most new kinds for its weight. */
function covering(all: typeof pages): typeof pages {
  const left = new Set(all.flatMap(({ kinds }) => kinds));
  const chosen: typeof pages = [];
  while (left.size > 0) {
    const gain = ({ kinds, weight }: (typeof pages)[number]) =>
      kinds.filter((kind) => left.has(kind)).length / (weight + 10_000);
    const best = all.reduce((one, other) => (gain(other) > gain(one) ? other : one));
    chosen.push(best);
    for (const kind of best.kinds) left.delete(kind);
  }
  return chosen;
}
afterAll(() => site.close());

test('axe finds nothing on pages that together have every kind of element, in light or in dark', () => {
  expect(all.length).toBeGreaterThan(100);
  const kinds = (all: typeof pages) => new Set(all.flatMap((one) => one.kinds)).size;
  expect(kinds(asked)).toBe(kinds(pages));
  console.log(`axe: ${asked.length} af ${pages.length} sider, i lys og i mørk`);
  expect(found).toEqual([]);
});

test('no page scrolls sideways at 320 px, which is 400 % of a window of 1280 × 1024', () => {
  expect(wide).toEqual([]);
});

test('no sentence is torn where some of its words are kept together', () => {
  expect(torn).toEqual([]);
});
