import axe from 'axe-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { readLibrary } from '../../src/content/reader.ts';
import { recommendationPath } from '../../src/site/address.ts';
import { openSite } from '../support/browser.ts';
import { some, thorough } from '../support/thorough.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 800 }, ...options });
  await page.goto(site.url + path);
  return page;
};
const shown = (page: Page) => page.locator('[data-facetter]:not([hidden])').count();

test('a reader combines two filters, shares the address, and another sees the same', async () => {
  const page = await open('/opfoelgning/');
  const all = await shown(page);
  await page.getByLabel('Anbefaling', { exact: true }).selectOption('16');
  const some = await shown(page);
  await page.getByLabel('Slags').selectOption('frist');
  const few = await shown(page);
  expect(all).toBeGreaterThan(some);
  expect(some).toBeGreaterThan(few);
  expect(await page.locator('[data-antal]').innerText()).toBe(`${few} opfølgninger passer til det valgte.`);
  expect(
    await page
      .locator('[data-gruppe]:visible')
      .filter({ hasNot: page.locator('[data-facetter]:visible') })
      .count(),
  ).toBe(0);
  const address = new URL(page.url());
  expect(address.search).toBe('?anbefaling=16&slags=frist');
  const other = await open(address.pathname + address.search);
  expect(await shown(other)).toBe(few);
  await page.getByText('Flere valg').click();
  await page.getByLabel('Hvem taler').selectOption('danske-regioner');
  await page.getByLabel('Sket eller ventet').selectOption('ventet');
  expect(await shown(page)).toBeLessThanOrEqual(few);
  await page.getByRole('button', { name: 'Vis alle' }).click();
  await expect.poll(() => shown(page)).toBe(all);
  expect(new URL(page.url()).search).toBe('');
  await page.close();
  await other.close();
});

test.runIf(thorough)(
  'what every facet leaves is what its plain page has, and a folded choice in the address is seen',
  async () => {
    const page = await open('/opfoelgning/?fase=afproeves');
    expect(await page.getByLabel('Vores fase').isVisible()).toBe(true);
    for (const facet of await page.locator('[data-tidslinje-filter] select').evaluateAll((all) =>
      all.map((one) => {
        const { name, options } = one as HTMLSelectElement;
        const { value, textContent } = options[1]!;
        return { name, value, count: Number(/\((\d+)\)$/.exec(textContent.trim())?.[1]) };
      }),
    )) {
      await page.goto(`${site.url}/opfoelgning/?${facet.name}=${facet.value}`);
      expect(await shown(page), facet.name).toBe(facet.count);
      expect(await page.locator('[data-antal]').innerText()).toMatch(new RegExp(`^${facet.count} `));
      await page.goto(`${site.url}/opfoelgning/${facet.name}/${facet.value}/`);
      expect(await page.locator('.tidslinje .linjer > li').count(), facet.name).toBe(facet.count);
    }
    await page.close();
  },
);

test('an address with filters that do not exist shows everything', async () => {
  const page = await open('/opfoelgning/?anbefaling=99&slags=%3Cscript%3E&tema=constructor');
  expect(await shown(page)).toBe(await page.locator('[data-facetter]').count());
  await page.close();
});

test('without JavaScript the filters are links to plain pages', async () => {
  const page = await open('/opfoelgning/', { javaScriptEnabled: false });
  expect(await page.locator('[data-tidslinje-filter]').isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Vis en del af tidslinjen' }).click();
  await page.locator('.tidsfiltre summary', { hasText: 'Slags' }).click();
  await page
    .locator('.tidsfiltre')
    .getByRole('link', { name: /^Frist/ })
    .click();
  await page.waitForURL('**/opfoelgning/slags/frist/');
  expect(await page.locator('.linjer > li').count()).toBeGreaterThan(5);
  await page.getByRole('link', { name: 'Andre udsnit' }).click();
  await page.waitForURL('**/opfoelgning/udsnit/');
  await page.close();
});

test('the amounts sort both ways by keyboard, and those without a unit stand last', async () => {
  const page = await open('/opfoelgning/beloeb/');
  const table = page.locator('table').first();
  const header = table.getByRole('button', { name: 'Beløb' });
  const values = async () =>
    (
      await table
        .locator('tbody th')
        .evaluateAll((cells) => cells.map((cell) => (cell as HTMLElement).dataset['orden'] ?? ''))
    ).map((value) => (value ? Number(value) : NaN));
  for (const [direction, sign] of [
    ['ascending', 1],
    ['descending', -1],
  ] as const) {
    await header.focus();
    await page.keyboard.press('Enter');
    expect(await table.locator('th[aria-sort]').getAttribute('aria-sort')).toBe(direction);
    const sorted = await values();
    const numbers = sorted.filter((value) => !Number.isNaN(value));
    expect(numbers).toEqual([...numbers].sort((a, b) => sign * (a - b)));
    expect(sorted.slice(numbers.length).every(Number.isNaN)).toBe(true);
    expect(sorted.length).toBeGreaterThan(numbers.length);
  }
  await page.close();
});

test('a link to an update that is folded away opens its fold', async () => {
  const page = await open('/anbefaling/11/#opfoelgning-2024-11-25-lovforslag-om-kommunalt-behandlingstilbud');
  await page
    .locator('#opfoelgning-2024-11-25-lovforslag-om-kommunalt-behandlingstilbud h4')
    .waitFor({ state: 'visible' });
  await page.close();
});

test.each(
  some(
    [
      '/anbefaling/16/',
      '/anbefaling/7/',
      '/tema/boern-og-unge/',
      '/opfoelgning/',
      '/opfoelgning/plan/',
      '/opfoelgning/beloeb/',
      '/opfoelgning/psykiatriloeftet/',
      '/opfoelgning/slags/frist/',
      '/opfoelgning/udsnit/',
      '/opfoelgning/2024-11-08-tvang-monitoreringsmodel-forsinket/',
      '/kilder/',
      '/kilder/raad-2024-05-07/',
    ],
    2,
  ),
)('%s has no accessibility violation that axe can find, and does not scroll sideways at 320 px', async (path) => {
  const page = await open(path);
  await page.evaluate(() =>
    document.querySelectorAll('details').forEach((fold) => {
      fold.open = true;
    }),
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // The site's policy allows no foreign script in the page: axe goes in by the debugger.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
  expect(
    violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map((node) => node.html)
          .slice(0, 3)
          .join(' | ')}`,
    ),
  ).toEqual([]);
  await page.close();
});

test.runIf(thorough)(
  'on a small telephone what has happened since is on the first screen of every recommendation',
  async () => {
    const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
    const unseen: string[] = [];
    for (const number of readLibrary().recommendations.keys()) {
      await page.goto(site.url + recommendationPath(number));
      const line = (await page.locator('.siden-linje').first().boundingBox())!;
      // Its first words: how much, and how new.
      if (line.y + 24 > 640) unseen.push(`${number}: ${line.y}`);
    }
    expect(unseen).toEqual([]);
    await page.close();
  },
);
