import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { letters } from '../../src/paper/pdf/words.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import {
  a4,
  printed,
  printedText,
  setWide,
  sheetRows,
  sheetsWith,
  slack,
  usLetter,
  type Paper,
} from '../support/paper.ts';
import { DIST } from '../support/site.ts';
import { some, thorough } from '../support/thorough.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
});
afterAll(() => site.close());

/** The recommendations' pages, the fullest first: those whose sheets have least to spare. */
const recommendations = some(
  Array.from({ length: 37 }, (_, at) => `/anbefaling/${at + 1}/`).sort((a, b) => weight(b) - weight(a)),
  10,
);
function weight(path: string): number {
  return statSync(join(DIST, path, 'index.html')).size;
}
/** The largest text on a sheet: 10.5 pt on lines of 1.45. */
const LINE = (10.5 * 1.45 * 25.4) / 72;
/** A row of what has happened since: what is official leaves room for more than itself. */
const ROW = 6;
/** On paper a line may turn a word earlier or later than on the screen. */
const TURNED = LINE + 1;
describe.each(
  some<{ fonts: string; without?: boolean; sheets: Array<[name: string, paper: Paper, spare: number]> }>(
    [
      {
        fonts: 'the page’s own fonts',
        sheets: [
          ['A4 with margins of 15 mm', a4, 2 * LINE + ROW],
          ['A4 with margins of 18 mm', { ...a4, margin: 18 }, ROW],
          ['US Letter with margins of 15 mm', usLetter, ROW],
        ],
      },
      {
        fonts: 'a wide font of the reader’s',
        without: true,
        sheets: [
          ['A4 with margins of 15 mm', a4, ROW],
          ['US Letter with margins of 18 mm', { ...usLetter, margin: 18 }, 0],
        ],
      },
    ],
    1,
  ),
)('a recommendation is one sheet in $fonts', ({ without = false, sheets }) => {
  /** paper → page → millimetres left */
  const left = new Map(sheets.map(([name]) => [name, new Map<string, number>()]));
  let reader: Page;
  beforeAll(async () => {
    const context = await site.browser.newContext({ bypassCSP: true });
    if (without) await context.route(/\.woff2$/, (route) => route.abort());
    reader = await context.newPage();
    for (const path of recommendations) {
      await open(path);
      for (const [name, paper] of sheets) left.get(name)!.set(path, await slack(reader, paper));
    }
  });
  afterAll(async () => {
    site.faults(); // A font that was kept away is an error in the console.
    await reader.context().close();
  });
  const open = async (path: string): Promise<void> => {
    await reader.goto(site.url + path);
    if (without) await setWide(reader);
  };

  test.each(sheets)('%s, with room to spare, and the printed file says the same', async (name, paper, spare) => {
    const fromTightest = [...left.get(name)!].sort(([, a], [, b]) => a - b);
    expect(fromTightest.filter(([, millimetres]) => millimetres < spare)).toEqual([]);
    const tightest = fromTightest.slice(0, 5).map(([path, millimetres]) => `${path} ${millimetres.toFixed(1)} mm`);
    console.log(`${name}${without ? ', a wide font of the reader’s' : ''}: ${tightest.join(', ')}`);

    for (const [path, millimetres] of fromTightest.slice(0, 5)) {
      await open(path);
      expect
        .soft(await sheetsWith(reader, paper, Math.max(0, millimetres - TURNED)), `${path}: less than is left`)
        .toBe(1);
      expect.soft(await sheetsWith(reader, paper, millimetres + TURNED), `${path}: more than is left`).toBe(2);
    }
  });
});

test('a recommendation prints on one A4 as the page itself asks for', async () => {
  const longer: string[] = [];
  for (const path of recommendations) {
    await page.goto(site.url + path);
    const { sheets, sizes } = await printed(page);
    if (sheets !== 1 || sizes.join() !== '210 × 297') longer.push(`${path}: ${sheets} ark, ${sizes.join()}`);
  }
  expect(longer).toEqual([]);
});

