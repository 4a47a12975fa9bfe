import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite } from '../support/browser.ts';
import { wholeEngine } from '../search/engine.ts';
import { thorough } from '../support/thorough.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const READY = '[data-soeg="resultater"][data-tilstand="klar"]';

/** A page of a reader who has not been here before. Errors on it fail the file: see openSite. */
async function reader(options: BrowserContextOptions = {}): Promise<{ page: Page; close: () => Promise<void> }> {
  const context = await site.browser.newContext(options);
  return { page: await context.newPage(), close: () => context.close() };
}

const search = async (page: Page, query: string): Promise<string[]> => {
  await page.goto(`${site.url}/soeg/?q=${encodeURIComponent(query)}`);
  await page.locator(READY).waitFor({ state: 'attached' });
  return page.locator(`${READY} > li > a`).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));
};

test('a reader types "tvang" into the header of the front page and lands on recommendation 22 by keyboard', async () => {
  const { page, close } = await reader();
  await page.goto(`${site.url}/`);
  await page.locator('#soeg-top').focus();
  await page.keyboard.type('tvang');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/soeg/?q=tvang');
  const first = page.locator(`${READY} > li`).first().locator('a').first();
  await first.waitFor();
  expect(await first.getAttribute('href')).toBe('/anbefaling/22/');
  await page.locator('#soeg-side').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/anbefaling/22/');
  expect(await page.locator('h1').innerText()).toContain('nedbringelse af tvang');
  await close();
});

test('"/" opens the field on any page, hits come as one types, arrows and Enter open one, and the passage is marked there', async () => {
  const { page, close } = await reader();
  await page.goto(`${site.url}/kapitel/14/`);
  await page.keyboard.press('/');
  await page.keyboard.type('bistandsværg');
  const option = page.locator('[role="listbox"] [role="option"]').first();
  await option.waitFor();
  const field = page.locator('#soeg-top');
  expect(await field.getAttribute('aria-expanded')).toBe('true');
  await page.keyboard.press('ArrowDown');
  expect(await field.getAttribute('aria-activedescendant')).toBe(await option.getAttribute('id'));
  expect(await option.getAttribute('aria-selected')).toBe('true');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/kapitel/14/#afsnit-14.1.3');
  const marked = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('soegning') ?? [])].map((range) => ({
        text: (range as Range).toString(),
        seen: (range as Range).getBoundingClientRect().top,
      })),
    );
  await expect
    .poll(async () => (await marked()).map(({ text }) => text), { timeout: 10_000 })
    .toContain('bistandsværge');
  const { seen } = (await marked())[0]!;
  expect(seen).toBeGreaterThan(0);
  expect(seen).toBeLessThan(await page.evaluate(() => innerHeight));
  expect(await page.locator('mark').count()).toBe(0);
  await page.keyboard.press('Escape');
  expect(await marked()).toEqual([]);
  await close();
});

test('Esc closes the list, and Ctrl-K opens the field again', async () => {
  const { page, close } = await reader();
  await page.goto(`${site.url}/anbefaling/5/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('stress');
  await page.locator('[role="option"]').first().waitFor();
  await page.keyboard.press('Escape');
  expect(await page.locator('.forslag').isVisible()).toBe(false);
  expect(await page.locator('#soeg-top').getAttribute('aria-expanded')).toBe('false');
  await page.locator('h1').click();
  await page.keyboard.press('Control+k');
  expect(await page.locator('#soeg-top').evaluate((field) => field === document.activeElement)).toBe(true);
  await close();
});

test('nothing of the search is fetched before a field is used', async () => {
  const { page, close } = await reader();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${site.url}/anbefaling/22/`);
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /soeg\/.*json|pagefind|attach/.test(path) && !path.includes('sw.js'))).toEqual([]);
  await page.locator('#soeg-top').focus();
  await expect.poll(() => asked.some((path) => path.endsWith('/soeg/register.json'))).toBe(true);
  // Nothing is asked on the search page: the empty list is the answer. The register is ready for what will be asked, once.
  asked.length = 0;
  await page.goto(`${site.url}/soeg/`);
  await page.locator(READY).waitFor({ state: 'attached' });
  await page.waitForLoadState('networkidle');
  expect(asked.filter((path) => /soeg\/.*json|pagefind|attach/.test(path) && !path.includes('sw.js')).sort()).toEqual([
    '/soeg/hjaelp.json',
    '/soeg/register.json',
  ]);
  await close();
});

