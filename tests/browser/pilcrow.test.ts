import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { site as published } from '../../src/site/address.ts';
import { openSite } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { some, thorough } from '../support/thorough.ts';

let site: Awaited<ReturnType<typeof openSite>>;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const open = async (path: string, options: BrowserContextOptions = {}) => {
  const context = await site.browser.newContext({
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  const page = await context.newPage();
  await page.goto(site.url + path);
  return { page, close: () => context.close() };
};
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };
/** Where everything on the page stands. */
const layout = (page: Page) =>
  page.evaluate(() => ({
    scroll: scrollY,
    tops: [...document.querySelectorAll('main *')].map((one) => Math.round(one.getBoundingClientRect().top)).join(' '),
  }));
/** How many presses of Tab lead from a place to another one. */
async function tabs(page: Page, from: string | undefined, to: string, most: number): Promise<number> {
  if (from)
    await page.locator(from).evaluate((element: HTMLElement) => {
      element.tabIndex = -1;
      element.focus();
    });
  for (let pressed = 1; pressed <= most; pressed++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((selector) => document.activeElement?.matches(selector), to)) return pressed;
  }
  return most + 1;
}

describe('the ¶', () => {
  test.each([
    ['/anbefaling/25/', '#traedesten-2 > a.pil, #traedesten-2 p > a.pil', '#traedesten-2'],
    ['/kapitel/13/', '.overskrift:has([id="afsnit-13.1.1"]) > a.pil', '#afsnit-13.1.1'],
  ])(
    'on %s copies the whole address, says so beside itself and once to a screen reader, and moves nothing',
    async (path, mark, hash) => {
      const { page, close } = await open(path);
      const own = page.locator(mark);
      await own.scrollIntoViewIfNeeded();
      expect(await own.evaluate((link) => getComputedStyle(link).opacity)).toBe('0');
      await own.focus();
      expect(await own.evaluate((link) => getComputedStyle(link).opacity)).toBe('1');
      const before = await layout(page);
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(globalThis, { said });
        new MutationObserver(() => said.push(document.getElementById('besked')!.textContent)).observe(
          document.getElementById('besked')!,
          { childList: true },
        );
      });
      await own.click();
      const told = page.locator('.kvittering', { hasText: 'Adressen er kopieret.' });
      await told.waitFor();
      expect(await layout(page)).toEqual(before);
      const [at, there] = [(await own.boundingBox())!, (await told.boundingBox())!];
      expect(Math.abs(at.y - there.y)).toBeLessThan(60);
      expect(await clipboard(page)).toBe(site.url + path + hash);
      expect(new URL(page.url()).hash).toBe(hash);
      expect(await page.evaluate(() => (globalThis as unknown as { said: string[] }).said)).toEqual([
        'Adressen er kopieret.',
      ]);
      await told.waitFor({ state: 'detached' });
      expect(await layout(page)).toEqual(before);
      await close();
    },
  );

  test('in a browser that refuses to copy says where the address is, and the page stands still', async () => {
    const { page, close } = await open('/kapitel/11/', { permissions: [] });
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    const own = page.locator('.tekst p > a.pil').nth(8);
    await own.hover();
    const before = await layout(page);
    await own.click();
    await page.locator('.kvittering', { hasText: 'Den står i adressefeltet.' }).waitFor();
    expect(await layout(page)).toEqual(before);
    expect(page.url()).toContain('#');
    await close();
  });

  test.each(some([...kinds, '/kapitel/3/', '/kapitel/7/'], 1))(
    'on %s is no part of what anything is called, and no two are called the same',
    async (path) => {
      const { page, close } = await open(path);
      const { inNames, doubled } = await page.evaluate(() => {
        const marks = [...document.querySelectorAll('a.pil')];
        const labelled = [...document.querySelectorAll('[aria-labelledby]')].flatMap((one) =>
          one
            .getAttribute('aria-labelledby')!
            .split(/\s+/)
            .map((id) => document.getElementById(id)),
        );
        const names = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6, caption, summary, label'), ...labelled];
        const seen = new Map<string, number>();
        for (const mark of marks) {
          const name = mark.getAttribute('aria-label')!;
          seen.set(name, (seen.get(name) ?? 0) + 1);
        }
        return {
          inNames: marks.filter((mark) => names.some((name) => name?.contains(mark))).map((mark) => mark.outerHTML),
          doubled: [...seen].filter(([, count]) => count > 1),
        };
      });
      expect(inNames).toEqual([]);
      expect(doubled).toEqual([]);
      await close();
    },
  );

  test('does not stand after every paragraph on a phone; a heading has one beside it', async () => {
    const { page, close } = await open('/kapitel/13/', phone);
    expect(await page.locator('.tekst > p > a.pil:visible, .tekst > ul a.pil:visible').count()).toBe(0);
    expect(await page.locator('.overskrift > a.pil:visible').count()).toBeGreaterThan(10);
    await page.locator('.overskrift > a.pil').nth(3).tap();
    await page.locator('.kvittering', { hasText: 'Adressen er kopieret.' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    await close();
  });

  test('without a script is a plain link', async () => {
    const { page, close } = await open('/anbefaling/25/', { javaScriptEnabled: false });
    await page.locator('#traedesten-2 a.pil').first().click();
    expect(new URL(page.url()).hash).toBe('#traedesten-2');
    expect(await page.locator('[data-del-stykke]').isVisible()).toBe(false);
    await close();
  });
});

