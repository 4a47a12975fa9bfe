import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/lib/manifest.ts';
import { preview } from '../../src/hosting/preview.ts';
import { sealed } from '../../src/lib/sealed.ts';
import { openSite, type OpenSite } from '../support/browser.ts';
import { copyProject, git, type ProjectCopy } from '../support/project.ts';
import { thorough } from '../support/thorough.ts';

const SITE = 'https://eksempel.dk';
const BASE = '/psykiatri/plan/';

/** An edition that has moved a page, an anchor within its page, and an anchor to another page. */
function movePlaces(content: string): void {
  const lock = readFileSync(join(content, 'permalinks.yaml'), 'utf8');
  writeFileSync(
    join(content, 'permalinks.yaml'),
    sealed(
      `${lock.replace('\n/kapitel/13/:\n', '\n/kapitel/13/:\n  afsnit-13.9:\n  afsnit-13.9-1:\n')}/kapitel/gammelt/:\n  afsnit-13.1:\n`,
    ),
  );
  // What has moved before stays moved.
  appendFileSync(
    join(content, 'omdirigeringer.yaml'),
    `
- { fra: /kapitel/gammelt/, til: /kapitel/13/, dato: "2026-11-23", hvorfor: "Kapitlet har fået sit nummer" }
- { fra: "/kapitel/13/#afsnit-13.9", til: "/kapitel/13/#afsnit-13.2.6", dato: "2026-11-23", hvorfor: "Afsnittet er flyttet" }
- { fra: "/kapitel/13/#afsnit-13.9-1", til: "/kapitel/12/#afsnit-12.2.2", dato: "2026-11-23", hvorfor: "Stykket er flyttet til et andet kapitel" }
`,
  );
}

let project: ProjectCopy;
let folder: string;
let server: Awaited<ReturnType<typeof preview>>;
let site: OpenSite;
beforeAll(async () => {
  project = copyProject();
  movePlaces(join(project.root, 'content'));
  const { code, output } = await project.run('build', {
    args: ['--ud', 'ud/web sted'],
    env: {
      SITE_URL: SITE,
      BASE_PATH: BASE,
      SECURITY_CONTACT: 'mailto:sikkerhed@eksempel.dk',
      SECURITY_EXPIRES: '2999-01-31',
    },
  });
  expect(code, output).toBe(0);
  folder = join(project.root, 'ud/web sted');
  server = await preview(folder, 0, BASE);
  site = await openSite(folder, BASE);
});
afterAll(async () => {
  await site?.close();
  server?.server.close();
  project.remove();
});

const parse = (html: string): Root => unified().use(rehypeParse).parse(html);
const pages = () => filesIn(folder).filter((name) => name.endsWith('.html'));
const read = (name: string): string => readFileSync(join(folder, name), 'utf8');
const ADDRESSES = ['href', 'src', 'srcSet', 'action', 'poster', 'cite', 'dataSrc', 'dataHref'];

/** Every address in a page, as it stands, and the ids that it has. */
function marks(tree: Root): { addresses: string[]; ids: Set<string>; canonical?: string } {
  const addresses: string[] = [];
  const ids = new Set<string>();
  let canonical: string | undefined;
  visit(tree, 'element', ({ tagName, properties }) => {
    if (typeof properties['id'] === 'string') ids.add(properties['id']);
    for (const name of ADDRESSES) {
      const value = properties[name];
      if (value)
        addresses.push(
          ...String(value)
            .split(name === 'srcSet' ? /\s*,\s*/ : /$/)
            .map((part) => part.split(/\s+/)[0]!),
        );
    }
    if (tagName === 'link' && String(properties['rel']) === 'canonical') canonical = String(properties['href']);
    if (
      tagName === 'meta' &&
      /^(og:(url|image)|twitter:image)$/.test(String(properties['property'] ?? properties['name']))
    )
      addresses.push(String(properties['content']));
  });
  return { addresses, ids, canonical };
}

