import { afterAll, beforeAll, expect, test } from 'vitest';
import { journeys, look } from '../engines/journeys.ts';
import { asText, type Tab } from '../engines/tab.ts';
import { openSite } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { some } from '../support/thorough.ts';

// The same journeys and looks that `npm run browsere` tries in Firefox and WebKit, in the browser that decides.
let site: Awaited<ReturnType<typeof openSite>>;
let tab: Tab;
beforeAll(async () => {
  site = await openSite();
  const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  tab = {
    engine: 'Chromium',
    size: (width, height) => page.setViewportSize({ width, height }),
    goto: async (url) => void (await page.goto(url)),
    evaluate: async <T>(expression: string) => JSON.parse(await page.evaluate<string>(asText(expression))) as T,
    click: (selector) => page.locator(selector).first().click(),
    picture: () => page.screenshot(),
    faults: () => [],
    close: () => context.close(),
  };
});
afterAll(async () => {
  await tab.close();
  await site.close();
});

test.each(journeys)('a reader %s', async (_name, go) => {
  await tab.size(1280, 900);
  await go(tab, `${site.url}/`);
});

test.each(some(kinds, 4))('%s looks as it should on a phone, a tablet and a desk', async (path) => {
  for (const width of [320, 768, 1280]) {
    await tab.size(width, 900);
    await tab.goto(site.url + path);
    expect(await tab.evaluate<string[]>(look), `${width} px`).toEqual([]);
  }
});
