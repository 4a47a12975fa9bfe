import { globSync, readFileSync, statSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Response } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';
import { some } from '../support/thorough.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite(DIST, undefined, 11);
});
afterAll(() => site.close());

const kB = 1000;
// A light squeeze tells the pages apart as well as a hard one, in a tenth of the time.
const light = { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } };
const squeezed = (path: string): number => brotliCompressSync(readFileSync(`${DIST}${path}index.html`), light).length;

/** The heaviest page of a kind: what holds for it holds for all of them. */
const heaviest = (pattern: string): string =>
  globSync(pattern, { cwd: DIST })
    .map((file) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`)
    .sort((a, b) => squeezed(b) - squeezed(a))[0]!;

/** Bytes of each kind of file, how many requests, and the shifts of the layout of a first visit. */
interface Visit {
  bytes: number;
  script: number;
  font: number;
  requests: string[];
  shift: number;
}

/** Visits a page as a new reader does, until all is quiet. */
async function visit(path: string, viewport = { width: 1280, height: 720 }): Promise<Visit> {
  const context = await site.browser.newContext({ serviceWorkers: 'allow', viewport });
  const page = await context.newPage();
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.addInitScript(() => {
    const seen = { shift: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as PerformanceEntry & { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(site.url + path, { waitUntil: 'networkidle' });
  // Two frames and an idle moment: what the page still had to do is done, and its observers have been told.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestIdleCallback(done)))),
  );
  const { shift } = await page.evaluate(() => (globalThis as unknown as { seen: { shift: number } }).seen);
  const size = (response: Response) => Number(response.headers()['content-length'] ?? 0);
  const sum = (of: Response[]) => of.reduce((total, response) => total + size(response), 0);
  const kind = (type: string) => responses.filter((response) => response.request().resourceType() === type);
  const result = {
    bytes: sum(responses) - sum(kind('font')),
    script: sum(kind('script')),
    font: sum(kind('font')),
    requests: responses.map((response) => `${new URL(response.url()).pathname} ${size(response)}`),
    shift,
  };
  await context.close();
  return result;
}

test.each([
  ['the front page', '/', 18.5],
  ['the heaviest recommendation page', heaviest('anbefaling/*/index.html'), 22.5],
  ['chapter 13', '/kapitel/13/', 43.5],
  ['the heaviest page of all', heaviest('**/index.html'), 43.5],
])('%s (%s) weighs at most %d kB, 6 kB of it script, in 8 requests; nothing moves', async (_name, path, limit) => {
  const first = await visit(path);
  expect(first.bytes, first.requests.join('\n')).toBeLessThanOrEqual(limit * kB);
  expect(first.script, first.requests.join('\n')).toBeLessThanOrEqual(6 * kB);
  expect(first.font, first.requests.join('\n')).toBeLessThanOrEqual(60 * kB);
  expect(first.requests.length, first.requests.join('\n')).toBeLessThanOrEqual(8);
  expect(first.shift).toBeLessThan(0.005);
});

test.each(
  some(
    [
      ['/soeg/?q=tvang', 412],
      ['/soeg/?q=hvor mange unge har det dårligt', 320],
      ['/soeg/?q=depresion&slags=anbefaling', 1440],
      ['/soeg/?q=bitcoin', 412],
      ['/soeg/', 412],
      ['/opfoelgning/', 412],
      ['/opfoelgning/', 1440],
      ['/anbefaling/', 412],
      ['/tema/udredning-og-behandling/', 1440],
    ],
    2,
  ),
)('what a script puts on %s moves nothing at %i px', async (path, width) => {
  expect((await visit(path, { width, height: 823 })).shift).toBeLessThan(0.005);
});

test.each(
  some(
    [
      'depresion',
      // A word is looked for among those that begin alike first: these begin as others do.
      'jjemløshed',
      'hhjemløs',
      'ehmløshed',
      'ngdomspsykiatri',
      'xtvang',
    ],
    2,
  ),
)('the first hit of a field, »%s«, costs at most 80 kB, of whatever is fetched for it', async (typed) => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(`${site.url}/anbefaling/22/`, { waitUntil: 'networkidle' });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  await page.locator('#soeg-top').fill(typed);
  await page.locator('[role="option"] .forslag-om').first().waitFor();
  const sizes = responses.map(
    (response) => [new URL(response.url()).pathname, Number(response.headers()['content-length'] ?? 0)] as const,
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(
    sizes.reduce((sum, [, bytes]) => sum + bytes, 0),
    sizes.join('\n'),
  ).toBeLessThanOrEqual(80 * kB);
  await context.close();
});

test('scripts wait for styles and fonts, but on the search page, which is its script', () => {
  for (const file of globSync('**/*.html', { cwd: DIST })) {
    const scripts = readFileSync(`${DIST}/${file}`, 'utf8').match(/<script type="module"[^>]*>/g) ?? [];
    for (const script of scripts)
      expect(script.includes('fetchpriority="low"'), `${file}: ${script}`).toBe(!file.startsWith('soeg'));
  }
});

test('no page is more than 275 kB of HTML before it is squeezed', () => {
  const heavy = globSync('**/*.html', { cwd: DIST, exclude: ['hent/**'] }).filter(
    (file) => statSync(`${DIST}/${file}`).size > 275 * kB,
  );
  expect(heavy).toEqual([]);
});
