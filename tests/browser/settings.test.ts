import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { some } from '../support/thorough.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage({ viewport: { width: 1280, height: 800 } });
});
afterAll(() => site.close());

test('with forced colours, what colour or filling says elsewhere is said by lines', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(`${site.url}/`);
  const border = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => `${getComputedStyle(element).borderTopStyle} ${getComputedStyle(element).borderTopWidth}`);
  expect(await border('.plan-nummer.er-prioriteret:not([aria-hidden])')).not.toBe(
    await border('.plan a.plan-nummer:not(.er-prioriteret)'),
  );
  expect(await border('.soegefelt button')).toMatch(/^solid [1-9]/);
  await page.goto(`${site.url}/anbefaling/22/`);
  expect(
    await page
      .locator('.traedesten > li')
      .first()
      .evaluate((item) => getComputedStyle(item, '::before').content),
  ).toMatch(/\d/);
  await page.goto(`${site.url}/anbefaling/`);
  const dot = (kind: string) =>
    page
      .locator(`.matrix td.${kind}`)
      .first()
      .evaluate((cell) => {
        const { borderTopWidth, borderTopColor, backgroundColor } = getComputedStyle(cell, '::before');
        return { wide: Number.parseFloat(borderTopWidth) > 0, seen: borderTopColor !== backgroundColor };
      });
  // On a screen the cells are words; on paper they are dots.
  await page.emulateMedia({ media: 'print' });
  for (const kind of ['ja', 'tema', 'nabo']) expect(await dot(kind), kind).toEqual({ wide: true, seen: true });
  await page.emulateMedia({ media: null });
  await page.locator('.matrix tbody a').first().focus();
  await page.keyboard.press('Shift+Tab');
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid');
  await page.emulateMedia({ forcedColors: null });
});

test('when a reader asks for less motion, nothing moves by itself', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const path of ['/', '/kapitel/11/', '/anbefaling/22/', '/opfoelgning/']) {
    await page.goto(site.url + path);
    await page.mouse.wheel(0, 1500);
    expect(await page.evaluate(() => document.getAnimations().length), path).toBe(0);
  }
  await page.emulateMedia({ reducedMotion: null });
});

test('when a reader asks for more contrast, grey text is as dark as the rest and lines are clear', async () => {
  await page.emulateMedia({ contrast: 'more' });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ contrast: 'more', colorScheme });
    await page.goto(`${site.url}/anbefaling/22/`);
    const of = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).color);
    expect(await of('.oplysninger dt')).toBe(await of('body'));
    const lines = await page
      .locator('.top')
      .evaluate((top) => [getComputedStyle(top).borderBottomColor, getComputedStyle(document.body).backgroundColor]);
    expect(ratio(lines[0]!, lines[1]!)).toBeGreaterThan(3);
  }
  await page.emulateMedia({ contrast: null, colorScheme: null });
});

test('with text twice as large as a phone’s, nothing is wider than the phone, and what can be pressed holds its words', async () => {
  const large = await openSite(undefined, undefined, undefined, ['--blink-settings=defaultFontSize=32']);
  const phone = await large.browser.newPage({ viewport: { width: 390, height: 844 } });
  for (const path of ['/soeg/?q=jeg+vil+d%C3%B8', '/emneord/', '/hent/', ...some(kinds, 5)]) {
    await phone.goto(large.url + path);
    if (path.startsWith('/soeg/'))
      await phone.locator('[data-soeg][data-tilstand="klar"]').waitFor({ state: 'attached' });
    const { size, wide, burst } = await phone.evaluate(() => ({
      size: getComputedStyle(document.documentElement).fontSize,
      wide: document.documentElement.scrollWidth - innerWidth,
      // What only a screen reader reads takes no room.
      burst: [...document.querySelectorAll('main :is(a, button, summary):not(:has(.skjult))')]
        .filter((one) => one.checkVisibility() && one.clientWidth > 0 && one.scrollWidth > one.clientWidth + 1)
        .map((one) => one.textContent.trim()),
    }));
    expect({ path, size, wide, burst }).toEqual({ path, size: '32px', wide: 0, burst: [] });
  }
  await large.close();
}, 60_000);

test('without a script, footnotes, contents and search still lead somewhere', async () => {
  const context = await site.browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 800 } });
  const plain = await context.newPage();
  await plain.goto(`${site.url}/kapitel/11/`);
  await plain.locator('#fodnotetal-25 a').click();
  expect(new URL(plain.url()).hash).toBe('#fodnote-25');
  await plain.locator('#fodnote-25 .tilbage').click();
  expect(new URL(plain.url()).hash).toBe('#fodnotetal-25');
  await plain.locator('.indhold summary').click();
  await plain.locator('.indhold a', { hasText: '11.2.1.' }).click();
  expect(new URL(plain.url()).hash).toBe('#afsnit-11.2.1');
  await plain.goto(`${site.url}/soeg/?q=tvang`);
  expect(await plain.locator('main').innerText()).toContain('kræver JavaScript');
  await context.close();
});

/** Contrast of two `rgb()` colours, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function ratio(a: string, b: string): number {
  const light = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
      .slice(0, 3)
      .map((part) => Number(part) / 255)
      .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dark + 0.05);
}
