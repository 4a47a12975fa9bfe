import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

test('a reader has a term explained by keyboard, closes it, and is back at the term', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/kapitel/15/`);
  const term = page.locator('.tekst a[href="/ordliste/#begreb-socialpsykiatrien"]').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog', { name: 'Forklaring: socialpsykiatrien' });
  await box.getByText('Betegnelsen for det sektorområde i kommunerne').waitFor();
  expect(page.url()).toBe(`${site.url}/kapitel/15/`);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('boble');
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
  expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
  await page.close();
});

test('on a phone the explanation of an abbreviation fits the screen; without a script the link leads to the glossary', async () => {
  const phone = await site.browser.newContext({ viewport: { width: 320, height: 640 }, hasTouch: true });
  const page = await phone.newPage();
  await page.goto(`${site.url}/kapitel/11/`);
  await page.locator('.tekst a[href="/ordliste/#begreb-ppr"]').first().tap();
  const box = page.getByRole('dialog', { name: 'Forklaring: PPR' });
  await box.getByText('Pædagogisk Psykologisk Rådgivning').waitFor();
  const place = (await box.boundingBox())!;
  expect(place.x).toBeGreaterThanOrEqual(0);
  expect(place.x + place.width).toBeLessThanOrEqual(320);
  await box.getByRole('button', { name: 'Luk' }).tap();
  await box.waitFor({ state: 'hidden' });
  await phone.close();

  const plain = await site.browser.newContext({ javaScriptEnabled: false });
  const reader = await plain.newPage();
  await reader.goto(`${site.url}/kapitel/11/`);
  await reader.locator('.tekst a[href="/ordliste/#begreb-ppr"]').first().click();
  expect(reader.url()).toBe(`${site.url}/ordliste/#begreb-ppr`);
  expect(await reader.locator('#begreb-ppr').innerText()).toContain('Pædagogisk Psykologisk Rådgivning');
  await plain.close();
});

test('when the glossary cannot be fetched, the reader is taken to it instead', async () => {
  // The service worker would answer for the net, and hold the glossary.
  const context = await site.browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${site.url}/kapitel/15/`);
  await page.route('**/ordliste/', (route) =>
    route.request().resourceType() === 'fetch' ? route.abort() : route.continue(),
  );
  await page.locator('.tekst a[href="/ordliste/#begreb-socialpsykiatrien"]').first().click();
  await page.waitForURL('**/ordliste/#begreb-socialpsykiatrien');
  expect(site.faults()).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  await context.close();
});

test("a citation's number says where the reader is what it is and where else it stands, and leads on from there", async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/kapitel/13/`);
  const number = page.locator('.tekst a[href="/henvisninger/#henvisning-84"]').first();
  await number.click();
  const box = page.getByRole('dialog', { name: 'Henvisning 84' });
  await box.getByText('84 er et nummer i oplæggets litteraturliste').waitFor();
  expect(page.url()).toBe(`${site.url}/kapitel/13/`);
  const places = await box
    .locator('a:not([href*="henvisninger"])')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  // As the page of all citations has them.
  const list = await site.browser.newPage();
  await list.goto(`${site.url}/henvisninger/`);
  expect(places).toEqual(
    await list
      .locator('#henvisning-84 a:not(.pil)')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
  );
  expect(places.length).toBeGreaterThan(1);
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
  expect(await number.evaluate((link) => link === document.activeElement)).toBe(true);
  await list.close();
  await page.close();
});