test.runIf(thorough)('the page answers as the engine does', async () => {
  const { search: ask } = await wholeEngine();
  const { page, close } = await reader();
  for (const query of [
    'nedtrykt teenager',
    'depresion',
    '"én indgang"',
    '"Et Samlet Patientoverblik"',
    'anbefaling 31',
    'hvor mange unge har det dårligt',
    'bitcoin',
  ])
    expect((await search(page, query)).map((href) => href.replace(/[?#].*/, ''))).toEqual(
      (await ask(query)).hits.slice(0, 30).map(({ path }) => path.replace(/#.*/, '')),
    );
  await close();
});

test('excerpts come, show the official text, and mark what was searched for', async () => {
  const { page, close } = await reader();
  await search(page, 'bistandsværge');
  const excerpt = page.locator(`${READY} > li .uddrag`).first();
  await expect.poll(() => excerpt.locator('mark').first().innerText()).toMatch(/^bistandsværge/);
  const shown = (await excerpt.innerText())
    .replace(/^… | …$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const href = (await page.locator(`${READY} > li > a`).first().getAttribute('href'))!;
  await page.goto(`${site.url}${href}`);
  const official = await page
    .locator('[data-kilde]')
    .first()
    .evaluate((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const ours of copy.querySelectorAll('[data-redaktion], .fodnotetal')) ours.remove();
      return copy.textContent.replace(/\s+/g, ' ');
    });
  expect(official).toContain(shown);
  await close();
});

test('a correction is said and can be taken back; filters and question stand in the address', async () => {
  const { page, close } = await reader();
  await search(page, 'depresion');
  expect(await page.locator('#soeg-besked').innerText()).toContain(
    'Viser resultater for »depression«. Søg i stedet efter »depresion«',
  );
  await page.getByRole('button', { name: 'Søg i stedet efter »depresion«' }).click();
  await page.waitForURL('**/soeg/?q=depresion&ordret=ja');
  expect(await page.locator('#soeg-antal').innerText()).toBe('Intet fundet om »depresion«.');
  await page.goBack();
  await page.locator(`${READY} > li`).first().waitFor();
  await page.getByRole('group', { name: 'Slags' }).getByLabel('Anbefaling').check();
  await page.waitForURL('**/soeg/?q=depresion&art=anbefaling');
  await expect
    .poll(() =>
      page
        .locator(`${READY} > li`)
        .evaluateAll((items) => items.every((item) => item.getAttribute('data-art') === 'anbefaling')),
    )
    .toBe(true);
  await page.reload();
  await page.locator(`${READY} > li`).first().waitFor();
  expect(await page.getByRole('group', { name: 'Slags' }).getByLabel('Anbefaling').isChecked()).toBe(true);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.getByRole('group', { name: 'Slags' }).isVisible()).toBe(false);
  expect(await page.locator('.filtre-alle > summary').innerText()).toBe('Filtre (1 valgt)');
  expect((await page.locator(`${READY} > li`).first().boundingBox())!.y).toBeLessThan(640);
  await page.goto(`${site.url}/soeg/?q=tvang&tema=mental-sundhedsfremme&art=tabel`);
  await page.locator('#soeg-besked').getByRole('button', { name: 'Fjern alle filtre' }).click();
  await page.waitForURL('**/soeg/?q=tvang');
  await close();
});

test('a button that goes away with what it does leaves the focus where it can be seen', async () => {
  const { page, close } = await reader({ viewport: { width: 1280, height: 800 } });
  await search(page, 'tvang');
  await page.locator('#filter-art-afsnit').check();
  await page.getByRole('button', { name: 'Fjern alle filtre' }).click();
  const focused = () => page.evaluate(() => document.activeElement?.tagName);
  await expect.poll(focused).toBe('SUMMARY');
  await search(page, 'depresion');
  await page.getByRole('button', { name: /^Søg i stedet/ }).click();
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('soeg-antal');
  await close();
});

test('the latest questions are kept in this browser when the reader wants it, and forgotten when asked', async () => {
  const { page, close } = await reader();
  await page.goto(`${site.url}/soeg/`);
  await page.locator(READY).waitFor({ state: 'attached' });
  await page.getByLabel('Husk mine søgninger').check();
  await page.locator('#soeg-side').fill('tandpleje');
  await page.locator(`${READY} > li`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.goto(`${site.url}/anbefaling/1/`);
  await page.locator('#soeg-top').focus();
  await page.getByRole('option', { name: 'tandpleje' }).waitFor();
  await page.getByRole('option', { name: 'Glem seneste søgninger' }).click();
  await expect
    .poll(() => page.evaluate(() => Object.keys(localStorage).filter((key) => key.endsWith('seneste'))))
    .toEqual(['bedre-mental-sundhed / husk-seneste']);
  await close();
});

test('without its register the search says what happened, and works when it comes back', async () => {
  const { page, close } = await reader({ serviceWorkers: 'block' });
  await page.route('**/soeg/register.json', (route) => route.abort());
  await page.goto(`${site.url}/soeg/?q=tvang`);
  await page.locator('[data-soeg][data-tilstand="fejl"]').waitFor({ state: 'attached' });
  expect(await page.locator('#soeg-antal').innerText()).toBe(
    'Søgningen kunne ikke hentes. Se efter, om du er på nettet, og prøv igen.',
  );
  await page.unroute('**/soeg/register.json');
  await page.getByRole('button', { name: 'Prøv igen' }).click();
  await page.locator(`${READY} > li`).first().waitFor();
  // In the header, when not even the search's own script comes.
  await page.route('**/attach.*.js', (route) => route.abort());
  await page.goto(`${site.url}/anbefaling/5/`);
  await page.locator('#soeg-top').focus();
  await expect
    .poll(() => page.locator('.forslag').innerText())
    .toBe('Søgningen kunne ikke hentes. Det er en fejl hos os. Prøv igen, eller brug en nyere browser.');
  // The browser itself reports a request that failed; nothing of ours may be thrown.
  expect(site.faults().filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  await close();
});

test('a late answer never replaces a newer one', async () => {
  const { page, close } = await reader({ serviceWorkers: 'block' });
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  const searched = page.waitForResponse('**/*.pf_index');
  await page.context().route('**/*.pf_meta', async (route) => {
    await held;
    await route.continue();
  });
  await search(page, 'stress');
  await page.locator('#soeg-side').fill('"én indgang"');
  // Whoever types is not waited for in the texts until the typing pauses.
  await page.waitForTimeout(400);
  await page.locator('#soeg-side').fill('tandpleje');
  await page.locator(READY).waitFor();
  release();
  // Pagefind has come, and has what it needs to answer the phrase; so have the newer hits for their excerpts.
  await searched;
  await expect.poll(() => page.locator('.uddrag').first().innerText()).not.toBe('');
  expect(await page.locator('#soeg-antal').innerText()).toMatch(/om »tandpleje«/);
  await close();
});
