import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { builtOn } from '../../src/followup/built-on.ts';
import { pledges } from '../../src/followup/pledges.ts';
import { pledgesPath } from '../../src/site/address.ts';
import { letters } from '../../src/paper/pdf/words.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { printedText } from '../support/paper.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const passed = 'dato passeret, ingen kilde fortæller';
const states = (library = readLibrary(), day = builtOn()) => {
  const all = pledges(library, day).map(({ state }) => state);
  return Object.fromEntries([...new Set(all)].map((state) => [state, all.filter((one) => one === state).length]));
};

test.each(['2024-12-05', '2028-01-01'])('on %s a reader sees what has passed by then, counted', async (day) => {
  const page = await site.browser.newPage();
  await page.clock.setFixedTime(`${day}T12:00:00Z`);
  await page.goto(site.url + pledgesPath);
  // What had passed when the page was built has not come back.
  const late = day > builtOn() ? day : builtOn();
  const wanted = states(readLibrary(), late);
  for (const [state, count] of Object.entries(wanted))
    expect(await page.locator(`[data-antal-i="${state}"]`).textContent(), state).toBe(String(count));
  expect(await page.locator('[data-tilstand]', { hasText: passed }).count()).toBe(wanted[passed]);
  if (day > builtOn()) expect(await page.locator('[data-i-dag]').textContent()).toBe('1. januar 2028');
  await page.close();
});

test('without a script the page says the day it was made up', async () => {
  const page = await site.browser.newPage({ javaScriptEnabled: false });
  await page.goto(site.url + pledgesPath);
  expect(await page.locator('[data-i-dag]').textContent()).toMatch(/^\d{1,2}\.\s\p{L}+ \d{4}$/u);
  expect(await page.locator('[data-tilstand]', { hasText: passed }).count()).toBe(states()[passed]);
  await page.close();
});

test('a reader sees the promises of one theme, and can share them', async () => {
  const page = await site.browser.newPage({ viewport: { width: 320, height: 640 } });
  await page.goto(`${site.url}${pledgesPath}?anbefaling=22`);
  const shown = page.locator('[data-facetter]:visible');
  const wanted = pledges(readLibrary(), builtOn()).filter(({ lead }) =>
    lead.recommendations.some(({ number }) => number === 22),
  );
  expect(await shown.count()).toBe(wanted.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  await page.close();
});

/** Letters that one sheet holds at least: with more, the list may go on on the next one, and the type stays as it is. */
const ON_A_SHEET = 6350;

test('printed, it is one A4 in a type of eight points, with every promise on it and the mark of its state', async () => {
  const page = await site.browser.newPage();
  await page.goto(site.url + pledgesPath);
  const all = pledges(readLibrary(), builtOn());
  const { sheets, sizes, points, text } = await printedText(page);
  expect(sizes).toEqual(['210 × 297']);
  expect(sheets).toBeLessThanOrEqual(Math.ceil(text.length / ON_A_SHEET));
  expect(Math.min(...points)).toBeGreaterThanOrEqual(8);
  for (const { lead } of all) expect(text).toContain(letters(lead.title));

  await page.emulateMedia({ media: 'print' });
  const marks = (selector: string) =>
    page.locator(selector).evaluateAll((elements) =>
      elements.map((element) => {
        const { borderTopWidth, borderTopLeftRadius } = getComputedStyle(element, '::before');
        const state = element.querySelector('[data-tilstand], [data-antal-i]')!;
        const name = state.getAttribute('data-tilstand') ?? state.getAttribute('data-antal-i');
        return `${name}: ${borderTopWidth}, ${borderTopLeftRadius}`;
      }),
    );
  const explained = await marks('.loefte-tilstande > div');
  // Four states, four marks, told apart without colour; a promise has the one that its state is explained by.
  expect(new Set(explained.map((mark) => mark.split(': ')[1])).size).toBe(4);
  const drawn = await marks('.loefter > li');
  expect(drawn).toHaveLength(all.length);
  expect(new Set(drawn).isSubsetOf(new Set(explained))).toBe(true);
  await page.close();
});