describe.each(
  some<[name: string, paper: Paper, least: number, wide: boolean]>(
    [
      ['A4 with margins of 15 mm', a4, 2, false],
      ['US Letter with margins of 18 mm in a wide font of the reader’s', { ...usLetter, margin: 18 }, 0, true],
    ],
    1,
  ),
)('what has happened since stands on the sheet as far as there is room: %s', (_name, paper, least, wide) => {
  test('whole rows, each with its date and source, from the surest on', async () => {
    const context = await site.browser.newContext({ bypassCSP: true });
    if (wide) await context.route(/\.woff2$/, (route) => route.abort());
    const reader = await context.newPage();
    const told: string[] = [];
    for (const path of recommendations) {
      await reader.goto(site.url + path);
      if (wide) await setWide(reader);
      const { rows, left } = await sheetRows(reader, paper);
      const seen = rows.filter((row) => row.seen);
      const statuses = rows.filter(({ tag }) => tag !== 'HGROUP');
      const shown = statuses.filter((row) => row.seen);
      expect.soft({ path, cut: rows.filter(({ cut }) => cut) }).toEqual({ path, cut: [] });
      // What has no room is the end of the list, and the first that has none would not have had any.
      expect.soft(rows.slice(0, seen.length), path).toEqual(seen);
      const next = rows[seen.length];
      if (next) expect.soft(left, `${path}: ${next.text}`).toBeLessThan(next.millimetres);
      expect.soft(shown.length, path).toBeGreaterThanOrEqual(Math.min(least, statuses.length));
      for (const { text, facts } of shown)
        expect
          .soft([facts.length > 2, facts[1], facts.at(-1)], `${path}: ${text}`)
          .toEqual([true, expect.stringMatching(/\b20\d\d\b/), expect.stringMatching(/\S/)]);
      told.push(`${path.split('/')[2]}: ${shown.length} af ${statuses.length}`);
    }
    console.log(told.join(', '));
    await context.close();
    if (wide) site.faults(); // A font that was kept away is an error in the console.
  });
});

test.runIf(thorough)('the printed file has the statuses that its sheet has room for, and no others', async () => {
  for (const path of ['/anbefaling/8/', '/anbefaling/22/', '/anbefaling/25/']) {
    await page.goto(site.url + path);
    const { sheets, text } = await printedText(page);
    const { rows } = await sheetRows(page, a4);
    expect({ path, sheets }).toEqual({ path, sheets: 1 });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect.soft(text.includes(letters(row.text)), `${path}: ${row.text}`).toBe(row.seen);
  }
  await page.emulateMedia({ media: null });
});

test('help is read on paper whether backgrounds are printed or not', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site.url}/emneord/`);
  const drawn = await page.locator('main .hjaelp-nu a').evaluateAll((links) =>
    links.map((link) => {
      const { color, backgroundColor } = getComputedStyle(link);
      return { color, backgroundColor };
    }),
  );
  expect(drawn.length).toBeGreaterThan(1);
  for (const { color, backgroundColor } of drawn) {
    expect(backgroundColor).toBe('rgba(0, 0, 0, 0)');
    expect(color).toBe('rgb(24, 33, 31)');
  }
  await page.emulateMedia({ media: null });
});

test('the overview prints on one A3, and no label of its head stands on another', async () => {
  await page.goto(`${site.url}/anbefaling/`);
  expect(await printed(page)).toEqual({ sheets: 1, sizes: ['297 × 420'] });
  await page.setViewportSize({ width: 1034, height: 900 });
  await page.emulateMedia({ media: 'print' });
  const labels = await page.locator('.matrix .lodret:visible').evaluateAll((heads) =>
    heads.map((head) => {
      const words = document.createRange();
      words.selectNodeContents(head);
      const { left, right, height } = words.getBoundingClientRect();
      return { text: head.textContent.trim(), left, right, high: height - head.getBoundingClientRect().height };
    }),
  );
  expect(labels.length).toBeGreaterThan(10);
  const over = labels.filter(({ left, high }, at) => high > 0 || left < (labels[at - 1]?.right ?? 0) - 0.5);
  expect(over).toEqual([]);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.emulateMedia({ media: null });
});

test.each(['/', '/kapitel/13/', '/anbefaling/22/', '/tema/boern-og-unge/', '/ordliste/', '/om/'])(
  '%s carries its address, publisher, edition and date at the top on paper, and no furniture',
  async (path) => {
    await page.goto(site.url + path);
    await page.emulateMedia({ media: 'print' });
    const head = (await page.locator('.trykhoved').innerText()).replaceAll('\u00a0', ' ');
    expect(head).toContain('Sundhedsstyrelsen og Socialstyrelsen, 14. januar 2022');
    expect(head).toMatch(new RegExp(`Trykt fra https?://\\S+${path} · Uofficiel webudgave`));
    for (const furniture of ['.top', '.bund', '.indhold', '.naboer', '.soegefelt', '.pil'])
      expect(await page.locator(`${furniture}:visible`).count(), furniture).toBe(0);
    await page.emulateMedia({ media: null });
  },
);

