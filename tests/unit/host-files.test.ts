import { expect, test } from 'vitest';
import { caddyFile } from '../../src/hosting/caddy.ts';
import { headersFor, zones } from '../../src/hosting/headers.ts';
import { headersFile } from '../../src/hosting/netlify.ts';
import { nginxFile } from '../../src/hosting/nginx.ts';
import { typeOf } from '../../src/hosting/types.ts';
import { ONE_FILE } from '../../src/site/address.ts';

const CSP = 'Content-Security-Policy';
const entries = [
  '404.html',
  '_ressourcer/',
  'anbefaling/',
  'data/',
  'hent/',
  'delebilleder/',
  'indlejr/',
  'index.html',
  'pagefind/',
  'soeg/',
  'sitemap-index.xml',
];
const addresses = [
  '/',
  '/404.html',
  '/anbefaling/11/',
  '/indlejr/anbefaling/11/',
  '/_ressourcer/a.B1c2.css',
  '/delebilleder/webudgaven.png',
  '/pagefind/pagefind-worker.js',
  '/soeg/',
  '/soeg/register.json',
  '/data/anbefalinger.json',
  '/sitemap-index.xml',
  '/hent/',
  `/hent/${ONE_FILE}`,
];

interface Rule {
  path: RegExp;
  headers: Array<[string, string]>;
}

/** Reads `_headers` as its hosts do: a line without indentation is a path, "*" fits anything. */
const rules = (file: string): Rule[] =>
  file
    .trim()
    .split('\n\n')
    .map((block) => {
      const [path = '', ...lines] = block.split('\n');
      return {
        path: new RegExp(`^${path.replace(/[.?]/g, '\\$&').replace('*', '.*')}$`),
        headers: lines.map((line) => [
          line.slice(0, line.indexOf(':')).trim(),
          line.slice(line.indexOf(':') + 1).trim(),
        ]),
      };
    });

/** What each header of an address becomes: `join` is what the host does when two rules give it. */
function received(
  file: string,
  address: string,
  join: (first: string, second: string) => string,
): Record<string, string> {
  const result: Record<string, string> = {};
  for (const { path, headers } of rules(file))
    if (path.test(address))
      for (const [name, value] of headers) result[name] = name in result ? join(result[name]!, value) : value;
  return result;
}

/** The directives of a policy, or of several at once: the strictest of each name counts. */
function effective(policy: string): Record<string, string[]> {
  const result: Record<string, string[]> = {};
  for (const directive of policy.split(/[;,]/)) {
    const [name = '', ...sources] = directive.trim().split(/\s+/);
    const before = result[name];
    result[name] =
      !before || before.includes('*')
        ? sources
        : sources.includes('*')
          ? before
          : before.filter((source) => sources.includes(source));
  }
  return result;
}

test.each([
  ['Netlify, where a later rule replaces an earlier one', (_first: string, second: string) => second],
  ['Cloudflare, where both rules count', (first: string, second: string) => `${first}, ${second}`],
])('_headers gives every address its headers on %s', (_host, join) => {
  for (const address of addresses) {
    const { [CSP]: policy = '', ...others } = received(headersFile(entries), address, join);
    const { [CSP]: wanted = '', ...rest } = headersFor(address);
    expect(effective(policy), address).toEqual(effective(wanted));
    // Both hosts send this one themselves where no rule says otherwise.
    expect({ 'Cache-Control': 'public, max-age=0, must-revalidate', ...others }, address).toEqual(rest);
  }
});

test('only the cards of /indlejr/ may be framed by other sites', () => {
  const ancestors = (path: string) => effective(headersFor(path)[CSP] ?? '')['frame-ancestors'];
  expect(ancestors('/indlejr/anbefaling/25/')).toEqual(['*']);
  for (const path of ['/', '/404/', '/anbefaling/25/', '/samling/', '/indlejring/'])
    expect(ancestors(path)).toEqual(["'none'"]);
});

test('the edition in one file is saved, not opened on a host, where the policy takes its style and search', () => {
  expect(headersFor(`/hent/${ONE_FILE}`)['Content-Disposition']).toBe('attachment');
  for (const path of ['/hent/', '/hent/fagligt-oplaeg.epub', '/'])
    expect(headersFor(path)['Content-Disposition'], path).toBeUndefined();
});

test('_headers keeps within the limits of Cloudflare: 100 rules, 2,000 characters a line', () => {
  const file = headersFile(entries);
  expect(rules(file).length).toBeLessThanOrEqual(100);
  expect(Math.max(...file.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
});

test('the policy allows no inline code, no evaluated text and no other host, and framing nowhere but in /indlejr/', () => {
  for (const { path, headers } of zones) {
    const policy = headers[CSP] ?? '';
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|data:|script-src[^;]*\*/);
    expect(policy, path).toContain("require-trusted-types-for 'script'");
    expect(policy.includes("'wasm-unsafe-eval'"), path).toBe(path === '/soeg/' || path === '/pagefind/');
    expect(policy.includes("frame-ancestors 'none'"), path).toBe(path !== '/indlejr/');
  }
});

test('nginx and Caddy are told every header of every zone', () => {
  for (const file of [nginxFile([]), caddyFile([])])
    for (const { headers } of zones)
      for (const [name, value] of Object.entries(headers)) expect(file).toContain(`${name} "${value}"`);
  expect(nginxFile([]).match(/^location/gm)).toHaveLength(zones.length);
  expect(caddyFile([]).match(/^header @(?!type)/gm)).toHaveLength(zones.length);
});

test('text is sent with its character set', () => {
  for (const name of ['a.html', 'a.css', 'a.js', 'a.json', 'a.md', 'a.csv', 'a.txt', 'a.xml', 'a.svg'])
    expect(typeOf(name)).toContain('charset=utf-8');
});
