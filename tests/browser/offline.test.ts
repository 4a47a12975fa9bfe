import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { preview } from '../../src/hosting/preview.ts';
import { buildWorker } from '../../src/offline/build-worker.ts';
import { launch } from '../support/browser.ts';
import { DIST } from '../support/site.ts';
import { some, thorough } from '../support/thorough.ts';

let browser: Awaited<ReturnType<typeof launch>>;
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

/** What a worker does, it does when the machine has time. */
const SLOWLY = { timeout: 80_000, interval: 200 };

/**
 * The built site on a port of its own, which can lose its server and come back; a copy of it can change too.
 * @param folder the copy, or the site as it was built
 */
async function ownSite(folder = copyOfSite()) {
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
      if (folder !== DIST) rmSync(folder, { recursive: true });
    },
  };
}

function copyOfSite(): string {
  const folder = mkdtempSync(join(tmpdir(), 'uden-net-'));
  cpSync(DIST, folder, { recursive: true });
  return folder;
}

const version = (folder: string): string =>
  /version:\s*["'`]([0-9a-f]{16})["'`]/.exec(readFileSync(join(folder, 'sw.js'), 'utf8'))![1]!;

/**
 * Lets a new worker take over, when it has waited for a while: it waits until the old one has nothing to do and is stopped,
 * and a browser that is watched, as here, does not stop one that has nothing to do.
 */
function letIn(page: Page): () => Promise<void> {
  let seen = 0;
  return async () => {
    const waits = await page.evaluate(async () => !!(await navigator.serviceWorker.getRegistration())?.waiting);
    if (!waits || seen++ % 20 < 19) return;
    const session = await page.context().newCDPSession(page);
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
    await session.detach();
  };
}

/** Waits until the worker has kept the open page, in a version. */
function kept(page: Page, wanted: string): Promise<void> {
  const patient = letIn(page);
  return expect
    .poll(async () => {
      await patient();
      return page.evaluate(async () => (await caches.match('/sw.js'))?.text());
    }, SLOWLY)
    .toBe(wanted);
}

/** Asks for the new edition at once: by itself a browser does when the worker has had nothing to do for a while. */
async function renew(page: Page): Promise<void> {
  const patient = letIn(page);
  await page.evaluate(() => navigator.serviceWorker.getRegistration().then((registration) => registration?.update()));
  await expect
    .poll(async () => {
      await patient();
      return page.evaluate(async () => {
        const { waiting, installing } = (await navigator.serviceWorker.getRegistration())!;
        return !!(waiting ?? installing);
      });
    }, SLOWLY)
    .toBe(false);
}

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
  const site = await ownSite(DIST);
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

test.runIf(thorough)('a new version of a page is shown at the next visit, and is the one that is kept', async () => {
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

test.runIf(thorough)(
  'OFFLINE=nej removes the worker and what it kept from the browsers of earlier readers',
  async () => {
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
  },
);

/** What is kept, by its paths. */
const paths = (page: Page): Promise<string[]> =>
  page.evaluate(async () =>
    (
      await Promise.all(
        (await caches.keys()).map(async (name) =>
          (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname),
        ),
      )
    )
      .flat()
      .sort(),
  );

/** Lets the site have another edition: some of its files are others. */
async function publish(folder: string, change: Record<string, (before: string) => string | Buffer>): Promise<void> {
  for (const [name, edit] of Object.entries(change)) {
    const file = join(folder, name);
    writeFileSync(file, edit(existsSync(file) ? readFileSync(file, 'utf8') : ''));
  }
  await buildWorker(folder);
}
const anew = (html: string): string => html.replace('</main>', '<p>Ny udgave</p></main>');
const said = (page: Page) => page.locator('#gem-alt [role=status]');

/** The browser's own limit for the site: what it refuses is refused as on a device that is full. */
async function room(page: Page, origin: string, bytes?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.overrideQuotaForOrigin', bytes === undefined ? { origin } : { origin, quotaSize: bytes });
}

test.runIf(thorough)(
  'a device that fills up while the text is kept is told of as that; nothing of it is left, and what was kept before can be read',
  async () => {
    const site = await ownSite(DIST);
    const context = await browser.newContext();
    // It said that there was room: another program took it.
    await context.addInitScript(() => {
      navigator.storage.estimate = () => Promise.resolve({ quota: 1e12, usage: 0 });
    });
    const page = await visit(context, `${site.url}/anbefaling/22/`);
    await kept(page, version(site.folder));
    await page.goto(`${site.url}/uden-net/`);
    await page.getByText(/Det fylder \d+(,\d)? MB på din enhed/).waitFor();
    await expect.poll(() => paths(page), SLOWLY).toContain('/uden-net/');
    const before = await paths(page);
    await room(page, site.url, 2_000_000);
    await page.getByRole('button', { name: 'Gem det hele' }).click();
    await expect
      .poll(() => said(page).innerText(), SLOWLY)
      .toMatch(/^Der er ikke plads til hele teksten, så den er ikke gemt\. .*\d MB\. Slet/);
    // Those that were under way have no other word to say.
    await page.waitForTimeout(1000);
    expect(await said(page).innerText()).toContain('ikke plads');
    expect(await page.locator('#gem-alt progress').isVisible()).toBe(false);
    expect(await paths(page)).toEqual(before);
    await page.reload();
    await page.getByRole('button', { name: 'Gem det hele' }).waitFor();
    expect(await page.locator('#gemte-sider li').count()).toBe(1);

    site.stop();
    await context.setOffline(true);
    await page.goto(`${site.url}/anbefaling/22/`);
    expect(await page.locator('h1').innerText()).toContain('nedbringelse af tvang');
    await context.setOffline(false);
    await site.restart();
    await room(page, site.url);
    await keepAll(page, site.url);
    await context.close();
    site.remove();
  },
);

test.runIf(thorough)(
  'a new edition that there is no room for leaves the one that is kept as it was, search and all, and comes when there is',
  async () => {
    const site = await ownSite();
    const context = await browser.newContext();
    const page = await visit(context, `${site.url}/`);
    await kept(page, version(site.folder));
    await keepAll(page, site.url);
    const before = await paths(page);
    await publish(site.folder, {
      'anbefaling/22/index.html': anew,
      '_ressourcer/stort.js': () => randomBytes(4_000_000),
    });
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage!);
    await room(page, site.url, usage + 1_000_000);
    await site.restart();
    await page.goto(`${site.url}/kapitel/14/`);
    const stamp = () => page.evaluate(async () => (await caches.match('/sw.js/alt'))?.text());
    await expect.poll(stamp, SLOWLY).toContain(` ${version(site.folder)}`);
    await page.goto(`${site.url}/uden-net/`);
    await expect
      .poll(() => said(page).innerText(), SLOWLY)
      .toMatch(/^Der er ikke plads til den nye udgave\. Den, du har gemt, er her stadig\./);
    expect(await paths(page)).toEqual(expect.arrayContaining(before));

    site.stop();
    await page.goto(`${site.url}/soeg/?q=tvang`);
    const results = page.locator('[data-soeg="resultater"][data-tilstand="klar"] > li');
    await results.first().waitFor();
    await page.goto(`${site.url}/anbefaling/25/`);
    expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');

    await site.restart();
    await page.goto(`${site.url}/uden-net/`);
    await room(page, site.url);
    await page.getByRole('button', { name: 'Gem det hele' }).click();
    await page.getByText('Hele teksten er gemt.').waitFor({ timeout: 80_000 });
    site.stop();
    await page.goto(`${site.url}/anbefaling/22/`);
    await page.getByText('Ny udgave', { exact: true }).waitFor();
    await context.close();
    site.remove();
  },
);

test.each(some(['UnknownError', 'InvalidStateError', 'TypeError'], 1))(
  'a store that keeps no more and only says %s is told of as a full one',
  async (name) => {
    const site = await ownSite();
    const file = join(site.folder, 'sw.js');
    // Some browsers have no word of their own for a full disk.
    writeFileSync(
      file,
      `{ let left = 60; const put = Cache.prototype.put; Cache.prototype.put = function (...all) {
        return left-- > 0 ? put.apply(this, all) : Promise.reject(new DOMException('Internal error.', '${name}'));
      }; }\n${readFileSync(file, 'utf8')}`,
    );
    const context = await browser.newContext();
    const page = await visit(context, `${site.url}/`);
    await kept(page, version(site.folder));
    await page.goto(`${site.url}/uden-net/`);
    await page.getByText(/Det fylder/).waitFor();
    await page.getByRole('button', { name: 'Gem det hele' }).click();
    await expect.poll(() => said(page).innerText(), SLOWLY).toContain('Der er ikke plads til hele teksten');
    expect((await paths(page)).filter((path) => path.startsWith('/pagefind/'))).toEqual([]);
    await context.close();
    site.remove();
  },
);

test.runIf(thorough)('a browser whose store cannot be read shows the page as it is on the net', async () => {
  const site = await ownSite();
  const file = join(site.folder, 'sw.js');
  const context = await browser.newContext();
  writeFileSync(
    file,
    `for (const of of [Cache.prototype, CacheStorage.prototype]) of.match = () => Promise.reject(new DOMException('Internal error.', 'UnknownError'));\n${readFileSync(file, 'utf8')}`,
  );
  const page = await visit(context, `${site.url}/`);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null), SLOWLY).toBe(true);
  await page.goto(`${site.url}/kapitel/14/`);
  expect(await page.locator('h1').innerText()).toContain('Retspsykiatri');
  expect(await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop)).toBe('0px');
  await context.close();
  site.remove();
});

