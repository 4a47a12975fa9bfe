import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import axe from 'axe-core';
import { ONE_FILE } from '../../src/site/address.ts';
import { launch, openSite } from '../support/browser.ts';
import { DIST } from '../support/site.ts';

/** The file alone, as on a USB stick: nothing of the site beside it. */
const stick = mkdtempSync(join(tmpdir(), 'usb-'));
let browser: Browser;
let page: Page;
const asked: string[] = [];
const errors: string[] = [];
beforeAll(async () => {
  copyFileSync(join(DIST, 'hent', ONE_FILE), join(stick, ONE_FILE));
  browser = await launch();
  page = await (await browser.newContext({ viewport: { width: 320, height: 700 } })).newPage();
  page.on('request', (request) => void (/^(file|data):/.test(request.url()) || asked.push(request.url())));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.goto(pathToFileURL(join(stick, ONE_FILE)).href);
});
afterAll(async () => {
  await browser.close();
  rmSync(stick, { recursive: true });
});

const seek = async (question: string) => {
  await page.locator('#soeg').fill(question);
  await page.locator('#fund[data-tilstand="klar"]').waitFor();
};
const first = () => page.locator('#liste li').first();

test('a slip, a number and a phrase are found without a net, as on the site, and a hit opens at its place', async () => {
  await seek('depresion');
  expect(await page.locator('#antal').innerText()).toContain('Viser resultater for »depression«');
  await seek('25');
  expect(await first().innerText()).toContain('25. En styrket støtte og inddragelse af pårørende');
  await first().locator('a').click();
  expect(new URL(page.url()).hash).toBe('#anbefaling-25');
  const { y } = (await page.locator('#anbefaling-25').boundingBox())!;
  expect(y).toBeGreaterThanOrEqual(0);
  expect(y).toBeLessThan(300);
  await seek('"rettidig udredning, tværfaglig behandling af ensartet høj kvalitet"');
  expect(await first().innerText()).toContain('Udredning og behandling');
  await seek('xyzzy');
  expect(await page.locator('#antal').innerText()).toBe('Intet fundet om »xyzzy«.');
});

test('help comes before anything else when someone in need searches', async () => {
  await seek('jeg vil dø');
  expect(await page.locator('#hjaelp a[href="tel:112"]').isVisible()).toBe(true);
  await seek('tvang');
  expect(await page.locator('#hjaelp').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
});

test('it fits a narrow phone, has no violation that axe can find, and has asked nobody for anything', async () => {
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  // The policy of the file lets no other script in: axe comes by the debugger's door.
  await page.evaluate(axe.source);
  await seek('tvang');
  // A part of each kind: all of them together take a minute.
  const found = await page.evaluate<axe.AxeResults>(
    "axe.run({ include: [['.top'], ['#fund'], ['#indhold'], ['#kapitel-6'], ['#kilder'], ['footer']] }, { resultTypes: ['violations'] })",
  );
  expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`)).toEqual([]);
  expect(asked).toEqual([]);
  expect(errors).toEqual([]);
});

test('what is the authorities’ stands in their typeface, and what is ours in ours', async () => {
  const faces = (selector: string) =>
    page
      .locator(selector)
      .evaluateAll((all) => [
        ...new Set(all.map((one) => getComputedStyle(one).fontFamily.split(',')[0]!.replaceAll('"', ''))),
      ]);
  for (const theirs of [
    '.titelblad h1',
    '#indhold li li a',
    '#anbefalinger li a',
    '#kapitel-1 p:not([data-redaktion] *)',
  ])
    expect(await faces(theirs), theirs).toEqual(['Literata']);
  for (const ours of [
    '#indhold h1',
    '#indhold a.vores',
    '#emneregister h1',
    '#opfoelgning h1',
    '#kilder h1',
    '#titel section:last-of-type p',
    'footer p',
  ])
    expect(await faces(ours), ours).toEqual(['Hanken Grotesk']);
});

test('on a host its address saves it, whole, also when it is typed', async () => {
  const site = await openSite();
  const visitor = await site.browser.newPage();
  for (const go of [
    () => visitor.goto(`${site.url}/hent/${ONE_FILE}`),
    () => visitor.goto(`${site.url}/hent/`).then(() => visitor.locator(`a[href$="${ONE_FILE}"]`).click()),
  ]) {
    const [download] = await Promise.all([visitor.waitForEvent('download'), go().catch(() => undefined)]);
    expect(download.suggestedFilename()).toBe(ONE_FILE);
    expect(readFileSync(await download.path()).equals(readFileSync(join(DIST, 'hent', ONE_FILE)))).toBe(true);
  }
  await site.close();
});
