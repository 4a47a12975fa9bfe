import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
});
afterAll(() => site.close());

const READY = '[data-soeg="resultater"][data-tilstand="klar"]';
const ready = () => page.locator(READY).waitFor({ state: 'attached' });

test('the question stands in the title, each search is a step back, and Esc loses nothing', async () => {
  await page.goto(`${site.url}/soeg/?q=tvang`);
  await ready();
  expect(await page.title()).toMatch(/^»tvang« – Søg/);
  await page.locator('#soeg-side').fill('tandpleje');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toContain('q=tandpleje');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  expect(await page.locator('#soeg-side').inputValue()).toBe('tandpleje');
  expect(page.url()).toContain('q=tandpleje');
  await page.goBack();
  await expect.poll(() => page.locator('#soeg-side').inputValue()).toBe('tvang');
  await expect.poll(() => page.title()).toMatch(/^»tvang«/);
});

test('back from a hit is back to where one was, also when the page is made anew', async () => {
  await page.goto(`${site.url}/soeg/?q=psykiatri`);
  await ready();
  await page.locator('#soeg-flere').click();
  await expect.poll(() => page.locator(`${READY} > li`).count()).toBeGreaterThan(40);
  await page.locator(`${READY} > li`).nth(38).locator('a').scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  await page.locator(`${READY} > li`).nth(38).locator('a').click();
  await page.waitForURL((url) => !url.pathname.includes('/soeg/'));
  await page.goBack();
  await ready();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 400);
  expect(await page.locator(`${READY} > li`).count()).toBeGreaterThan(40);
});

test('hits are headings, and can be narrowed by where they stand', async () => {
  await page.goto(`${site.url}/soeg/?q=tvang`);
  await ready();
  expect(await page.locator(`${READY} > li > a > h2`).count()).toBe(await page.locator(`${READY} > li`).count());
  await page.getByRole('group', { name: 'Hvor' }).getByLabel('Siden da').check();
  await page.waitForURL('**/soeg/?q=tvang&sted=siden');
  await expect
    .poll(() =>
      page
        .locator(`${READY} > li`)
        .evaluateAll((items) =>
          items.every((item) => ['opfoelgning', 'kilde'].includes(item.getAttribute('data-art') ?? '')),
        ),
    )
    .toBe(true);
});

test('a passage is told to stand word for word, nearly, or not at all', async () => {
  const told = page.locator('.citattjek');
  await page.goto(
    `${site.url}/soeg/?q=${encodeURIComponent('men for nogen må det ses som et forsøg på selvmedicinering')}`,
  );
  await ready();
  expect(await told.innerText()).toMatch(/^Står ordret i afsnit 6\.2\.1, stykke \d+\./);
  await page.goto(
    `${site.url}/soeg/?q=${encodeURIComponent('"men for nogle må det ses som forsøg på selvmedicinering"')}`,
  );
  await ready();
  expect(await told.innerText()).toMatch(/^Står ikke ordret\. Det nærmeste er i afsnit 6\.2\.1/);
  expect(await told.locator('blockquote ins').allInnerTexts()).toContain('nogen');
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('"en kanin hopper let hen over den grønne eng i dag"')}`);
  await ready();
  expect(await told.innerText()).toMatch(/står ikke sådan/);
});

test('while some of the words are there, it is never just "Intet fundet"; what was encoded twice is read', async () => {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('"psykiatri kvantecomputer"')}`);
  await ready();
  expect(await page.locator('#soeg-besked').innerText()).toMatch(/Hver for sig: »psykiatri« \(\d+ steder\)/);
  await page.goto(`${site.url}/soeg/?q=p%25C3%25A5r%25C3%25B8rende`);
  await ready();
  expect(await page.locator('#soeg-side').inputValue()).toBe('pårørende');
});
