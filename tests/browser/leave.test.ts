import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preview } from '../../src/hosting/preview.ts';
import { launch } from '../support/browser.ts';
import { DIST } from '../support/site.ts';

let browser: Awaited<ReturnType<typeof launch>>;
let site: Awaited<ReturnType<typeof preview>>;
beforeAll(async () => {
  browser = await launch();
  site = await preview(DIST, 0, undefined, 4);
});
afterAll(async () => {
  await browser.close();
  site.server.close();
  site.server.closeAllConnections();
});

const SLOWLY = { timeout: 20_000, interval: 200 };
const NEUTRAL = 'https://www.dmi.dk/';

/** A reader who has kept something; the neutral page is answered here, and says where it was come from. */
async function reader(options: BrowserContextOptions = {}) {
  const context = await browser.newContext(options);
  const came: Array<string | undefined> = [];
  await context.route(`${NEUTRAL}**`, (route) => {
    came.push(route.request().headers()['referer']);
    return route.fulfill({ contentType: 'text/html', body: '<title>Vejret</title>' });
  });
  const page = await context.newPage();
  await page.goto(`${site.url}om/`);
  return { context, page, came };
}

/** What the browser still has of the site, seen from a page that keeps nothing itself. */
async function left(page: Page): Promise<string[]> {
  const other = await page.context().newPage();
  await other.goto(`${site.url}data/anbefalinger.json`);
  const kept = await other.evaluate(async () => [
    ...Object.keys(localStorage),
    ...(await caches.keys()),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope),
  ]);
  await other.close();
  return kept;
}

test('»Hurtig ud« on the search page replaces it by the weather, and nothing is kept', async () => {
  const { context, page, came } = await reader({ serviceWorkers: 'allow' });
  await page.goto(`${site.url}kapitel/13/`);
  await page.mouse.wheel(0, 4000);
  await page.goto(`${site.url}soeg/?q=selvmord`);
  await page.locator('[data-soeg][data-tilstand=klar] > li').first().waitFor();
  await expect.poll(() => left(page).then(({ length }) => length), SLOWLY).toBeGreaterThan(2);
  await page.locator('main').getByRole('link', { name: 'Hurtig ud' }).click();
  await page.waitForURL(NEUTRAL);
  expect(came).toEqual([undefined]);
  await expect.poll(() => left(page), SLOWLY).toEqual([]);
  await page.goBack();
  expect(page.url()).not.toContain('selvmord');
  await context.close();
});

test('Shift three times leaves the search page; capital letters do not', async () => {
  const { context, page } = await reader();
  await page.goto(`${site.url}soeg/`);
  await page.locator('#soeg-side').focus();
  for (const letter of ['A', 'B', 'C', 'D']) await page.keyboard.press(`Shift+${letter}`);
  await page.waitForTimeout(200);
  expect(page.url()).toContain('/soeg/');
  for (let time = 0; time < 3; time++) await page.keyboard.press('Shift');
  await page.waitForURL(NEUTRAL);
  await context.close();
});

test('where help is offered one can leave at once by keyboard, too; on a page that is read, three presses throw no one out', async () => {
  const { context, page } = await reader();
  await page.goto(`${site.url}kapitel/13/`);
  const three = async () => {
    for (let time = 0; time < 3; time++) await page.keyboard.press('Shift');
  };
  await three();
  await page.waitForTimeout(200);
  expect(page.url()).toContain('/kapitel/13/');
  await page.getByRole('link', { name: 'Hjælp nu' }).press('Enter');
  for (let tab = 0; tab < 3; tab++) await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Hurtig ud');
  await page.keyboard.press('Enter');
  await page.waitForURL(NEUTRAL);
  await context.close();
});

test('without a script the link leads to the same page, and tells it nothing', async () => {
  const { context, page, came } = await reader({ javaScriptEnabled: false });
  await page.goto(`${site.url}soeg/?q=selvmord`);
  await page.locator('main').getByRole('link', { name: 'Hurtig ud' }).click();
  await page.waitForURL(NEUTRAL);
  expect(came).toEqual([undefined]);
  await context.close();
});
