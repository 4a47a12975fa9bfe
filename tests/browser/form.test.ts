import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkContent } from '../../src/checks/content.ts';
import { rules } from '../../src/content/rules.ts';
import { fromIssue } from '../../src/editing/issue.ts';
import { propose } from '../../src/editing/proposal.ts';
import { copied } from '../../src/editing/trial.ts';
import { write } from '../../src/editing/write.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { fill } from '../../src/content/rules.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { thorough } from '../support/thorough.ts';

const FORM = '/hjaelp/redaktoer/ny/';
const REPOSITORY = 'https://github.com/eksempel/webudgave';

let site: OpenSite;
beforeAll(async () => void (site = await openSite()));
afterAll(() => site.close());

/** The form; as a copy with a repository has it, when asked for. */
async function open(query = '', repository?: string): Promise<Page> {
  const page = await site.browser.newPage();
  await page.route(`**${FORM}**`, async (route) => {
    if (!route.request().isNavigationRequest()) return route.continue();
    const answer = await route.fetch();
    const html = await answer.text();
    return route.fulfill({
      response: answer,
      body: repository ? html.replace(' data-ny ', ` data-ny data-lager="${repository}" `) : html,
    });
  });
  await page.goto(`${site.url}${FORM}${query}`);
  return page;
}

const field = (page: Page, kind: string, flag: string) => page.locator(`#felt-${kind}-${flag}`);
const state = (page: Page, name: string) => page.locator(`[data-ny][data-tilstand=${name}]`).waitFor();
const told = (page: Page) => page.locator('[data-problemer] li:not(.mangler)').allInnerTexts();

/** A newcomer's answers about section 6.5.1, from a source that is not described yet. */
async function fillIn(page: Page, text: string): Promise<void> {
  await field(page, 'opfoelgning', 'kilde').selectOption('ny');
  await field(page, 'kilde', 'titel').fill('Dødelighed blandt mennesker med psykiske lidelser');
  await field(page, 'kilde', 'slags').fill('Opgørelse');
  await field(page, 'kilde', 'udgiver').fill('Sundhedsdatastyrelsen');
  await field(page, 'kilde', 'dato').fill('2025-03');
  await field(page, 'kilde', 'perspektiv').selectOption('myndighed');
  await field(page, 'kilde', 'resume').fill('Dødelighed i grupper af mennesker med psykiske lidelser.');
  await field(page, 'kilde', 'link').fill('https://eksempel.dk/doedelighed/');
  await field(page, 'opfoelgning', 'titel').fill('Ny opgørelse af overdødeligheden');
  await field(page, 'opfoelgning', 'sted').fill('side 12');
  await field(page, 'opfoelgning', 'tekst').fill(text);
}

const files = (page: Page): Promise<Map<string, string>> =>
  page
    .locator('.ny-fil')
    .evaluateAll((all) =>
      all.map((one) => [one.querySelector('code')!.textContent, one.querySelector('pre')!.textContent]),
    )
    .then((all) => new Map(all as Array<[string, string]>));

describe('a newcomer tells of section 6.5.1 from a new source', () => {
  test.runIf(thorough)(
    'the files that the form shows, and those made of the issue it fills in, pass the checks as they are',
    async () => {
      const page = await open('?slags=opfoelgning&kapitel=6.5.1', REPOSITORY);
      await fillIn(page, 'Styrelsen har opgjort overdødeligheden igen.');
      await state(page, 'klar');
      const made = await files(page);
      expect([...made.keys()].map((path) => path.split('/')[1])).toEqual(['kilder', 'opfoelgning']);
      expect([...made.values()][1]).toMatch(/^sections: .*"6\.5\.1"/m);
      copied('.', (root) => {
        write(root, made);
        expect(checkContent(root)).toEqual([]);
      });

      const address = new URL((await page.locator('[data-til-github]').getAttribute('href'))!);
      expect(address.href.startsWith(`${REPOSITORY}/issues/new?`)).toBe(true);
      const entries = fromIssue(address.searchParams.get('body')!, readLibrary());
      expect(propose(entries).change).toEqual(made);
      await page.close();
    },
  );

  test.runIf(thorough)('it is seen as readers will see it, and its source beside it', async () => {
    const page = await open('?slags=opfoelgning&kapitel=6.5.1');
    await fillIn(page, 'Styrelsen har opgjort *overdødeligheden* igen.');
    await state(page, 'klar');
    const shown = page.locator('[data-visning]');
    await expect.poll(() => shown.locator('h3').allInnerTexts()).toContain('Ny opgørelse af overdødeligheden');
    expect(await shown.innerText()).toContain('Styrelsen har opgjort *overdødeligheden* igen.');
    expect(await shown.getByRole('link', { name: 'afsnit 6.5.1' }).getAttribute('href')).toBe(
      '/kapitel/6/#afsnit-6.5.1',
    );
    await page.close();
  });

  test.runIf(thorough)('a wrong one is told at its field, in the words that the checks use', async () => {
    const page = await open('?slags=opfoelgning&kapitel=6.5.1');
    await fillIn(page, 'Styrelsen har opgjort overdødeligheden for');
    await expect.poll(() => told(page)).toHaveLength(1);
    const detail = { ord: 'har opgjort overdødeligheden for' };
    const words = `${fill(rules['tekst-afbrudt'].message, detail)} ${fill(rules['tekst-afbrudt'].fix, detail)}`;
    expect(await page.locator('#felt-opfoelgning-tekst-fejl').textContent()).toBe(words);
    expect((await told(page))[0]).toContain('tekst-afbrudt');
    expect(await page.locator('[data-send]').isHidden()).toBe(true);
    await page.close();
  });
});