test('on paper the mark of a note or footnote stands clear of the words around it, and no word leads nowhere', async () => {
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 680, height: 900 });
  for (const path of ['/kapitel/2/', '/kapitel/7/']) {
    await page.goto(site.url + path);
    const { seen, touching, dead } = await page.evaluate(() => {
      const marks = [...document.querySelectorAll<HTMLElement>('main .notetegn, main .fodnotetal')];
      /** The letter of the running text at one end of a mark, where it is drawn. */
      const letter = (mark: Element, before: boolean): DOMRect | undefined => {
        const walker = document.createTreeWalker(mark.closest('p, li, td, dd')!, NodeFilter.SHOW_TEXT);
        walker.currentNode = mark;
        if (!before) while (mark.contains(walker.currentNode)) if (!walker.nextNode()) return;
        const text = (before ? walker.previousNode() : walker.currentNode) as Text | null;
        if (!text?.data.trim()) return;
        const range = document.createRange();
        const at = before ? text.data.length - 1 : 0;
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        return range.getBoundingClientRect();
      };
      const overlaps = (mark: HTMLElement): boolean => {
        const box = mark.querySelector('a')!.getBoundingClientRect();
        const [left, right] = [letter(mark, true), letter(mark, false)];
        const inLine = (other: DOMRect | undefined) => other && other.top < box.bottom && other.bottom > box.top;
        return Boolean(
          (inLine(left) && left!.right > box.left + 0.5) || (inLine(right) && right!.left < box.right - 0.5),
        );
      };
      return {
        seen: marks.length,
        touching: marks.filter(overlaps).map((mark) => mark.id || mark.textContent),
        dead: [...document.querySelectorAll('main .note-post')].filter((one) => one.checkVisibility()).length,
      };
    });
    expect(seen).toBeGreaterThan(1);
    expect({ path, touching, dead }).toEqual({ path, touching: [], dead: 0 });
  }
});

test('no word on paper offers what paper cannot do', async () => {
  await page.emulateMedia({ media: 'print' });
  for (const path of [...kinds, '/opfoelgning/kapitel/6/', '/opfoelgning/tavshed/', '/opfoelgning/loefter/']) {
    await page.goto(site.url + path);
    if (path.startsWith('/soeg/'))
      await page.locator('[data-soeg=resultater][data-tilstand=klar] > li').first().waitFor();
    const dead = await page.evaluate(() => {
      const shown = (element: Element) => element.checkVisibility();
      const summaries = [...document.querySelectorAll('main summary')].filter(shown);
      return [
        // A form can be filled in on paper; nothing there can be pressed.
        ...[...document.querySelectorAll('main button, main :is(input, select):not([data-ny] *, form *)')]
          .filter(shown)
          .map((one) => one.outerHTML.slice(0, 80)),
        ...summaries.filter((one) => getComputedStyle(one).listStyleType !== 'none').map((one) => one.textContent),
        ...summaries
          .filter((one) => !one.closest('details')!.open && !one.closest('.opf-bevis, [data-gruppe]'))
          .map((one) => one.textContent),
        ...[...document.querySelectorAll('main *')]
          .filter(
            (one) =>
              shown(one) &&
              getComputedStyle(one, '::after').display !== 'none' &&
              /[▶▸↕⇅]/.test(getComputedStyle(one, '::after').content),
          )
          .map((one) => `↕ ${one.textContent}`),
        // A feed, data and the form for editors are no use on paper; what is the address of a page is named.
        ...[...document.querySelectorAll<HTMLAnchorElement>('.opfoelgning a, .sti ~ p a')]
          .filter((link) => shown(link) && /feed\.xml$|\.json$|\/hjaelp\/redaktoer\/ny\//.test(link.pathname))
          .map((link) => link.textContent),
        ...(/\(vis [^)]*\)|▶|↕/.exec(document.querySelector('main')!.innerText) ?? []),
      ];
    });
    expect({ path, dead }).toEqual({ path, dead: [] });
  }
  await page.emulateMedia({ media: null });
});
