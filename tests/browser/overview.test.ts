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

test('the first screen shows rows with their follow-up, and the most followed up can come first', async () => {
  for (const [width, height, rows] of [
    [1440, 900, 3],
    [1024, 768, 1],
  ] as const) {
    const page = await site.browser.newPage({ viewport: { width, height } });
    await page.goto(`${site.url}/anbefaling/?orden=opfoelgning`);
    await page.locator('#filtre-status', { hasText: 'Viser 37' }).waitFor();
    const counts = await page
      .locator(`${shown} .matrix-siden`)
      .evaluateAll((links) => links.map((link) => Number.parseInt(link.textContent.trim()) || 0));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    await page.goto(`${site.url}/anbefaling/`);
    const whole = await page
      .locator(shown)
      .evaluateAll((all) => all.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(whole, `${width}`).toBeGreaterThanOrEqual(rows);
    await page.close();
  }
});

test('on a phone a row is read: its theme, its actors and its target groups each on a line with its name', async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${site.url}/anbefaling/`);
  for (const row of await page.locator(shown).all()) {
    const named = await row
      .locator('td[data-gruppe]')
      .evaluateAll((cells) => cells.map((cell) => cell.dataset['gruppe']));
    expect(named).toEqual([...new Set(named)]);
    expect(named[0]).toBe('Tema');
    const tops = await row
      .locator('td[data-gruppe] .ord')
      .evaluateAll((words) => words.map((word) => word.getClientRects()[0]!.top));
    expect(tops).toEqual([...new Set(tops)].toSorted((a, b) => a - b));
  }
  await page.close();
});
