import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a reader types "tvang" into the header of the front page and lands on recommendation 22 by keyboard', async () => {
  const page = await site.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  await page.goto(`${site.url}/`);
  await page.locator('#soeg-top').focus();
  await page.keyboard.type('tvang');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/soeg/?q=tvang');
  const results = page.locator('[data-soeg="resultater"][data-tilstand="klar"] > li');
  await results.first().waitFor();
  const first = results.first().locator('a').first();
  expect(await first.getAttribute('href')).toBe('/anbefaling/22/');
  await first.focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**/anbefaling/22/');
  expect(await page.locator('h1').innerText()).toContain('nedbringelse af tvang');
  expect(errors).toEqual([]);
  await page.close();
});
