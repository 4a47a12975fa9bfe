import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keyOf } from '../../src/client/storage/item.ts';
import { items, type ItemName } from '../../src/client/storage/items.ts';
import { words } from '../../src/client/storage/words.ts';
import { preview } from '../../src/hosting/preview.ts';
import { filesIn } from '../../src/lib/manifest.ts';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { cacheNames } from '../../src/offline/names.ts';
import { base } from '../../src/site/address.ts';
import { launch, openSite, type OpenSite } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { DIST } from '../support/site.ts';
import { some, thorough } from '../support/thorough.ts';

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

/** Workers and idle moments come when the machine has time. */
const SLOWLY = { timeout: 20_000, interval: 200 };
const READY = '[data-soeg="resultater"][data-tilstand="klar"]';
const key = (name: ItemName): string => keyOf(items[name].key, base);
const names = Object.keys(items) as ItemName[];

/** Every kept thing, where a page may keep one: `set` tells of each key the moment it is written. */
async function watched(set: (where: string) => void): Promise<BrowserContext> {
  const context = await site.browser.newContext({ serviceWorkers: 'allow' });
  await context.exposeBinding('kept', (_source, where: string) => set(where));
  await context.addInitScript(() => {
    const { kept } = globalThis as unknown as { kept: (where: string) => void };
    const spy = <T extends object>(of: T, name: keyof T, tell: (call: unknown[], self: unknown) => string): void => {
      const real = of[name] as (...call: unknown[]) => unknown;
      of[name] = function (this: unknown, ...call: unknown[]) {
        kept(tell(call, this));
        return real.apply(this, call);
      } as T[keyof T];
    };
    spy(
      Storage.prototype,
      'setItem',
      ([name], self) => `${self === localStorage ? 'browser' : 'tab'}: ${String(name)}`,
    );
    spy(IDBFactory.prototype, 'open', ([name]) => `database: ${String(name)}`);
  });
  return context;
}

/** What is in all of the browser's stores. */
const stored = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((name) => `browser: ${name}`),
    ...Object.keys(sessionStorage).map((name) => `tab: ${name}`),
    ...(await caches.keys()).map((name) => `cache: ${name}`),
    ...(await indexedDB.databases()).map(({ name }) => `database: ${name}`),
    ...document.cookie.split(';').filter(Boolean),
    ...(await navigator.serviceWorker.getRegistrations()).map(({ scope }) => `worker: ${new URL(scope).pathname}`),
  ]);

/** Leaves something in every store, as a reader does by using the site. */
async function useEverything(page: Page): Promise<void> {
  await page.goto(`${site.url}/tilgaengelighed/`);
  await page.locator('[data-genvej]').uncheck();
  await page.goto(`${site.url}/soeg/`);
  await page.locator(READY).waitFor({ state: 'attached' });
  await page.getByLabel('Husk mine søgninger').check();
  await page.locator('#soeg-side').fill('tandpleje');
  await page.locator(`${READY} > li`).first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`${READY} > li a`).first().click();
  await page.waitForURL((url) => !url.pathname.startsWith('/soeg/'));
  await page.goto(`${site.url}/kapitel/13/`);
  await page.mouse.wheel(0, 4000);
  await expect.poll(() => page.evaluate((name) => localStorage.getItem(name), key('reading')), SLOWLY).not.toBeNull();
  await page.goto(`${site.url}/hjaelp/redaktoer/ny/`);
  await page.locator('#felt-opfoelgning-titel').fill('Ny opgørelse');
  // As when there is a new edition.
  await page.evaluate(() => {
    const link = document.getElementById('netstatus')!.appendChild(document.createElement('a'));
    link.click();
  });
  await page.goto(`${site.url}/anbefaling/25/`);
  await page.locator('details:has(form[data-samling]) > summary').click();
  await page.locator('form[data-samling] button').click();
  await page.waitForURL(/\/samling\//);
}

test('every kind of page, and everything used: what is stored is what /om/ says, and all of what it says', async () => {
  const seen = new Set<string>();
  const context = await watched((where) => seen.add(where));
  const page = await context.newPage();
  for (const path of [...some(kinds, 6), '/samling/', '/uden-net/', '/hent/', '/emneord/', '/indlejr/anbefaling/11/']) {
    await page.goto(site.url + path);
    await page.mouse.wheel(0, 2000);
  }
  await useEverything(page);
  await expect.poll(() => stored(page), SLOWLY).toContain(`cache: ${cacheNames(base).pages}`);
  for (const where of await stored(page)) seen.add(where);
  const { pages, assets } = cacheNames(base);
  const said = [
    ...names.map((name) => `${items[name].store}: ${key(name)}`),
    ...[pages, assets].map((name) => `cache: ${name}`),
    `worker: ${base}`,
  ];
  expect([...seen].sort()).toEqual(said.sort());
  await page.goto(`${site.url}/om/`);
  const told = await page.locator('[data-gemt]').evaluateAll((all) => all.map((one) => one.getAttribute('data-gemt')));
  expect(told.sort()).toEqual(Object.keys(words).sort());
  await context.close();
});

