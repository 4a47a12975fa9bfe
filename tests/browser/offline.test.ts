import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
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

/** Waits until the worker has kept the open page, in a version. */
const kept = (page: Page, wanted: string): Promise<void> =>
  expect
    .poll(() => page.evaluate(async () => (await caches.match('/sw.js'))?.text()), { timeout: 80_000, interval: 200 })
    .toBe(wanted);

/** As a reader keeps all of it: on the page for it, with one press. */
async function keepAll(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/uden-net/`);
  await page.getByText(/Det fylder \d+(,\d)? MB på din enhed/).waitFor();
  await page.getByRole('button', { name: 'Gem det hele' }).click();
  await page.getByText('Hele teksten er gemt.').waitFor({ timeout: 80_000 });
}

async function visit(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

test('a reader who has chosen to keep the whole text can open a recommendation, search, and reread what was opened, without a network', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/`);
  await kept(page, version(site.folder));
  await keepAll(page, site.url);
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

  await page.goto(`${site.url}/tilgaengelighed/`);
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

/** A host before the site, which can answer something else: down, a network's login page, another application. */
async function hostOf(url: string) {
  const host: {
    asked: string[];
    bytes: number;
    other?: (path: string) => [status: number, headers: Record<string, string>, body: string] | undefined;
  } = { asked: [], bytes: 0 };
  const server = createServer((request, response) => {
    host.asked.push(request.url ?? '/');
    const other = host.other?.(request.url ?? '/');
    if (other) return void response.writeHead(other[0], other[1]).end(other[2]);
    ask(new URL(request.url ?? '/', url), { headers: request.headers }, (answer) => {
      host.bytes += Number(answer.headers['content-length'] ?? 0);
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    }).end();
  });
  await new Promise<void>((done) => server.listen(0, done));
  const { port } = server.address() as { port: number };
  return Object.assign(host, {
    url: `http://localhost:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  });
}

const html = { 'content-type': 'text/html; charset=utf-8' };

test('a host that is down does not hide what is kept, and a login page that stands in for every address does not replace it', async () => {
  const site = await ownSite();
  const host = await hostOf(site.url);
  const context = await browser.newContext();
  const page = await visit(context, `${host.url}/anbefaling/22/`);
  await kept(page, version(site.folder));

  for (const status of [503, 429]) {
    host.other = () => [status, html, '<h1>Værten er nede</h1>'];
    await page.goto(`${host.url}/anbefaling/22/`);
    expect(await page.locator('h1').innerText()).toContain('nedbringelse af tvang');
  }
  // What is not kept has the host's own words.
  await page.goto(`${host.url}/kapitel/6/`);
  expect(await page.locator('h1').innerText()).toBe('Værten er nede');

  host.other = () => [200, html, '<h1>Log på netværket</h1>'];
  await page.goto(`${host.url}/anbefaling/22/`);
  expect(await page.locator('h1').innerText()).toBe('Log på netværket');
  host.other = () => [503, html, ''];
  await page.goto(`${host.url}/anbefaling/22/`);
  expect(await page.locator('h1').innerText()).toContain('nedbringelse af tvang');
  await context.close();
  host.stop();
  site.remove();
});

test('a new edition takes nothing away that is kept because the host, or a login in front of it, answers something else', async () => {
  const site = await ownSite();
  const host = await hostOf(site.url);
  const context = await browser.newContext();
  const page = await visit(context, `${host.url}/anbefaling/22/`);
  await kept(page, version(site.folder));
  await page.goto(`${host.url}/anbefaling/25/`);
  await expect.poll(() => page.evaluate(async () => !!(await caches.match('/anbefaling/25/')))).toBe(true);

  const file = join(site.folder, 'kapitel/14/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '<p>Ny udgave</p></main>'));
  await buildWorker(site.folder);
  host.other = (path) =>
    path === '/anbefaling/22/'
      ? [404, html, '<h1>Væk</h1>']
      : path === '/anbefaling/25/'
        ? [302, { location: '/login' }, '']
        : path === '/login'
          ? [200, html, '<h1>Log på</h1>']
          : undefined;
  await page.goto(`${host.url}/kapitel/14/`);
  await kept(page, version(site.folder));
  const titles = await page.evaluate(() =>
    Promise.all(['/anbefaling/22/', '/anbefaling/25/'].map(async (path) => (await caches.match(path))?.text())),
  );
  for (const text of titles) expect(text).toContain('data-base="/"');
  await context.close();
  host.stop();
  site.remove();
});

test('what another application or another edition on the domain answers is never kept, nor what may not be stored', async () => {
  const site = await ownSite();
  const host = await hostOf(site.url);
  const mine = readFileSync(join(site.folder, 'index.html'), 'utf8');
  const foreign = ['/konto/', '/arkiv/2025/', '/arkiv/2025/anbefaling/22/', '/data/andet.json', '/hemmeligt.txt'];
  host.other = (path) =>
    foreign.includes(path)
      ? [200, html, mine]
      : path === '/kapitel/6/'
        ? [200, { ...html, 'cache-control': 'no-store' }, mine]
        : undefined;
  const context = await browser.newContext();
  const page = await visit(context, `${host.url}/`);
  await kept(page, version(site.folder));
  for (const path of [...foreign, '/kapitel/6/', '/kapitel/7/']) await page.goto(host.url + path);
  const addresses = await page.evaluate(async () =>
    (await (await caches.open('sider /')).keys()).map(({ url }) => new URL(url).pathname),
  );
  expect(addresses).toContain('/kapitel/7/');
  expect(addresses.filter((path) => foreign.includes(path) || path === '/kapitel/6/')).toEqual([]);
  await context.close();
  host.stop();
  site.remove();
});

test('a tab that is open when a new edition comes says so, and one that has it already does not', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/kapitel/14/`);
  await kept(page, version(site.folder));
  const other = await visit(context, `${site.url}/kapitel/7/`);
  await expect.poll(() => other.evaluate(async () => !!(await caches.match(location.pathname)))).toBe(true);
  const file = join(site.folder, 'kapitel/14/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '<p>Ny udgave</p></main>'));
  await buildWorker(site.folder);
  await site.restart();
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
  await expect
    .poll(() => page.locator('#netstatus').innerText(), { timeout: 20_000 })
    .toBe('Der er en ny udgave. Genindlæs');
  await kept(other, version(site.folder));
  expect(await other.locator('#netstatus').innerText()).toBe('');
  await page.getByRole('link', { name: 'Genindlæs' }).click();
  await page.getByText('Ny udgave', { exact: true }).waitFor();
  await context.close();
  site.remove();
});

test.each(['/', '/anbefaling/22/', '/kapitel/13/'])(
  'one visit to %s costs one visit, the worker included, and is there again without a network',
  async (path) => {
    const site = await ownSite();
    const host = await hostOf(site.url);
    const { asked } = host;
    const context = await browser.newContext();
    const page = await visit(context, host.url + path);
    await kept(page, version(site.folder));
    // What the page or the worker still would fetch by themselves, they have begun.
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await page.waitForTimeout(2000);
    expect(asked.length, asked.join('\n')).toBeLessThanOrEqual(12);
    expect(host.bytes).toBeLessThanOrEqual(110_000);
    expect(asked.filter((other) => other.endsWith('/') && other !== path)).toEqual([]);

    host.stop();
    await context.setOffline(true);
    await page.reload();
    expect(await page.locator('#netstatus').innerText()).toContain('gemt udgave');
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');
    expect(await page.evaluate(() => document.fonts.check('1em Literata'))).toBe(true);
    await context.close();
    site.remove();
  },
);

test('what a reader has chosen to keep is renewed by a new edition, and not fetched twice', async () => {
  const site = await ownSite();
  const host = await hostOf(site.url);
  const context = await browser.newContext();
  const page = await visit(context, `${host.url}/`);
  await kept(page, version(site.folder));
  await keepAll(page, host.url);
  const file = join(site.folder, 'anbefaling/22/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace('</main>', '<p>Ny udgave</p></main>'));
  await buildWorker(site.folder);
  await site.restart();
  const { asked } = host;
  asked.length = 0;
  await page.goto(`${host.url}/`);
  await kept(page, version(site.folder));
  expect(asked.filter((path) => /\.pf_fragment|_ressourcer/.test(path))).toEqual([]);
  host.stop();
  await page.goto(`${host.url}/anbefaling/22/`);
  await page.getByText('Ny udgave', { exact: true }).waitFor();
  await context.close();
  site.remove();
});

test('a script that cannot be fetched because the edition is new blames no network', async () => {
  const site = await ownSite();
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await visit(context, `${site.url}/kapitel/14/`);
  // The files of the edition that is open are gone from the host.
  const folder = join(site.folder, '_ressourcer');
  for (const name of readdirSync(folder).filter((one) => one.endsWith('.js'))) rmSync(join(folder, name));
  const file = join(site.folder, 'kapitel/14/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/_ressourcer\/[^"]+\.js/g, '_ressourcer/ny.js'));
  await page.locator('#soeg-top').focus();
  await page.getByText('Der er en ny udgave. Genindlæs siden.').waitFor();
  await context.close();
  site.remove();
});
