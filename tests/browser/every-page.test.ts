import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findings, withAxe } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';

const paths = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))
  .map((name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`).sort();
const found: string[] = [];
const wide: string[] = [];
let walked = 0;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  const left = [...paths];
  // One load of each page answers all the questions; two pages at a time, as many as the smallest machine has cores for.
  await Promise.all([0, 1].map(async () => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 256 }, extraHTTPHeaders: { 'Accept-Encoding': 'identity' } });
    await withAxe(context);
    const page = await context.newPage();
    for (let path = left.pop(); path; path = left.pop()) {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(site.url + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) wide.push(`${path} er ${width} px bred`);
      await page.setViewportSize({ width: 1280, height: 800 });
      for (const finding of await findings(page, 'everything')) found.push(`${path} (lys) ${finding}`);
      await page.emulateMedia({ colorScheme: 'dark' });
      for (const finding of await findings(page, 'colours')) found.push(`${path} (mørk) ${finding}`);
      walked++;
    }
    await context.close();
  }));
}, 1_800_000);
afterAll(() => site.close());

test('axe finds nothing on any page, in light or in dark', () => {
  expect(walked).toBe(paths.length);
  expect(walked).toBeGreaterThan(100);
  expect(found).toEqual([]);
});

test('no page scrolls sideways at 320 px, which is 400 % of a window of 1280 × 1024', () => {
  expect(wide).toEqual([]);
});
