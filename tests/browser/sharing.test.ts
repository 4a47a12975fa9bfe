import axe from 'axe-core';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site as published } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { recommendationText } from '../../src/text/recommendation-text.ts';
import { openSite } from '../support/browser.ts';
import { some, thorough } from '../support/thorough.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const pårørende = readLibrary().recommendations.get(25)!;
const { paragraphs, steppingStones } = recommendationText(pårørende);
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const open = (page: Page, name: string) => page.locator('.del summary', { hasText: name }).click();
const reader = () =>
  site.browser.newContext({ serviceWorkers: 'block', permissions: ['clipboard-read', 'clipboard-write'] });

describe('a writer quotes recommendation 25', () => {
  test('one stepping stone, the short text, the full text: the official words, and the source line after them', async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.goto(`${site.url}/anbefaling/25/`);
    await open(page, 'Citat med kilde');
    const quote = async (name: string) => {
      // What was said of the last copy must not be taken for this one's.
      await page.locator('#besked').evaluate((status) => status.replaceChildren());
      await page.getByRole('button', { name: `Kopiér citat: ${name}` }).click();
      await page.locator('#besked', { hasText: 'Citatet er kopieret.' }).waitFor();
      return clipboard(page);
    };
    expect(await quote('Trædesten 2')).toMatch(
      new RegExp(
        `^»${steppingStones[1]!.replace(/[.()]/g, '\\$&')}«\\n\\nSundhedsstyrelsen og Socialstyrelsen: .* \\(2022\\), anbefaling 25, trædesten 2, afsnit 13\\.2\\.6\\. ${published}/anbefaling/25/#traedesten-2$`,
      ),
    );
    expect((await quote('Den korte tekst')).split('«')[0]).toBe(
      `»25. ${pårørende.shortTitle}\n\n${pårørende.shortText}`,
    );
    expect((await quote('Den fulde tekst med trædesten')).split('«\n')[0]).toBe(
      `»25. ${pårørende.title}\n\n${paragraphs[0]}\n\n${steppingStones.map((text) => `• ${text}`).join('\n')}`,
    );
    await open(page, 'Henvisning til litteraturlisten');
    await page.getByRole('button', { name: 'Kopiér henvisning: RIS' }).click();
    await page.locator('#besked', { hasText: 'Henvisningen er kopieret.' }).waitFor();
    expect(await clipboard(page)).toMatch(/^TY {2}- CHAP/);
    await context.close();
  });

  test.each([
    ['at once', 0],
    ['while what copies is on its way', 500],
  ])('in a browser that refuses to copy, asked %s: the text stands selected beside the button', async (_when, wait) => {
    const context = await site.browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const page = await context.newPage();
    await page.goto(`${site.url}/anbefaling/25/`);
    await context.route(/\.js$/, async (route) => {
      await setTimeout(wait);
      await route.continue();
    });
    await open(page, 'Citat med kilde');
    await page.getByRole('button', { name: 'Kopiér citat: Trædesten 1' }).click();
    const field = page.getByRole('textbox', { name: 'Citatet: markér og kopiér' });
    await field.waitFor();
    expect(
      await field.evaluate((element: HTMLTextAreaElement) =>
        element.value.slice(element.selectionStart, element.selectionEnd),
      ),
    ).toContain(steppingStones[0]!);
    await context.close();
  });

  test('without a script: the source lines can be read and selected, and no button promises what it cannot do', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/anbefaling/25/`);
    await open(page, 'Citat med kilde');
    expect(await page.locator('.del-tekst', { hasText: 'trædesten 2' }).isVisible()).toBe(true);
    expect(await page.locator('.del [data-kopier]:visible').count()).toBe(0);
    await context.close();
  });
});

describe('a researcher cites a chapter', () => {
  test('or the section that the address led to, in each format; by keyboard another section', async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.goto(`${site.url}/kapitel/6/#afsnit-6.5.1`);
    await page.locator('.del summary', { hasText: 'Henvisning til litteraturlisten' }).focus();
    await page.keyboard.press('Enter');
    const copied = async (format: string) => {
      await page.locator('#besked').evaluate((status) => status.replaceChildren());
      await page.getByRole('button', { name: `Kopiér henvisning: ${format}` }).click();
      await page.locator('#besked', { hasText: 'Henvisningen er kopieret.' }).waitFor();
      return clipboard(page);
    };
    const sections = page.getByRole('combobox', { name: 'Henvis til' });
    await sections.waitFor();
    for (const format of ['dansk', 'APA', 'BibTeX', 'RIS']) {
      const text = await copied(format);
      expect(text).toMatch(/[Aa]fsnit 6\.5\.1/);
      expect(text).toContain(`${published}/kapitel/6/#afsnit-6.5.1`);
    }
    await sections.selectOption('');
    expect(await copied('RIS')).toMatch(new RegExp(`UR {2}- ${published}/kapitel/6/\\s`));
    await context.close();
  });

  test('without a script the reference of the whole chapter stands there', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/kapitel/6/`);
    await open(page, 'Henvisning til litteraturlisten');
    expect(await page.locator('.del-tekst').first().innerText()).toContain(
      `6. Uofficiel webudgave: ${published}/kapitel/6/`,
    );
    expect(await page.locator('.del [data-kopier]:visible').count()).toBe(0);
    await context.close();
  });
});

describe("a relatives' organisation prepares a meeting", () => {
  test('from the page of recommendation 25, by keyboard: three of four stepping stones, one recommendation more, an address to send', async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.goto(`${site.url}/anbefaling/25/`);
    await page.locator('.del summary', { hasText: 'Føj til en samling' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /^1\. / }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Føj til samlingen' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/samling/?a=25&t=25.2,25.3,25.4');
    await page.getByText('3 af 4 trædesten vist').waitFor();

    await page.goto(`${site.url}/anbefaling/31/`);
    await open(page, 'Føj til en samling');
    await page.getByRole('button', { name: 'Føj til samlingen' }).click();
    await page.waitForURL('**/samling/?a=25,31&t=25.2,25.3,25.4');
    await page.getByRole('checkbox', { name: /spørgsmålet/ }).check();
    await page.waitForURL('**/samling/?a=25,31&t=25.2,25.3,25.4&spoerg');

    await page.getByRole('button', { name: 'Kopiér som punkter' }).click();
    await page.locator('#besked', { hasText: 'Samlingen er kopieret.' }).waitFor();
    const slides = await clipboard(page);
    expect(slides).toContain(
      `Hvordan kan vi lokalt løfte anbefaling 25. ${pårørende.title}?\n\n${paragraphs[0]}\n\n• ${steppingStones[1]}\n• ${steppingStones[2]}\n• ${steppingStones[3]}\n\n3 af 4 trædesten vist. Sundhedsstyrelsen og Socialstyrelsen`,
    );
    expect(slides).not.toContain(steppingStones[0]!);
    const html = await page.evaluate(async () =>
      (await (await navigator.clipboard.read())[0]!.getType('text/html')).text(),
    );
    expect(html.match(/<li>/g)).toHaveLength(3 + 5);

    // The address is the selection: another reader sees the same.
    const other = await reader();
    const received = await other.newPage();
    await received.goto(page.url());
    await received.getByText('3 af 4 trædesten vist').waitFor();
    expect(await received.locator('.samling-anbefaling h2').allInnerTexts()).toEqual(
      await page.locator('.samling-anbefaling h2').allInnerTexts(),
    );
    await received.emulateMedia({ media: 'print' });
    expect(await received.getByRole('button').count()).toBe(0);
    expect(await received.locator('.samling-adresse').innerText()).toContain('/samling/?a=25,31&t=25.2,25.3,25.4');
    await other.close();
    await context.close();
  });

  test('chooses stepping stones on the collection page itself, and takes a recommendation out', async () => {
    const context = await reader();
    const page = await context.newPage();
    await page.goto(`${site.url}/samling/?a=25,7`);
    await page.locator('#anbefaling-25 summary').click();
    const box = page.locator('#anbefaling-25 input[value="25.1"]');
    await box.uncheck();
    await page.waitForURL('**/samling/?a=25,7&t=25.2,25.3,25.4');
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('25.1');
    await page.getByRole('button', { name: 'Fjern anbefaling 7' }).click();
    await page.waitForURL('**/samling/?a=25&t=25.2,25.3,25.4');
    await page.getByRole('combobox', { name: 'Tilføj en anbefaling' }).selectOption('3');
    await page.getByRole('button', { name: 'Tilføj' }).click();
    await page.waitForURL('**/samling/?a=25,3&t=25.2,25.3,25.4');
    await context.close();
  });

  test('opens an address with wrong and hostile values: they are named as text, and the rest is shown', async () => {
    const context = await reader();
    const page = await context.newPage();
    const hostile = '<img src=x onerror="document.title=1">';
    await page.goto(`${site.url}/samling/?a=99,foo,${encodeURIComponent(hostile)},25&t=25.9`);
    await page.locator('.samling-anbefaling').waitFor();
    const problems = await page.locator('.samling-mangler li').allInnerTexts();
    expect(problems).toEqual([
      '»foo« er ikke nummeret på en anbefaling.',
      `»${hostile}« er ikke nummeret på en anbefaling.`,
      'Anbefaling 99 findes ikke. De har numrene 1 til 37.',
      'Trædesten 9 i anbefaling 25 findes ikke. Anbefalingen har 4.',
    ]);
    expect(await page.locator('.samling img').count()).toBe(0);
    expect(await page.locator('.samling-anbefaling .traedesten > li').count()).toBe(4);
    await context.close();
  });

  test('without a script is told so, and led to the recommendations', async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/samling/?a=25`);
    expect(await page.locator('noscript').innerText()).toContain('En samling kræver JavaScript.');
    await page.locator('noscript a', { hasText: 'de 37 anbefalinger' }).click();
    await page.waitForURL('**/anbefaling/');
    await context.close();
  });
});