describe('Tab', () => {
  test('leads from the head of the longest chapter to the next chapter in fewer than 120 presses', async () => {
    const { page, close } = await open('/kapitel/13/');
    expect(await tabs(page, '.tekst h1', 'a[rel="next"]', 120)).toBeLessThan(120);
    await close();
  });

  test('leads from the top of the timeline to the telephone number of help in fewer than 60 presses', async () => {
    const { page, close } = await open('/opfoelgning/');
    expect(await tabs(page, undefined, 'a[href^="tel:"]', 60)).toBeLessThan(60);
    await close();
  });

  test.runIf(thorough)(
    'goes past the terms and citations of a chapter, and comes to each of them in the lists after the text',
    async () => {
      const { page, close } = await open('/kapitel/13/');
      const links = (where: string) =>
        page
          .locator(`${where} a:is([href*="/ordliste/#begreb-"], [href*="/henvisninger/#"])`)
          .evaluateAll((all) =>
            all.map((link) => ({ to: link.getAttribute('href'), tab: (link as HTMLElement).tabIndex })),
          );
      const inText = await links('.tekst > p');
      expect(inText.length).toBeGreaterThan(50);
      expect(inText.filter(({ tab }) => tab === 0)).toEqual([]);
      const listed = new Set((await links('.tekstens-links')).map(({ to }) => to));
      expect(inText.filter(({ to }) => !listed.has(to))).toEqual([]);
      await close();
    },
  );
});

