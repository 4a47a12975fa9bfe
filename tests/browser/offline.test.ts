import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preview } from '../../src/hosting/preview.ts';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { launch } from '../support/browser.ts';
import { DIST } from '../support/site.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** A copy of the built site on a port of its own, which can lose its server, change, and come back. */
async function ownSite() {
  const folder = mkdtempSync(join(tmpdir(), 'uden-net-'));
  cpSync(DIST, folder, { recursive: true });
  let served = await preview(folder, 0, undefined, 4);
  const { port, url } = served;
  const stop = () => {
    served.server.close();
    served.server.closeAllConnections();
  };
  return {
    url: url.replace(/\/$/, ''),
    folder,
    stop,
    restart: async () => {
      stop();
      served = await preview(folder, port, undefined, 4);
    },
    remove: () => {
      stop();
      rmSync(folder, { recursive: true });
    },
  };
}

const version = (folder: string): string =>
  /version:\s*["'`]([0-9a-f]{16})["'`]/.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))![1]!;

/** Waits until the worker has kept the whole library of a version. */
const kept = (page: Page, wanted: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await caches.match('/sw.js'))?.text()), { timeout: 80_000, interval: 200 })
    .toBe(wanted);

async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

test('a reader who has visited the front page once can open a recommendation, search, and reread what was opened, without a network', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/`);
  await kept(page, version(site.folder));
  await page.goto(`${site.url}/kapitel/14/`);
  expect(await page.locator('#netstatus').innerText()).toBe('');

  site.stop();
  await context.setOffline(true);
  await expect.poll(() => page.locator('#netstatus').innerText()).toBe('Du er uden net og læser en gemt udgave.');

  await page.goto(`${site.url}/anbefaling/22/`);
  expect(await page.locator('h1').innerText()).toContain('nedbringelse af tvang');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');

  await page.goto(`${site.url}/soeg/?q=tvang`);
  const results = page.locator('[data-soeg="resultater"][data-tilstand="klar"] > li');
  await results.first().waitFor();
  expect(await results.first().locator('a').first().getAttribute('href')).toBe('/anbefaling/22/');

  await page.goto(`${site.url}/kapitel/14/`);
  expect(await page.locator('h1').innerText()).toContain('Retspsykiatri');

  await page.goto(`${site.url}/kapitel/13/`);
  expect(await page.locator('#ikke-gemt').innerText()).toContain('ikke gemt');
  await expect
    .poll(() => page.locator('#gemte-sider a').allInnerTexts())
    .toContainEqual(expect.stringContaining('Retspsykiatri'));

  const addresses = await page.evaluate(async () =>
    (
      await Promise.all(
        (await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
      )
    ).flat(),
  );
  expect(addresses.filter((address) => address.includes('?'))).toEqual([]);
  await context.close();
  site.remove();
});

test('a new version of a page is shown at the next visit, and is the one that is kept', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/anbefaling/22/`);
  await kept(page, version(site.folder));

  const file = join(site.folder, 'anbefaling/22/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/<\/main>/, '<p id="ny">Ny udgave</p></main>'));
  await buildWorker(site.folder);
  await site.restart();
  await page.goto(`${site.url}/anbefaling/22/`);
  expect(await page.locator('#ny').innerText()).toBe('Ny udgave');
  await kept(page, version(site.folder));

  site.stop();
  await page.goto(`${site.url}/anbefaling/22/`);
  expect(await page.locator('#ny').innerText()).toBe('Ny udgave');
  await context.close();
  site.remove();
});

test('OFFLINE=nej removes the worker and what it kept from the browsers of earlier readers', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/`);
  await kept(page, version(site.folder));

  process.env['OFFLINE'] = 'nej';
  try {
    await buildWorker(site.folder);
  } finally {
    delete process.env['OFFLINE'];
  }
  for (const name of ['index.html', 'anbefaling/index.html']) {
    const file = join(site.folder, name);
    writeFileSync(file, readFileSync(file, 'utf8').replace(' data-offline', ''));
  }
  await site.restart();
  await page.goto(`${site.url}/anbefaling/`);
  await expect
    .poll(
      () =>
        page.evaluate(async () => [
          (await navigator.serviceWorker.getRegistrations()).length,
          (await caches.keys()).length,
        ]),
      { timeout: 20_000, interval: 200 },
    )
    .toEqual([0, 0]);
  await page.goto(`${site.url}/anbefaling/`);
  expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();
  await context.close();
  site.remove();
});

test('a reader can delete what is kept', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/kapitel/14/`);
  await kept(page, version(site.folder));
  await page.goto(`${site.url}/uden-net/`);
  await page.getByRole('button', { name: 'Glem alt' }).click();
  await page.getByText('Glemt: sider til læsning uden net.').waitFor();
  expect(await page.locator('#gemte-sider').count()).toBe(0);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => navigator.serviceWorker.getRegistrations())).toEqual([]);
  await context.close();
  site.remove();
});