test.runIf(thorough)(
  'from the front page every page is reached, and every address on the way leads somewhere under the base path',
  async () => {
    const origin = server.url.slice(0, -BASE.length);
    const cache = new Map<string, { status: number; html?: string; ids: Set<string> }>();
    const broken: string[] = [];
    const queue: Array<{ address: string; from: string }> = [{ address: BASE, from: '(start)' }];
    const asked: Array<{ address: string; from: string }> = [];
    while (queue.length > 0) {
      const { address, from } = queue.pop()!;
      const url = new URL(address.replace(SITE, origin), origin + from.replace(/^\(.*/, BASE));
      if (url.origin !== origin) continue;
      asked.push({ address: url.pathname + url.hash, from });
      if (cache.has(url.pathname)) continue;
      if (!url.pathname.startsWith(BASE)) {
        broken.push(`${address} (på ${from}) ligger uden for ${BASE}`);
        continue;
      }
      const response = await fetch(url.origin + url.pathname, {
        redirect: 'manual',
        headers: { 'accept-encoding': 'identity' },
      });
      const html = /html/.test(response.headers.get('content-type') ?? '') ? await response.text() : undefined;
      const { addresses, ids } = html ? marks(parse(html)) : { addresses: [], ids: new Set<string>() };
      cache.set(url.pathname, { status: response.status, ids });
      if (response.status !== 200) broken.push(`${address} (på ${from}) svarer ${response.status}`);
      else
        for (const next of addresses)
          if (!/^(mailto|tel|data):/.test(next)) queue.push({ address: next, from: url.pathname });
    }
    for (const { address, from } of asked) {
      const [path = '', id] = address.split('#');
      const page = cache.get(path);
      if (id && page?.status === 200 && page.ids.size > 0 && !page.ids.has(decodeURIComponent(id)))
        broken.push(`${address} (på ${from}): ankeret findes ikke`);
    }
    expect([...new Set(broken)]).toEqual([]);
    const reached = new Set([...cache.keys()].map((path) => `${path.slice(BASE.length)}index.html`));
    expect(pages().filter((name) => !reached.has(name) && !unlinked(name))).toEqual([]);
  },
);

/** What others lead to: the host, the worker, other sites' frames, old addresses. */
const unlinked = (name: string): boolean => /^(404\.html|uden-net\/|indlejr\/|kapitel\/gammelt\/)/.test(name);

test.runIf(thorough)('every page names its own full address', () => {
  for (const name of pages().filter((page) => page !== '404.html' && page !== 'kapitel/gammelt/index.html')) {
    const { canonical } = marks(parse(read(name)));
    const own = `${SITE}${BASE}${name.replace(/index\.html$/, '')}`;
    expect(canonical, name).toBe(name.startsWith('indlejr/') ? own.replace('indlejr/', '') : own);
  }
});

test.runIf(thorough)(
  'the sitemap lists every page there is to find, each with the day its content was committed',
  () => {
    const entries = [
      ...read('sitemap-0.xml').matchAll(/<url><loc>([^<]+)<\/loc>(?:<lastmod>([^<]+)<\/lastmod>)?<\/url>/g),
    ];
    const listed = entries.map(([, address]) => address);
    const wanted = pages().filter((name) => !unlinked(name) && !/name="robots" content="noindex"/.test(read(name)));
    expect(listed.sort()).toEqual(wanted.map((name) => `${SITE}${BASE}${name.replace(/index\.html$/, '')}`).sort());
    // Without the whole history (a downloaded archive, a shallow clone) nobody knows the day.
    const known = git('rev-parse', '--is-shallow-repository') === 'false';
    const day = known && git('log', '-1', '--format=%cs', '--', 'content/kapitler/17-ordliste.mdx');
    expect(entries.find(([, address]) => address === `${SITE}${BASE}ordliste/`)?.[2]).toBe(
      day ? `${day}T00:00:00.000Z` : undefined,
    );
    expect(read('sitemap-index.xml')).toContain(`<loc>${SITE}${BASE}sitemap-0.xml</loc>`);
  },
);

test.runIf(thorough)('robots.txt and security.txt say where the site is', () => {
  expect(read('robots.txt')).toContain(`Sitemap: ${SITE}${BASE}sitemap-index.xml`);
  expect(read('.well-known/security.txt')).toBe(
    `Contact: mailto:sikkerhed@eksempel.dk\nExpires: 2999-01-31T00:00:00.000Z\nPreferred-Languages: da, en\nCanonical: ${SITE}${BASE}.well-known/security.txt\n`,
  );
});

test.runIf(thorough)('search works under the base path, and its hits lead to pages there', async () => {
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/soeg/?q=tvang`);
  const first = page.locator('[data-soeg="resultater"][data-tilstand="klar"] > li a').first();
  await first.waitFor();
  await first.click();
  await page.waitForURL(`**${BASE}anbefaling/22/**`);
  await page.close();
});

test.runIf(thorough)(
  'a page that was moved leads on with a script or without, keeps its anchor, and is told to hosts that can answer 301',
  async () => {
    const old = read('kapitel/gammelt/index.html');
    expect(old).toContain(`<meta http-equiv="refresh" content="0; url=${BASE}kapitel/13/">`);
    expect(old).toMatch(/<link rel="canonical" href="[^"]+\/kapitel\/13\/">/);
    expect(old).toContain(`<a href="${BASE}kapitel/13/"`);
    expect(old).toContain('name="robots" content="noindex"');
    expect(read('_redirects')).toBe(`${BASE}kapitel/gammelt/ ${BASE}kapitel/13/ 301\n`);
    expect(read('_vaert/nginx.conf')).toContain(
      `location = ${BASE}kapitel/gammelt/ { return 301 ${BASE}kapitel/13/; }`,
    );
    expect(read('_vaert/Caddyfile')).toContain(`redir ${BASE}kapitel/gammelt/ ${BASE}kapitel/13/ 301`);
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/kapitel/gammelt/#afsnit-13.1`);
    await page.waitForURL('**/kapitel/13/#afsnit-13.1');
    await page.close();
  },
);

test.runIf(thorough)(
  'an anchor that was moved within its page takes the reader to the new place, also without a script',
  async () => {
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/kapitel/13/#afsnit-13.9`);
    const place = await page.locator('#afsnit-13\\.2\\.6').boundingBox();
    expect(Math.abs(place!.y)).toBeLessThan(120);
    await context.close();
  },
);

test.runIf(thorough)(
  'an anchor that was moved to another page takes the reader there; without a script a line says where it is',
  async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.url}/kapitel/13/#afsnit-13.9-1`);
    await page.waitForURL('**/kapitel/12/#afsnit-12.2.2');
    await page.close();
    const context = await site.browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(`${site.url}/kapitel/13/`);
    expect(await plain.getByText('Det, du leder efter, er flyttet').count()).toBe(1);
    expect(await plain.getByText('Det, du leder efter, er flyttet').isVisible()).toBe(false);
    await plain.goto(`${site.url}/kapitel/13/#afsnit-13.9-1`);
    const line = plain.getByText('Det, du leder efter, er flyttet');
    expect(await line.isVisible()).toBe(true);
    await line.getByRole('link').click();
    expect(plain.url()).toBe(`${site.url}/kapitel/12/#afsnit-12.2.2`);
    await context.close();
  },
);