test.runIf(thorough)(
  'a search is remembered only when the reader has asked for it and has written it, and for thirty days',
  async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    const kept = () => page.evaluate((name) => localStorage.getItem(name), key('recent'));
    const write = async (text: string) => {
      await page.locator('#soeg-side').fill(text);
      await page.locator(`${READY} > li`).first().waitFor();
      await page.keyboard.press('Enter');
    };
    await page.goto(`${site.url}/soeg/`);
    await write('tandpleje');
    expect(await kept()).toBeNull();
    await page.getByLabel('Husk mine søgninger').check();
    // From a link: neither opening it, sending the field as it stands, nor opening a hit makes it the reader's own.
    await page.goto(`${site.url}/soeg/?q=selvmord`);
    await page.locator(`${READY} > li`).first().waitFor();
    await page.locator('#soeg-side').press('Enter');
    await page.locator(`${READY} > li a`).first().click();
    await page.waitForURL((url) => !url.pathname.startsWith('/soeg/'));
    expect(await kept()).toBeNull();
    await page.goto(`${site.url}/soeg/`);
    await write('tvang');
    expect(JSON.parse((await kept())!)).toMatchObject({ value: [{ query: 'tvang' }] });
    await page.goto(`${site.url}/om/`);
    await page.clock.setFixedTime(Date.now() + 29 * 86_400_000);
    await page.goto(`${site.url}/soeg/`);
    await page.locator('#soeg-side').focus();
    await page.getByRole('button', { name: 'tvang', exact: true }).waitFor();
    await write('tandpleje');
    await page.clock.setFixedTime(Date.now() + 31 * 86_400_000);
    // Any page takes away what is too old.
    await page.goto(`${site.url}/om/`);
    await expect.poll(kept, SLOWLY).toBeNull();
    await page.clock.resume();
    await page.goto(`${site.url}/soeg/`);
    await write('tvang');
    await page.getByLabel('Husk mine søgninger').uncheck();
    expect(await kept()).toBeNull();
    await context.close();
  },
);

test.each(some(['/om/', '/uden-net/', '/soeg/'], 1))(
  '»Glem alt« on %s forgets all of it, and says what was there',
  async (path) => {
    const context = await site.browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    await useEverything(page);
    await page.goto(site.url + path);
    await expect.poll(() => stored(page), SLOWLY).toContain(`cache: ${cacheNames(base).pages}`);
    await page.getByRole('button', { name: 'Glem alt' }).click();
    const said = page.locator('.glem-alt [role=status]');
    await expect.poll(() => said.innerText(), SLOWLY).toMatch(/^Glemt: .*sider til læsning uden net\.$/);
    for (const name of names) expect(await said.innerText()).toContain(words[items[name].key]!.name);
    await expect.poll(() => stored(page), SLOWLY).toEqual([]);
    await page.getByRole('button', { name: 'Glem alt' }).click();
    await expect.poll(() => said.innerText(), SLOWLY).toBe('Der var ikke gemt noget.');
    await context.close();
  },
);

const hostile: unknown[] = [
  { place: { path: '/\\evil.example/', id: 'x', name: 'x' }, parts: { '/\\evil.example/': 50 } },
  { place: { path: '//evil.example/', id: 'x', name: 'x' }, parts: {} },
  { place: { path: '/\t/evil.example/', id: 'x', name: 'x' }, parts: {} },
  { place: { path: 'https://evil.example/', id: 'x', name: 'x' }, parts: {} },
  { place: { path: 'javascript:alert(1)', id: 'x', name: 'x' }, parts: {} },
  {
    place: { path: '/kapitel/../../evil/', id: '"><img src=x onerror=alert(1)>', name: 'a\u0000b' },
    parts: { '/': 1e99 },
  },
  { parts: [] },
  { parts: { __proto__: 1, constructor: 2 } },
  [{ query: '<img src=x onerror=alert(1)>', at: 9e15 }, { query: 7, at: 0 }, null],
  { address: 7, stems: 'x' },
  { address: '/', stems: Array.from({ length: 1000 }, () => 'x'.repeat(1000)) },
  '?a=25&javascript:alert(1)',
  '//evil.example/?a=25',
  'x'.repeat(100_000),
  { kind: 'findes-ikke', written: { kilde: [{ flag: '"]', rows: [['x']], ticked: [] }], constructor: 7 } },
  {
    kind: 'kilde',
    written: { kilde: [{ flag: 'titel', rows: Array.from({ length: 9999 }, () => ['x']), ticked: [] }] },
  },
  null,
  NaN,
  [[[[[]]]]],
];

