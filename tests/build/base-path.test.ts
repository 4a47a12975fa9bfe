import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn } from '../../src/lib/manifest.ts';
import { preview } from '../../src/hosting/preview.ts';
import { openSite } from '../support/browser.ts';
import { copyProject, git, type ProjectCopy } from '../support/project.ts';

const SITE = 'https://eksempel.dk';
const BASE = '/psykiatri/plan/';

let project: ProjectCopy;
let folder: string;
let server: Awaited<ReturnType<typeof preview>>;
beforeAll(async () => {
  project = copyProject();
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
});
afterAll(() => {
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

test('from the front page every page is reached, and every address on the way leads somewhere under the base path', async () => {
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
});

/** What others lead to: the host, the worker, other sites' frames. */
const unlinked = (name: string): boolean => /^(404\.html|uden-net\/|indlejr\/)/.test(name);

test('every page names its own full address', () => {
  for (const name of pages().filter((page) => page !== '404.html')) {
    const { canonical } = marks(parse(read(name)));
    const own = `${SITE}${BASE}${name.replace(/index\.html$/, '')}`;
    expect(canonical, name).toBe(name.startsWith('indlejr/') ? own.replace('indlejr/', '') : own);
  }
});

test('the sitemap lists every page there is to find, each with the day its content was committed', () => {
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
});

test('robots.txt and security.txt say where the site is', () => {
  expect(read('robots.txt')).toContain(`Sitemap: ${SITE}${BASE}sitemap-index.xml`);
  expect(read('.well-known/security.txt')).toBe(
    `Contact: mailto:sikkerhed@eksempel.dk\nExpires: 2999-01-31T00:00:00.000Z\nPreferred-Languages: da, en\nCanonical: ${SITE}${BASE}.well-known/security.txt\n`,
  );
});

test('search works under the base path, and its hits lead to pages there', async () => {
  const site = await openSite(folder, BASE);
  const page = await site.browser.newPage();
  await page.goto(`${site.url}/soeg/?q=tvang`);
  const first = page.locator('[data-soeg="resultater"][data-tilstand="klar"] > li a').first();
  await first.waitFor();
  await first.click();
  await page.waitForURL(`**${BASE}anbefaling/22/**`);
  await site.close();
});
