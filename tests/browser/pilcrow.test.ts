import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a reader copies the address of a stepping stone by keyboard: the ¶ shows, the whole address is copied, and a screen reader is told', async () => {
  const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  await page.goto(`${site.url}/anbefaling/25/`);
  const mark = page.locator('#traedesten-2 a.pil');
  expect(await mark.evaluate((link) => getComputedStyle(link).opacity)).toBe('0');
  await mark.focus();
  expect(await mark.evaluate((link) => getComputedStyle(link).opacity)).toBe('1');
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'Adressen er kopieret.' }).waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${site.url}/anbefaling/25/#traedesten-2`);
  await context.close();
});
