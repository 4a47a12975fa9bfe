import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => site.close());

test('the first Tab offers a way past the menu, and it leads to the content', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}/kapitel/11/`);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Spring til indholdet');
  expect(await page.locator('.spring').evaluate((link) => link.getBoundingClientRect().top)).toBeGreaterThanOrEqual(0);
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('indhold');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
});

test('a reader follows the contents by keyboard, and the contents follow the reader', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}/kapitel/11/`);
  const link = page.locator('.indhold a', { hasText: '11.2.2.' });
  await link.focus();
  await page.keyboard.press('Enter');
  await page.locator('.indhold a[aria-current="location"]', { hasText: '11.2.2.' }).waitFor();
  expect(new URL(page.url()).hash).toBe('#afsnit-11.2.2');
  await page.keyboard.press('Tab');
  expect(
    await page.evaluate(
      () =>
        document.activeElement!.compareDocumentPosition(document.getElementById('afsnit-11.2.2')!) &
        (Node.DOCUMENT_POSITION_PRECEDING | Node.DOCUMENT_POSITION_CONTAINS),
    ),
  ).toBeTruthy();
});

test('on a phone the contents open and close by keyboard, and say where the reader is', async () => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto(`${site.url}/kapitel/11/`);
  const summary = page.locator('.indhold summary');
  await summary.focus();
  await page.keyboard.press('Enter');
  await page.locator('.indhold a', { hasText: '11.2.1.' }).focus();
  await page.keyboard.press('Enter');
  expect(await page.locator('.indhold details').getAttribute('open')).toBeNull();
  await page.locator('.indhold summary', { hasText: '11.2.1.' }).waitFor();
  const { top, bottom } = await page
    .locator('[id="afsnit-11.2.1"]')
    .evaluate((heading) => heading.getBoundingClientRect());
  const bar = await page.locator('.indhold').evaluate((nav) => nav.getBoundingClientRect().bottom);
  expect(top).toBeGreaterThanOrEqual(bar);
  expect(bottom).toBeLessThan(640);
});

test('a footnote is read in place by keyboard, and Esc leads back to its number', async () => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`${site.url}/kapitel/11/`);
  const mark = page.locator('#fodnotetal-25 a');
  await mark.focus();
  await page.keyboard.press('Enter');
  const bubble = page.getByRole('dialog', { name: 'Fodnote 25' });
  await bubble.waitFor();
  const note = await page.locator('#fodnote-25').evaluate((item) => item.querySelector('p')!.firstChild!.textContent!);
  expect(await bubble.innerText()).toContain(note.trim());
  expect(await bubble.evaluate((dialog) => dialog === document.activeElement)).toBe(true);
  expect(await mark.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('Escape');
  await bubble.waitFor({ state: 'detached' });
  expect(await mark.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await bubble.waitFor();
  await bubble.getByRole('link', { name: 'Se den blandt fodnoterne' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForURL('**#fodnote-25');
  await page.locator('.boble').waitFor({ state: 'detached' });
});

test('going on past the open contents or an open footnote closes it, and the focus stays in the text', async () => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto(`${site.url}/kapitel/11/`);
  const contents = page.locator('.indhold details');
  await page.locator('.indhold summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.indhold a').last().focus();
  await page.keyboard.press('Tab');
  await expect.poll(() => contents.getAttribute('open')).toBeNull();

  const mark = page.locator('#fodnotetal-25 a');
  await mark.focus();
  await page.keyboard.press('Enter');
  const bubble = page.getByRole('dialog', { name: 'Fodnote 25' });
  await bubble.waitFor();
  await bubble.getByRole('button', { name: 'Luk' }).focus();
  await page.keyboard.press('Tab');
  await bubble.waitFor({ state: 'detached' });
  // On in the text, after the number: neither at the top of the page nor at its foot.
  expect(
    await mark.evaluate((link) => {
      const here = document.activeElement!;
      return (
        here.closest('.tekst') !== null && (link.compareDocumentPosition(here) & Node.DOCUMENT_POSITION_FOLLOWING) > 0
      );
    }),
  ).toBe(true);
});

test('the key "/" can be turned off, and Ctrl-K still works', async () => {
  const context = await site.browser.newContext();
  const own = await context.newPage();
  await own.goto(`${site.url}/tilgaengelighed/`);
  await own.getByRole('checkbox', { name: /Tasten \// }).uncheck();
  await own.goto(`${site.url}/om/`);
  const searching = () => own.evaluate(() => document.activeElement?.id === 'soeg-top');
  await own.keyboard.press('/');
  expect(await searching()).toBe(false);
  await own.keyboard.press('Control+k');
  expect(await searching()).toBe(true);
  await context.close();
});

test('copying an address is said politely', async () => {
  const context: BrowserContext = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const copying = await context.newPage();
  await copying.goto(`${site.url}/anbefaling/25/`);
  await copying
    .getByRole('link', { name: /^Link til/ })
    .first()
    .focus();
  await copying.keyboard.press('Enter');
  await copying.getByRole('status').filter({ hasText: 'Adressen er kopieret.' }).waitFor();
  await context.close();
});
