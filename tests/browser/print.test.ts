import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openSite, type OpenSite } from '../support/browser.ts';

let site: OpenSite;
let page: Page;
beforeAll(async () => {
  site = await openSite();
  page = await site.browser.newPage();
});
afterAll(() => site.close());

/** Number of sheets and their sizes in millimetres, read from the printed file. */
async function printed(path: string): Promise<{ sheets: number; sizes: string[] }> {
  await page.goto(site.url + path);
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, w, h]) =>
    [w, h].map((points) => Math.round((Number(points) / 72) * 25.4)).join(' × '),
  );
  return { sheets: [...pdf.matchAll(/\/Type \/Page\b/g)].length, sizes: [...new Set(sizes)] };
}

test('each of the 37 recommendations prints on one A4', { timeout: 120_000 }, async () => {
  const longer: string[] = [];
  for (let number = 1; number <= 37; number++) {
    const { sheets, sizes } = await printed(`/anbefaling/${number}/`);
    if (sheets !== 1 || sizes.join() !== '210 × 297') longer.push(`${number}: ${sheets} ark, ${sizes.join()}`);
  }
  expect(longer).toEqual([]);
});

test('the overview prints on one A3', async () => {
  expect(await printed('/anbefaling/')).toEqual({ sheets: 1, sizes: ['297 × 420'] });
});

test.each(['/', '/kapitel/13/', '/anbefaling/22/', '/tema/boern-og-unge/', '/ordliste/', '/om/'])(
  '%s carries its address, publisher, edition and date at the top on paper, and no furniture',
  async (path) => {
    await page.goto(site.url + path);
    await page.emulateMedia({ media: 'print' });
    const head = await page.locator('.trykhoved').innerText();
    expect(head).toContain('Sundhedsstyrelsen og Socialstyrelsen, 14. januar 2022');
    expect(head).toMatch(new RegExp(`Trykt fra https?://\\S+${path} · Uofficiel webudgave`));
    for (const furniture of ['.top', '.bund', '.indhold', '.naboer', '.soegefelt', '.pil'])
      expect(await page.locator(`${furniture}:visible`).count(), furniture).toBe(0);
    await page.emulateMedia({ media: null });
  },
);
