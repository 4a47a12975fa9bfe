import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const shown = '[data-matrix] tbody tr:not([hidden])';

test('a reader opens the filters by keyboard, chooses a theme and an actor, and sends the address on', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/anbefaling/`);
  expect(await page.locator(shown).count()).toBe(37);
  await page.locator('[data-filtre] summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('#filtre-status', { hasText: 'Viser 37 af 37' }).waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.type('Børn');
  await page.locator('#filtre-status', { hasText: 'Viser 4 af 37' }).waitFor();
  await page.locator('#filter-aktoer').selectOption({ label: 'Kommuner' });
  expect(new URL(page.url()).search).toBe('?tema=boern-og-unge&aktoer=kommune');
  const numbers = await page.locator(`${shown} .nummer`).allInnerTexts();
  await page.reload();
  await page.locator('#filtre-status', { hasText: `Viser ${numbers.length} af 37` }).waitFor();
  expect(await page.locator(`${shown} .nummer`).allInnerTexts()).toEqual(numbers);
  await page.locator('[data-filtre] button[type=reset]').click();
  await page.locator('#filtre-status', { hasText: 'Viser 37 af 37' }).waitFor();
  expect(new URL(page.url()).search).toBe('');
  await page.close();
});

test('an address with an order puts the rows in it, and what it asks for in vain is said as text', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/anbefaling/?orden=prioritet&tema=<img src=x onerror=alert(1)>`);
  await page.locator('#filtre-status', { hasText: 'Udeladt, fordi det ikke findes: tema=<img' }).waitFor();
  expect((await page.locator(`${shown} .nummer`).allInnerTexts()).slice(0, 10).map(Number)).toEqual([
    1, 5, 6, 11, 12, 20, 21, 28, 31, 2,
  ]);
  await page.close();
});

test('without a script the whole overview stands, and no filter that cannot work', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`${site.url}/anbefaling/`);
  expect(await page.locator(shown).count()).toBe(37);
  expect(await page.locator('[data-filtre]').isVisible()).toBe(false);
  await context.close();
});
