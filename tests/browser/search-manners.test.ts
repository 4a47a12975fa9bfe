import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { thorough } from '../support/thorough.ts';

let site: Awaited<ReturnType<typeof openSite>>;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await (await site.browser.newContext({ viewport: { width: 1000, height: 700 } })).newPage();
});
afterAll(() => site.close());

const READY = '[data-soeg="resultater"][data-tilstand="klar"]';
/** Words with plain spaces, where it is not asked what stands on one line. */
const spaced = (text: string) => text.replaceAll('\u00a0', ' ');
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

test.runIf(thorough)('a passage is told to stand word for word, nearly, or not at all', async () => {
  const told = page.locator('.citattjek');
  await page.goto(
    `${site.url}/soeg/?q=${encodeURIComponent('men for nogen må det ses som et forsøg på selvmedicinering')}`,
  );
  await ready();
  expect(spaced(await told.innerText())).toMatch(/^Står ordret i afsnit 6\.2\.1, stykke \d+\./);
  await page.goto(
    `${site.url}/soeg/?q=${encodeURIComponent('"men for nogle må det ses som forsøg på selvmedicinering"')}`,
  );
  await ready();
  expect(spaced(await told.innerText())).toMatch(/^Står ikke ordret\. Det nærmeste er i afsnit 6\.2\.1/);
  expect(await told.locator('blockquote ins').allInnerTexts()).toContain('nogen');
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('"en kanin hopper let hen over den grønne eng i dag"')}`);
  await ready();
  expect(await told.innerText()).toMatch(/står ikke sådan/);
});

test('a question is answered in one line above its hits, with where it is from', async () => {
  const line = page.locator('.svarlinje');
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('hvor mange danskere har en psykisk lidelse')}`);
  await ready();
  expect(spaced(await line.innerText())).toMatch(/^»[^»]+10 % af befolkningen[^»]+« \(afsnit 6\.2, stykke \d+\)$/);
  await line.getByRole('link').click();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('soegning')?.size), { timeout: 15_000 }).toBe(1);
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('hvad er der sket med anbefaling 22')}`);
  await ready();
  expect(spaced(await line.innerText())).toMatch(
    /^Nyeste status i en kilde om anbefaling 22: ».+« – .+ Kilde: .+20\d\d( \(dato udledt\))?\.$/s,
  );
  // A date stays on one line, as on the pages.
  expect(await line.innerText()).toMatch(/\d\.\u00a0\p{L}+ 20\d\d/u);
  await page.goto(`${site.url}/soeg/?q=tvang`);
  await ready();
  expect(await line.count()).toBe(0);
});

test("on a chapter's page the field offers that chapter, and nothing from elsewhere is found in it", async () => {
  await page.goto(`${site.url}/kapitel/11/`);
  await page.locator('#soeg-top').fill('familie');
  await page.getByRole('option', { name: /^Kun i kapitel 11: \d+ steder$/ }).click();
  await page.waitForURL('**/soeg/?q=familie&kapitel=11');
  await ready();
  const hrefs = await page
    .locator(`${READY} > li > a`)
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname));
  expect(hrefs.length).toBeGreaterThan(3);
  // The chapter's recommendations stand in it.
  expect(hrefs.filter((path) => !/^\/kapitel\/11\/|^\/anbefaling\/1[0-4]\/$/.test(path))).toEqual([]);
});

test('what was found of follow-up can be followed: the narrowest feed that has most of it', async () => {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('akuttelefon')}&sted=siden`);
  await ready();
  const link = page.locator('#soeg-feed a');
  const feed = await link.getAttribute('href');
  expect(feed).toMatch(/^\/(?:anbefaling\/\d+\/|tema\/[a-z-]+\/)?feed\.xml$/);
  const text = await (await page.request.get(site.url + feed!)).text();
  const [, has, all] = /har (\d+) af de (\d+)/.exec(await page.locator('#soeg-feed').innerText()) ?? [];
  const titles = await page.locator(`${READY} > li[data-art="opfoelgning"] h2`).allInnerTexts();
  const there = titles.filter((title) => spaced(text).includes(spaced(title).replaceAll('&', '&amp;'))).length;
  expect(titles.length).toBeGreaterThan(0);
  expect(spaced(await page.locator('#soeg-feed').innerText())).toContain('Et feed af selve søgningen findes ikke');
  expect([there, titles.length]).toEqual(has ? [Number(has), Number(all)] : [titles.length, titles.length]);
  await page.goto(`${site.url}/soeg/?q=bitcoin`);
  await ready();
  expect(await page.locator('#soeg-feed').isVisible()).toBe(false);
});

test('while some of the words are there, it is never just "Intet fundet"; what was encoded twice is read', async () => {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent('"psykiatri kvantecomputer"')}`);
  await ready();
  expect(await page.locator('#soeg-besked').innerText()).toMatch(/Hver for sig: »psykiatri« \(\d+ steder\)/);
  await page.goto(`${site.url}/soeg/?q=p%25C3%25A5r%25C3%25B8rende`);
  await ready();
  expect(await page.locator('#soeg-side').inputValue()).toBe('pårørende');
});
