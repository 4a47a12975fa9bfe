import { request, type IncomingHttpHeaders } from 'node:http';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { headersFor } from '../../src/hosting/headers.ts';
import { preview } from '../../src/hosting/preview.ts';
import { DIST } from '../support/site.ts';

let site: Awaited<ReturnType<typeof preview>>;
beforeAll(async () => {
  site = await preview(DIST, 0);
});
afterAll(() => void site.server.close());

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks as written: unlike `fetch`, this does not tidy the path. */
const ask = (path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port: site.port, path, method, headers }, (response) => {
      const parts: Buffer[] = [];
      response
        .on('data', (part: Buffer) => parts.push(part))
        .on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
        );
    })
      .on('error', reject)
      .end();
  });

test.each(['/', '/anbefaling/11/', '/ikon.svg', '/_vaert/nginx.conf', '/findes-ikke/'])(
  '%s is sent with all the headers of its zone',
  async (path) => {
    const { headers } = await ask(path);
    for (const [name, value] of Object.entries(headersFor(path))) expect(headers[name.toLowerCase()]).toBe(value);
  },
);

test('a page is sent compressed with brotli to those who take it, and plain to others', async () => {
  const page = readFileSync(`${DIST}/kapitel/13/index.html`);
  const compressed = await ask('/kapitel/13/', 'GET', { 'accept-encoding': 'gzip, br' });
  expect(compressed.headers['content-encoding']).toBe('br');
  expect(brotliDecompressSync(compressed.body).equals(page)).toBe(true);
  const plain = await ask('/kapitel/13/');
  expect(plain.headers['content-encoding']).toBeUndefined();
  expect(plain.body.equals(page)).toBe(true);
});

test('an address without its last slash leads to the one with it, and keeps its query', async () => {
  const { status, headers } = await ask('/soeg?q=tvang');
  expect(status).toBe(301);
  expect(headers.location).toBe('/soeg/?q=tvang');
});

test('a page that is not changed is not sent again', async () => {
  const { headers } = await ask('/');
  expect((await ask('/', 'GET', { 'if-none-match': String(headers.etag) })).status).toBe(304);
});

test.each([
  ['a list of tags', (tag: string) => `"x", ${tag}, "y"`],
  ['a weak tag', (tag: string) => `W/${tag}`],
  ['anything at all', () => '*'],
])('a page that is not changed is not sent again to who asks with %s', async (_what, header) => {
  const { headers } = await ask('/');
  expect((await ask('/', 'GET', { 'if-none-match': header(String(headers.etag)) })).status).toBe(304);
});

test.each(['br;q=0', 'br; q=0, gzip', 'identity', '*;q=0.5, br;q=0', 'brotli'])(
  'who does not take brotli (%s) is not sent it',
  async (accepted) => {
    expect((await ask('/', 'GET', { 'accept-encoding': accepted })).headers['content-encoding']).toBeUndefined();
  },
);

test('compressed and plain have tags of their own', async () => {
  const [plain, compressed] = [await ask('/'), await ask('/', 'GET', { 'accept-encoding': 'br' })];
  expect(plain.headers.etag).not.toBe(compressed.headers.etag);
  expect((await ask('/', 'GET', { 'accept-encoding': 'br', 'if-none-match': String(plain.headers.etag) })).status).toBe(
    200,
  );
});

test('a file that is gone or may not be read is answered 503, and the others as before', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'svar-'));
  writeFileSync(join(folder, 'index.html'), 'forside');
  const own = await preview(folder, 0);
  // There is no 404.html to show.
  const of = (path: string) => fetch(`http://127.0.0.1:${own.port}${path}`);
  const failed = await of('/findes-ikke/');
  expect(failed.status).toBe(503);
  // It carries the headers of its zone, but is kept by nobody.
  for (const [name, value] of Object.entries(headersFor('/')))
    expect(failed.headers.get(name)).toBe(name === 'Cache-Control' ? 'no-store' : value);
  expect(await (await of('/')).text()).toBe('forside');
  own.server.close();
  own.server.closeAllConnections();
  rmSync(folder, { recursive: true });
});

test.each([
  '/findes-ikke/',
  '/anbefaling/38/',
  '/../package.json',
  '/%2e%2e/package.json',
  '/..%2fpackage.json',
  '/..%5cpackage.json',
  '/%00',
  '/%ff',
  '/%',
  '/ikon.svg/',
  '//anbefaling',
  '/.git/config',
  `/${'a'.repeat(5000)}/`,
  '/æøå/',
])('%s is answered with the 404 page', async (path) => {
  const { status, body } = await ask(encodeURI(path).replaceAll('%25', '%'));
  expect(status).toBe(404);
  expect(body.toString()).toContain('Siden findes ikke');
});

test('nothing but reading is allowed', async () => {
  expect((await ask('/', 'POST')).status).toBe(405);
  const head = await ask('/', 'HEAD');
  expect(head.status).toBe(200);
  expect(head.body).toHaveLength(0);
});

test('a link that leads out of the site is answered as nothing; the site itself may be one', async () => {
  const root = mkdtempSync(join(tmpdir(), 'genvej '));
  const folder = join(root, 'websted');
  mkdirSync(folder);
  for (const name of ['404.html', 'index.html']) writeFileSync(join(folder, name), name);
  writeFileSync(join(root, 'udenfor.txt'), 'hemmeligt');
  symlinkSync(join(root, 'udenfor.txt'), join(folder, 'a.txt'));
  symlinkSync(root, join(folder, 'mappe'));
  symlinkSync(folder, join(root, 'nu'));
  const { server, port } = await preview(join(root, 'nu'), 0, '/');
  try {
    for (const [path, status, text] of [
      ['/', 200, 'index.html'],
      ['/a.txt', 404, '404.html'],
      ['/mappe/udenfor.txt', 404, '404.html'],
      ['/mappe/', 404, '404.html'],
    ] as const) {
      const answer = await fetch(`http://127.0.0.1:${port}${path}`);
      expect([answer.status, await answer.text()], path).toEqual([status, text]);
    }
  } finally {
    server.close();
    rmSync(root, { recursive: true, force: true });
  }
});