test('a reader can delete what is kept', async () => {
  const site = await ownSite(DIST);
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
  const site = await ownSite(DIST);
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

test
  .runIf(thorough)
  .each<[what: string, answer: (path: string) => [number, Record<string, string>, string] | undefined]>([
    ['a login page for every address', () => [200, html, '<h1>Log på netværket</h1>']],
    [
      'a sentence for every file',
      (path) => (/\.(js|json)$/.test(path) ? [200, { 'content-type': 'text/plain' }, 'Spærret'] : undefined),
    ],
    [
      '»not there« for one recommendation',
      (path) => (path === '/anbefaling/9/' ? [404, html, '<h1>Væk</h1>'] : undefined),
    ],
    [
      '»keep nothing« for one recommendation',
      (path) =>
        path === '/anbefaling/9/'
          ? [200, { ...html, 'cache-control': 'private, NO-STORE' }, '<html data-base="/">']
          : undefined,
    ],
    [
      'a page that is another each time',
      (path) => (path === '/anbefaling/9/' ? [200, { ...html, vary: 'Accept, *' }, '<html data-base="/">'] : undefined),
    ],
  ])('where the host answers %s while the text is kept, it is not said to be kept', async (_what, answer) => {
  const site = await ownSite(DIST);
  const host = await hostOf(site.url);
  const context = await browser.newContext();
  const page = await visit(context, `${host.url}/kapitel/14/`);
  await kept(page, version(site.folder));
  await page.goto(`${host.url}/uden-net/`);
  await page.getByText(/Det fylder/).waitFor();
  host.other = answer;
  await page.getByRole('button', { name: 'Gem det hele' }).click();
  await expect
    .poll(() => said(page).innerText(), SLOWLY)
    .toBe('Ikke alt er hentet endnu. Tryk igen, når du er på nettet.');
  delete host.other;
  await page.getByRole('button', { name: 'Gem det hele' }).click();
  await page.getByText('Hele teksten er gemt.').waitFor({ timeout: 80_000 });
  await context.close();
  host.stop();
  site.remove();
});

test.runIf(thorough)(
  'a new edition takes nothing away that is kept because the host, or a login in front of it, answers something else',
  async () => {
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
  },
);

test.runIf(thorough)(
  'what another application or another edition on the domain answers is never kept, nor what may not be stored',
  async () => {
    const site = await ownSite(DIST);
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
  },
);

test.runIf(thorough)(
  'a tab that is open when a new edition comes says so, and one that has it already does not',
  async () => {
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
    await renew(page);
    await expect.poll(() => page.locator('#netstatus').innerText(), SLOWLY).toBe('Der er en ny udgave. Genindlæs');
    await kept(other, version(site.folder));
    expect(await other.locator('#netstatus').innerText()).toBe('');
    await page.getByRole('link', { name: 'Genindlæs' }).click();
    await page.getByText('Ny udgave', { exact: true }).waitFor();
    await context.close();
    site.remove();
  },
);

test.runIf(thorough)(
  'what a reader has made is still there when an open tab is read again because of a new edition',
  async () => {
    const site = await ownSite();
    const context = await browser.newContext();
    const first = await visit(context, `${site.url}/`);
    await kept(first, version(site.folder));
    const collection = await visit(context, `${site.url}/samling/?a=31,25&t=25.2`);
    await collection.locator('.samling-anbefaling').nth(1).waitFor();
    await collection.getByLabel('Titel').fill('Møde d. 12. – »æøå« & mere');
    await collection.getByRole('button', { name: 'Flyt anbefaling 25 op' }).click();
    const search = await visit(context, `${site.url}/soeg/`);
    await search.locator('#soeg-side').pressSequentially('tandpleje');
    await search.locator('[data-soeg][data-tilstand=klar] > li').first().waitFor();
    const form = await visit(context, `${site.url}/hjaelp/redaktoer/ny/`);
    const field = (name: string) => form.locator(`#felt-${name}`);
    await field('opfoelgning-kilde').selectOption('ny');
    await form.locator('[data-ny][data-tilstand=mangler]').waitFor();
    await field('kilde-titel').fill('En kilde, der ikke er beskrevet');
    await field('opfoelgning-tekst').fill('Første linje.\n\nAnden »linje« <b>.');
    await expect.poll(() => form.evaluate(async () => !!(await caches.match(location.pathname))), SLOWLY).toBe(true);

    // What they show is fetched: their own pages say only that it is another.
    const other = (html: string) => html.replace(/ data-indhold="[^"]+"/, ' data-indhold="andet"');
    await publish(site.folder, {
      'samling/index.html': other,
      'soeg/index.html': other,
      'hjaelp/redaktoer/ny/index.html': other,
    });
    await site.restart();
    await renew(first);
    for (const tab of [collection, search, form]) {
      await expect.poll(() => tab.locator('#netstatus').innerText(), SLOWLY).toBe('Der er en ny udgave. Genindlæs');
      await tab.evaluate(() => scrollTo(0, document.body.scrollHeight));
      expect(await tab.locator('#netstatus').evaluate((one) => one.getBoundingClientRect().top)).toBe(0);
      await Promise.all([tab.waitForEvent('load'), tab.getByRole('link', { name: 'Genindlæs' }).click()]);
      expect(await tab.locator('html').getAttribute('data-indhold')).toBe('andet');
    }
    await collection.locator('.samling-anbefaling').nth(1).waitFor();
    expect(await collection.getByLabel('Titel').inputValue()).toBe('Møde d. 12. – »æøå« & mere');
    expect(await collection.locator('.samling-anbefaling').evaluateAll((all) => all.map(({ id }) => id))).toEqual([
      'anbefaling-25',
      'anbefaling-31',
    ]);
    await expect.poll(() => search.locator('#soeg-side').inputValue()).toBe('tandpleje');
    await form.locator('[data-ny][data-tilstand=mangler]').waitFor();
    expect(await field('opfoelgning-kilde').inputValue()).toBe('ny');
    expect(await field('kilde-titel').inputValue()).toBe('En kilde, der ikke er beskrevet');
    expect(await field('opfoelgning-tekst').inputValue()).toBe('Første linje.\n\nAnden »linje« <b>.');
    expect(await form.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
    await context.close();
    site.remove();
  },
);

test.runIf(thorough)('a tab that slept while another one took the new edition in is told when it wakes', async () => {
  const site = await ownSite();
  const context = await browser.newContext();
  const page = await visit(context, `${site.url}/kapitel/14/`);
  await kept(page, version(site.folder));
  await page.reload();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const session = await context.newCDPSession(page);
  await session.send('Page.setWebLifecycleState', { state: 'frozen' });
  await publish(site.folder, { 'kapitel/14/index.html': anew });
  await site.restart();
  const other = await visit(context, `${site.url}/`);
  await kept(other, version(site.folder));
  await session.send('Page.setWebLifecycleState', { state: 'active' });
  await expect.poll(() => page.locator('#netstatus').innerText(), SLOWLY).toBe('Der er en ny udgave. Genindlæs');
  await context.close();
  site.remove();
});

test.each(some(['/', '/anbefaling/22/', '/kapitel/13/'], 1))(
  'one visit to %s costs one visit, the worker included, and is there again without a network',
  async (path) => {
    const site = await ownSite(DIST);
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
    // What is said of a press is said, though what shows it was never fetched.
    for (const mark of (await page.locator('main a.pil').all()).slice(0, 1)) {
      await mark.dispatchEvent('click');
      await expect.poll(() => page.locator('#besked').textContent()).toMatch(/^Adressen /);
    }
    await context.close();
    site.remove();
  },
);

test.runIf(thorough)(
  'what a reader has chosen to keep is renewed by a new edition, and not fetched twice',
  async () => {
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
  },
);

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
