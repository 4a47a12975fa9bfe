import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addAxe, elementKinds, findings } from '../support/axe.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';

/** The built pages' addresses, the lightest first: they are taken from the end. */
const paths = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({
    path: `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
    weight: statSync(join(DIST, name)).size,
  }))
  .sort((a, b) => a.weight - b.weight || a.path.localeCompare(b.path))
  .map(({ path }) => path);
/**
 * `npm run tilgaengelighed`, which a pull request runs beside the tests: axe on every page, not only on those with a kind
 * of element that no page before them had. What depends on a page's words, html-validate asks of every page in tests/site.
 */
const thorough = import.meta.env.MODE === 'tilgaengelighed';
const found: string[] = [];
const wide: string[] = [];
let walked = 0;
let asked = 0;

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  const left = [...paths];
  const seen = new Set<number>();
  // One load of each page answers all the questions; two pages at a time, as many as the smallest machine has cores for.
  await Promise.all(
    [0, 1].map(async () => {
      const context = await site.browser.newContext({
        viewport: { width: 320, height: 256 },
        extraHTTPHeaders: { 'Accept-Encoding': 'identity' },
      });
      const page = await context.newPage();
      for (let path = left.pop(); path; path = left.pop()) {
        await page.setViewportSize({ width: 320, height: 256 });
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(site.url + path);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        if (width > 320) wide.push(`${path} er ${width} px bred`);
        const fresh = (await elementKinds(page)).filter((kind) => !seen.has(kind));
        for (const kind of fresh) seen.add(kind);
        if (fresh.length > 0 || thorough) {
          asked++;
          await page.setViewportSize({ width: 1280, height: 800 });
          await addAxe(page);
          for (const finding of await findings(page, 'all')) found.push(`${path} (lys) ${finding}`);
          await page.emulateMedia({ colorScheme: 'dark' });
          for (const finding of await findings(page, 'colours')) found.push(`${path} (mørk) ${finding}`);
        }
        walked++;
      }
      await context.close();
    }),
  );
}, 1_800_000);
afterAll(() => site.close());

test('axe finds nothing on any page with a kind of element of its own, in light or in dark', () => {
  expect(walked).toBe(paths.length);
  expect(walked).toBeGreaterThan(100);
  expect(asked).toBeGreaterThan(thorough ? 100 : 20);
  console.log(`axe: ${asked} af ${walked} sider, i lys og i mørk`);
  expect(found).toEqual([]);
});

test('no page scrolls sideways at 320 px, which is 400 % of a window of 1280 × 1024', () => {
  expect(wide).toEqual([]);
});