test.runIf(thorough)(
  'a value that someone else has put in the store leads nowhere, breaks nothing, and is taken away',
  async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    await page.goto(`${site.url}/404.html`);
    const kept = hostile.flatMap((value) => [
      JSON.stringify({ until: null, trace: true, value }),
      JSON.stringify(value),
    ]);
    for (const raw of [...kept, '{"until":']) {
      await page.evaluate(
        ([all, text]) =>
          all.forEach(([store, name]) => (store === 'tab' ? sessionStorage : localStorage).setItem(name, text)),
        [names.map((name) => [items[name].store, key(name)] as const), raw] as const,
      );
      for (const path of ['/kapitel/', '/samling/', '/soeg/', '/hjaelp/redaktoer/ny/']) {
        await page.goto(site.url + path, { waitUntil: 'load' });
        const away = await page
          .locator('main a')
          .evaluateAll((links) =>
            (links as HTMLAnchorElement[]).map(({ href }) => href).filter((href) => /evil|javascript/.test(href)),
          );
        expect(away, raw.slice(0, 100)).toEqual([]);
      }
    }
    await page.goto(`${site.url}/om/`);
    await expect.poll(() => stored(page), SLOWLY).toEqual([]);
    await context.close();
  },
  240_000,
);

test.runIf(thorough)(
  'a browser that keeps nothing shows every kind of page, finds, and says nothing of it',
  async () => {
    const context = await site.browser.newContext();
    await context.addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches', 'indexedDB'])
        Object.defineProperty(globalThis, name, {
          get() {
            throw new DOMException('The operation is insecure.', 'SecurityError');
          },
        });
    });
    const page = await context.newPage();
    for (const path of [...kinds, '/samling/?a=25', '/uden-net/']) await page.goto(site.url + path);
    await page.goto(`${site.url}/om/`);
    await page.getByRole('button', { name: 'Glem alt' }).click();
    await expect
      .poll(() => page.locator('.glem-alt [role=status]').innerText(), SLOWLY)
      .toBe('Der var ikke gemt noget.');
    await page.goto(`${site.url}/soeg/`);
    await page.getByLabel('Husk mine søgninger').click();
    expect(await page.getByLabel('Husk mine søgninger').isChecked()).toBe(false);
    await page.locator('#soeg-side').fill('tvang');
    await page.keyboard.press('Enter');
    await page.locator(`${READY} > li a`).first().click();
    await page.waitForURL(/\/anbefaling\/22\//);
    await context.close();
  },
);

test('an address whose fragment or query cannot be read breaks nothing', async () => {
  const page = await site.browser.newPage();
  for (const path of ['/kapitel/1/?citat=%E0%A4%A#%E0%A4%A', '/anbefaling/22/?ord=%E0%A4%A', '/samling/?a=%E0%A4%A'])
    await page.goto(site.url + path);
  await page.close();
});

test.runIf(thorough)(
  'OFFLINE=nej forgets what earlier editions kept of the reader, and keeps nothing new',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'intet-gemt-'));
    cpSync(DIST, folder, { recursive: true });
    const { server, url } = await preview(folder, 0, undefined, 4);
    const browser = await launch();
    const context = await browser.newContext({ serviceWorkers: 'allow' });
    const page = await context.newPage();
    try {
      const use = async () => {
        await page.goto(`${url}kapitel/13/`);
        await page.mouse.wheel(0, 4000);
        await page.waitForTimeout(300);
        await page.goto(`${url}soeg/?q=tvang`);
        await page.locator(`${READY} > li a`).first().click();
        await page.waitForURL(/\/anbefaling\/22\//);
      };
      await use();
      await page.evaluate(() => localStorage.setItem('soeg.seneste', '["selvmord"]'));
      expect((await stored(page)).join()).toContain(key('reading'));
      process.env['OFFLINE'] = 'nej';
      try {
        await buildWorker(folder);
      } finally {
        delete process.env['OFFLINE'];
      }
      for (const name of filesIn(folder).filter((file) => file.endsWith('.html')))
        writeFileSync(join(folder, name), readFileSync(join(folder, name), 'utf8').replace(' data-offline', ''));
      await page.goto(`${url}om/`);
      await expect.poll(() => stored(page), SLOWLY).toEqual([]);
      await use();
      await expect.poll(() => stored(page), SLOWLY).toEqual([]);
    } finally {
      await browser.close();
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true });
    }
  },
);