describe('another site shows the card of recommendation 25', () => {
  let host: Server;
  let address: string;
  beforeAll(async () => {
    // A site of its own: another port is another origin.
    host = createServer((request, response) => {
      const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
      response
        .setHeader('Content-Type', 'text/html; charset=utf-8')
        .end(
          `<!doctype html><title>Vært</title><link rel="icon" href="data:,"><iframe src="${site.url}${searchParams.get('side')}" width="${Number(searchParams.get('bredde'))}" height="420"></iframe>`,
        );
    });
    await new Promise<void>((resolve) => host.listen(0, resolve));
    address = `http://localhost:${(host.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    host.close();
    host.closeAllConnections();
    // The host itself is the only stranger.
    expect(site.faults().filter((fault) => !fault.includes(address) && !fault.includes('frame-ancestors'))).toEqual([]);
  });

  test.each(some([320, 800], 1))('in a frame %i wide, in light and dark, without a script', async (width) => {
    const colours = [];
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await site.browser.newContext({ javaScriptEnabled: false, colorScheme });
      const page = await context.newPage();
      await page.goto(`${address}?side=/indlejr/anbefaling/25/&bredde=${width}`);
      const card = page.frameLocator('iframe');
      await card.getByRole('heading', { name: /^25\. En styrket støtte/ }).waitFor();
      const { scroll, client, colour } = await card.locator('html').evaluate((html) => ({
        scroll: html.scrollWidth,
        client: html.clientWidth,
        colour: getComputedStyle(html.ownerDocument.body).backgroundColor,
      }));
      expect(scroll).toBeLessThanOrEqual(client);
      colours.push(colour);
      await card.getByText('4 trædesten').click();
      expect(await card.getByText(steppingStones[3]!).isVisible()).toBe(true);
      await context.close();
    }
    expect(new Set(colours).size).toBe(2);
  });

  test('but cannot frame the page itself', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
    await page.goto(`${address}?side=/anbefaling/25/&bredde=800`);
    await refused;
    expect(await page.frameLocator('iframe').getByRole('heading').count()).toBe(0);
    await context.close();
  });
});

test('a reader with a mistyped address is offered the page it was meant for', async () => {
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`${site.url}/anbefalinger/25`);
  const offers = page.locator('[data-naermeste] a');
  await offers.first().waitFor();
  expect(await offers.first().innerText()).toBe(`Anbefaling 25: ${pårørende.title}`);
  await offers.first().click();
  await page.waitForURL('**/anbefaling/25/');
  await page.goto(`${site.url}/%3Cscript%3Ealert(1)%3C/script%3E/`);
  await page.getByRole('heading', { name: 'Siden findes ikke' }).waitFor();
  expect(await page.getByRole('searchbox').count()).toBe(2);
  await context.close();
  // The browser notes the 404 answers themselves.
  expect(site.faults().filter((fault) => !fault.includes('404'))).toEqual([]);
});

test.each(some(['/samling/?a=25,31,99&t=25.2&spoerg', '/samling/', '/indlejr/anbefaling/25/', '/anbefalinger/25'], 1))(
  '%s has no accessibility violation that axe can find, and does not scroll sideways at 320 px',
  async (path) => {
    const context = await site.browser.newContext({ serviceWorkers: 'block', viewport: { width: 320, height: 700 } });
    const page = await context.newPage();
    await page.goto(site.url + path, { waitUntil: 'networkidle' });
    await page.evaluate(() =>
      document.querySelectorAll('details').forEach((fold) => {
        fold.open = true;
      }),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // The site's policy allows no foreign script in the page: axe goes in by the debugger.
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
    expect(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map((node) => node.html)
            .slice(0, 3)
            .join(' | ')}`,
      ),
    ).toEqual([]);
    await context.close();
    expect(site.faults().filter((fault) => !fault.includes('404'))).toEqual([]);
  },
);