describe('what a reader has marked', () => {
  /** Marks words of a block as a pointer does, from the first to the last of them. */
  const mark = (page: Page, selector: string, words: string) =>
    page.locator(selector).evaluate((block, asked) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
      const whole = texts.map(({ data }) => data).join('');
      const start = whole.replaceAll('\u00a0', ' ').indexOf(asked);
      if (start < 0) throw new Error(`${asked} står ikke i ${whole}`);
      const at = (offset: number): [Text, number] => {
        let left = offset;
        for (const text of texts) {
          if (left <= text.length) return [text, left];
          left -= text.length;
        }
        throw new Error('for langt');
      };
      getSelection()!.setBaseAndExtent(...at(start), ...at(start + asked.length));
      block.scrollIntoView({ block: 'center' });
    }, words);
  const copyQuote = async (page: Page) => {
    await page.getByRole('button', { name: 'Kopiér citat med kilde' }).click();
    await page.locator('#besked', { hasText: 'Citatet er kopieret.' }).waitFor();
    return clipboard(page);
  };

  const marked: Array<[what: string, path: string, selector: string, asked: string, place: string]> = [
    ['a stepping stone', '/anbefaling/25/', '#traedesten-2', 'pårørende', 'anbefaling 25, trædesten 2'],
    ['a paragraph of a chapter', '/kapitel/13/', '[id="afsnit-13.1.1-1"]', 'mennesker', 'kapitel 13, afsnit 13.1.1'],
    ['a cell of a table', '/kapitel/6/', '#tabel-3 tbody tr:first-child > :first-child', '', 'kapitel 6, tabel 3'],
    ['a footnote', '/kapitel/11/', '#fodnote-25 p', '', 'kapitel 11, fodnote 25'],
    ['a box', '/kapitel/7/', '.boks p:not(.boks-titel)', '', 'kapitel 7'],
  ];
  test.each(some(marked, 1))(
    '%s is copied as a quotation with its source, its exact address and where it is proven',
    async (_what, path, selector, asked, place) => {
      const { page, close } = await open(path);
      const block = page.locator(selector).first();
      const words =
        asked ||
        (await block.evaluate((element) => {
          const copy = element.cloneNode(true) as Element;
          for (const ours of copy.querySelectorAll('[data-redaktion], sup')) ours.remove();
          return copy.textContent.replace(/\s+/g, ' ').trim().split(' ').slice(0, 3).join(' ');
        }));
      await mark(page, selector.endsWith('p:not(.boks-titel)') ? `${selector} >> nth=0` : selector, words);
      const quoted = await copyQuote(page);
      const lines = quoted.split('\n\n');
      expect(lines[0]).toBe(`»${words}«`);
      expect(lines[1]).toMatch(/^Sundhedsstyrelsen og Socialstyrelsen: .* \(2022\), /);
      expect(lines[1]).toContain(place);
      expect(lines[1]).toContain(`Ordret efterprøvet mod den officielle tekst: ${published}/om/teksten/`);
      const [address] = /https?:\S+/.exec(lines[1]!.split('\n')[0]!)!;
      expect(address).toContain(`${published}${path}#`);
      // What the address names, so that a browser can find it, stands in the block that it names.
      const [id = '', pieces = ''] = address.split('#')[1]!.split(':~:text=');
      const stands = await page.locator(`[id="${id}"]`).evaluate((one) => one.textContent.replace(/\s+/g, ' '));
      const named = pieces.split(',').map(decodeURIComponent);
      expect(named.filter((text) => !stands.replace(/[\u00ad\u200b]/g, '').includes(text))).toEqual([]);
      expect(named[0]!.length).toBeGreaterThan(0);
      await close();
    },
  );

  test.runIf(thorough)('a word that is marked by half is taken whole, in the words and in the address', async () => {
    const { page, close } = await open('/kapitel/13/');
    const selector = '[id="afsnit-13.1.1-2"]';
    const whole = await page.locator(selector).evaluate((block) => {
      const [node] = [...block.childNodes].filter((one) => one instanceof Text && one.data.length > 40) as Text[];
      const [first, last] = [...node!.data.matchAll(/\p{L}{5,}/gu)];
      getSelection()!.setBaseAndExtent(node!, first!.index + 2, node!, last!.index + 2);
      block.scrollIntoView({ block: 'center' });
      return node!.data.slice(first!.index, last!.index + last![0].length).replace(/\s+/g, ' ');
    });
    const quoted = await copyQuote(page);
    expect(quoted.split('\n\n')[0]).toBe(`»${whole}«`);
    expect(decodeURIComponent(/text=(\S+)/.exec(quoted)![1]!)).toBe(whole);
    await close();
  });

  test.runIf(thorough)('may go over several blocks: a paragraph each, and nothing of ours among them', async () => {
    const { page, close } = await open('/anbefaling/25/');
    await page.evaluate(() => {
      getSelection()!.setBaseAndExtent(
        document.querySelector('#traedesten-1')!,
        0,
        document.querySelector('#traedesten-2')!,
        document.querySelector('#traedesten-2')!.childNodes.length,
      );
    });
    const quoted = (await copyQuote(page)).split('«')[0]!.slice(1);
    const words = await page.locator('#traedesten-1, #traedesten-2').evaluateAll((all) =>
      all.map((block) => {
        const copy = block.cloneNode(true) as Element;
        for (const ours of copy.querySelectorAll('[data-redaktion]')) ours.remove();
        return copy.textContent
          .replace(/[\u00ad\u200b]/g, '')
          .replace(/\s+/g, ' ')
          .trim();
      }),
    );
    expect(quoted).toBe(words.join('\n\n'));
    await close();
  });

  test('is offered no quotation when it is ours', async () => {
    const { page, close } = await open('/anbefaling/25/');
    await page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#oplysninger')!));
    await page.waitForTimeout(500);
    expect(await page.locator('.markeret').count()).toBe(0);
    await close();
  });

  test('is shared by keyboard: D takes the block being read, Esc leads back, and D can be turned off', async () => {
    const { page, close } = await open('/kapitel/13/');
    await page.locator('[id="afsnit-13.1.2"]').evaluate((heading) => heading.scrollIntoView());
    const before = await page.evaluate(() => scrollY);
    await page.keyboard.press('d');
    const first = page.getByRole('button', { name: 'Kopiér citat med kilde' });
    await first.waitFor();
    expect(await first.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#besked', { hasText: 'Adressen er kopieret.' }).waitFor();
    expect(await clipboard(page)).toContain(`${published}/kapitel/13/#afsnit-13.1`);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Escape');
    expect(await page.locator('.markeret').count()).toBe(0);
    await page.locator('[data-del-stykke]').focus();
    expect(await page.evaluate(() => scrollY)).toBe(before);
    await page.keyboard.press('Enter');
    await first.waitFor();
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-del-stykke'))).toBe(true);
    await close();
  });

  test('is none where none is in sight: D says so, and takes no other', async () => {
    const { page, close } = await open('/anbefaling/25/');
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await page.keyboard.press('d');
    await page.locator('#besked', { hasText: 'Her er ikke noget stykke at dele.' }).waitFor();
    expect(await page.locator('.markeret').count()).toBe(0);
    await close();
  });

  test('in a browser that refuses to copy stands as text, selected', async () => {
    const { page, close } = await open('/anbefaling/25/');
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await page.keyboard.press('d');
    await page.getByRole('button', { name: 'Kopiér citat med kilde' }).click();
    const field = page.getByRole('textbox', { name: 'Citatet: markér og kopiér' });
    await field.waitFor();
    expect(
      await field.evaluate((area: HTMLTextAreaElement) => area.selectionEnd - area.selectionStart),
    ).toBeGreaterThan(60);
    await close();
  });
});