test.runIf(thorough)('without a repository the form says so, and gives the files to save', async () => {
  const page = await open('?slags=soegeord');
  await field(page, 'soegeord', 'ord').fill('hjertesorg over alt');
  await field(page, 'soegeord', 'se').fill('depression');
  await field(page, 'soegeord', 'grund').fill('Oplægget siger depression.');
  await state(page, 'klar');
  expect(await page.locator('[data-send-hvordan]').textContent()).toContain('intet sted at sende det hen');
  expect(await page.locator('[data-til-github]').isHidden()).toBe(true);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Gem filen content/soegeord.yaml' }).click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(saved.startsWith(readFileSync('content/soegeord.yaml', 'utf8').trimEnd())).toBe(true);
  expect(saved).toContain('hjertesorg over alt');
  await page.close();
});

test.runIf(thorough)(
  'one new file opens GitHub’s own page for it, filled in; a longer text does not become an address',
  async () => {
    const source = [...readLibrary().sources.keys()][0]!;
    const page = await open(`?slags=opfoelgning&anbefaling=22&kilde=${source}`, REPOSITORY);
    await field(page, 'opfoelgning', 'titel').fill('En prøve af formularen');
    await field(page, 'opfoelgning', 'sted').fill('punkt 1');
    await field(page, 'opfoelgning', 'tekst').fill('Kilden fortæller noget til prøven.');
    await state(page, 'klar');
    const link = page.locator('[data-til-github]');
    const address = new URL((await link.getAttribute('href'))!);
    expect(address.pathname).toBe('/eksempel/webudgave/new/main');
    const [[path, text]] = [...(await files(page))] as [[string, string]];
    expect([address.searchParams.get('filename'), address.searchParams.get('value')]).toEqual([path, text]);

    await field(page, 'opfoelgning', 'tekst').fill('Kilden fortæller noget til prøven. '.repeat(250));
    await expect.poll(() => page.locator('[data-kopier]').isVisible()).toBe(true);
    expect(await link.isHidden()).toBe(true);
    await page.close();
  },
);

test.runIf(thorough)('words that are near a recommendation propose it, and choosing it fills it in', async () => {
  const page = await open('?slags=opfoelgning');
  await field(page, 'opfoelgning', 'titel').fill('Tvang og bæltefiksering er nedbragt');
  await field(page, 'opfoelgning', 'tekst').fill('Anvendelsen af tvang i psykiatrien er nedbragt, og den forebygges.');
  const choose = page.getByRole('button', { name: /Vælg Anbefaling 22:/ });
  await choose.waitFor();
  await choose.click();
  expect(await field(page, 'opfoelgning', 'anbefaling').inputValue()).toBe('22');
  await page.locator('[data-felt=traedesten]').waitFor();
  await page.close();
});

test.runIf(thorough)('nothing but this site is asked for anything, and nothing is kept in the browser', async () => {
  const page = await open('?slags=begreb');
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
  await field(page, 'begreb', 'begreb').fill('Diagnose');
  await field(page, 'begreb', 'form').fill('diagnoserne');
  await page.locator('[data-ny][data-tilstand]').waitFor();
  await state(page, 'klar').catch(() => undefined);
  expect(asked.filter((one) => !one.startsWith(`GET ${FORM}`))).toEqual([]);
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length])).toEqual([0, 0]);
  await page.close();
});