test.runIf(thorough)(
  'a card in a frame of any size has its source and its link in sight, and all its text can be reached',
  async () => {
    const page = await site.browser.newPage();
    for (const number of [...readLibrary().recommendations.keys()].filter((one) => one % 4 === 3 || one === 22)) {
      for (const [width, height] of [
        [280, 500],
        [320, 300],
        [480, 500],
        [900, 400],
      ] as const) {
        await page.setViewportSize({ width, height });
        await page.goto(`${site.url}/indlejr/anbefaling/${number}/`);
        await page.locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')));
        const seen = await page.evaluate(() => {
          const foot = document.querySelector('.kort-bund')!.getBoundingClientRect();
          const text = document.querySelector('.kort-tekst')!;
          text.scrollTop = 1e6;
          const last = text.lastElementChild!.getBoundingClientRect();
          return {
            foot: foot.top >= 0 && foot.bottom <= innerHeight + 1,
            end: last.bottom <= foot.top + 1,
            wide: document.documentElement.scrollWidth,
            room: text.clientHeight,
          };
        });
        expect(seen, `anbefaling ${number}, ${width} × ${height}`).toEqual({
          ...seen,
          foot: true,
          end: true,
          wide: width,
        });
        expect(seen.room).toBeGreaterThan(60);
      }
    }
    await page.close();
  },
);
