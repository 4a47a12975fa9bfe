import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const PHONE = { viewport: { width: 320, height: 568 } };
const NUMBERS = ['tel:112', 'tel:+4570201201'];

async function reader(options = {}): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await site.browser.newContext(options);
  return { page: await context.newPage(), close: () => context.close() };
}

/** Both numbers, whole, within the first screen and large enough to hit. */
async function expectInFirstScreen(page: Page, within: string): Promise<void> {
  const links = page.locator(`${within} a[href^="tel:"]`);
  expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual(NUMBERS);
  for (const link of await links.all()) {
    const box = (await link.boundingBox())!;
    expect(box.y).toBeGreaterThan(0);
    expect(box.y + box.height).toBeLessThan(page.viewportSize()!.height);
    expect(box.height).toBeGreaterThan(44);
  }
}

test('who writes in need on the search page sees both numbers in the first screen, above the hits, and hears them first', async () => {
  const { page, close } = await reader(PHONE);
  await page.goto(`${site.url}/soeg/?q=jeg+vil+d%C3%B8`);
  await page.locator('[data-soeg][data-tilstand="klar"]').waitFor({ state: 'attached' });
  await expectInFirstScreen(page, '#soeg-hjaelp-nu');
  expect(await page.locator('[data-soeg] > li').count()).toBeGreaterThan(0);
  await expect
    .poll(() => page.locator('#soeg-status').innerText())
    .toMatch(/^Har du brug for hjælp nu\? .*112.*70 201 201/);
  await page.locator('#soeg-side').fill('tandpleje');
  await expect.poll(() => page.locator('#soeg-hjaelp-nu').isVisible()).toBe(false);
  await close();
});

test('they are the first suggestions of every field, by pointer and by keyboard', async () => {
  const { page, close } = await reader({ viewport: { width: 360, height: 640 } });
  await page.goto(`${site.url}/anbefaling/4/`);
  await page.locator('#soeg-top').fill('selvmordstanker');
  await page.locator('[role="option"]').nth(2).waitFor();
  expect(
    await page
      .locator('[role="option"]')
      .evaluateAll((all) => all.slice(0, 2).map((each) => each.getAttribute('href'))),
  ).toEqual(NUMBERS);
  await page.keyboard.press('ArrowDown');
  expect(await page.locator('[role="option"][aria-selected="true"]').getAttribute('href')).toBe('tel:112');
  await expect
    .poll(() => page.locator('#soeg-top').locator('xpath=..').locator('[role="status"]').innerText())
    .toMatch(/^Har du brug for hjælp nu\?/);
  await close();
});

test('nothing of such a question is kept in the browser', async () => {
  const { page, close } = await reader();
  await page.goto(`${site.url}/soeg/`);
  await page.locator('#soeg-side').fill('jeg orker ikke mere');
  await page.keyboard.press('Enter');
  await page.locator('[data-soeg][data-tilstand="klar"]').waitFor({ state: 'attached' });
  await expect.poll(() => page.locator('#soeg-hjaelp-nu').isVisible()).toBe(true);
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }) + document.cookie);
  expect(kept).not.toMatch(/orker/);
  await close();
});

test('the help stands though the register, or the whole search, does not come', async () => {
  for (const gone of ['**/soeg/register.json', '**/attach.*.js']) {
    const { page, close } = await reader({ ...PHONE, serviceWorkers: 'block' });
    await page.route(gone, (route) => route.abort());
    await page.goto(`${site.url}/soeg/?q=jeg+vil+d%C3%B8`);
    await page.locator('[data-soeg][data-tilstand="fejl"]').waitFor({ state: 'attached' });
    await expectInFirstScreen(page, '#soeg-hjaelp-nu');
    await close();
  }
  expect(site.faults().filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
});

test('without JavaScript the index and the search page begin with help', async () => {
  const { page, close } = await reader({ ...PHONE, javaScriptEnabled: false });
  for (const path of ['/emneord/', '/soeg/?q=selvmordstanker']) {
    await page.goto(`${site.url}${path}`);
    await expectInFirstScreen(page, 'main .hjaelp-nu:not([hidden])');
  }
  await close();
});

test('"Hjælp nu" in the header is no item of the menu, and looks like none', async () => {
  const { page, close } = await reader(PHONE);
  await page.goto(`${site.url}/kapitel/13/`);
  const link = page.getByRole('banner').getByRole('link', { name: 'Hjælp nu' });
  expect(await link.evaluate((each) => each.closest('nav'))).toBeNull();
  expect(await link.evaluate((each) => getComputedStyle(each).borderTopStyle)).toBe('solid');
  await close();
});
