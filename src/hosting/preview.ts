import { createHash } from 'node:crypto';
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import fresh from 'fresh';
import Negotiator from 'negotiator';
import { base } from '../site/address.ts';
import { sentence } from '../lib/failure.ts';
import { once } from '../lib/memo.ts';
import { headersFor } from './headers.ts';
import { squeezable, typeOf } from './types.ts';

/** A file ready to be sent, as it is and compressed. */
interface Ready {
  changed: number;
  tag: string;
  plain: Buffer;
  /** Squeezed the first time somebody asks for it; undefined for what gains nothing. */
  brotli?: () => Buffer;
}

interface Site {
  folder: string;
  base: string;
  effort: number;
  ready: Map<string, Ready>;
}

/**
 * Serves a built site as a host would: the same headers, media types, squeezing, redirects to the trailing slash and 404 page.
 * Files are looked up for each request, so that a new build shows at once.
 * @param folder the built site
 * @param port 0 for any free port
 * @param at the base path it was built with
 * @param effort how hard to squeeze, 0–11: a host squeezes once and for all, at 11; less answers sooner
 * @param tls key and certificate (PEM): serves over HTTPS, with HTTP/2 for who speaks it
 * @param host the interface to listen on: this machine alone, unless more is asked for
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function preview(
  folder: string,
  port: number,
  at = base,
  effort = 11,
  tls?: { key: string; cert: string },
  host = '127.0.0.1',
): Promise<{ server: Server; port: number; url: string }> {
  const ready = new Map<string, Ready>();
  const reply = (request: IncomingMessage, response: ServerResponse) => {
    try {
      answer(request, response, { folder, base: at, effort, ready });
    } catch (error) {
      // A file that is gone, or may not be read, is no reason to stop answering for the others.
      unavailable(response, error);
    }
  };
  // HTTP/2's requests and answers can all that is used of HTTP/1.1's here (nodejs.org/api/http2.html#compatibility-api).
  const server = tls
    ? (createSecureServer({ ...tls, allowHTTP1: true }, reply as never) as unknown as Server)
    : createServer(reply);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, host, resolve));
  const address = server.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  return { server, port: actual, url: `${tls ? 'https' : 'http'}://localhost:${actual}${at}` };
}

function answer(request: IncomingMessage, response: ServerResponse, site: Site): void {
  const { folder, base } = site;
  const path = pathOf(request.url ?? '/', base);
  for (const [name, value] of Object.entries(headersFor(path ?? '/404.html'))) response.setHeader(name, value);
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return void response.writeHead(405, { Allow: 'GET, HEAD' }).end();
  const kind = path === undefined ? 'nothing' : kindOf(folder, path);
  if (kind === 'folder' && !path!.endsWith('/'))
    return void response
      .writeHead(301, { Location: encodeURI(`${base}${path!.slice(1)}/`) + queryOf(request.url) })
      .end();
  const name = kind === 'folder' ? `${path}index.html` : path!;
  const moved = redirects(folder).get(base + path?.slice(1));
  if (moved) return void response.writeHead(301, { Location: moved }).end();
  const found = kind !== 'nothing' && kindOf(folder, name) === 'file';
  send(request, response, found ? 200 : 404, found ? name : '/404.html', site);
}

/** The path within the site, or undefined for an address that cannot be one of its. */
function pathOf(url: string, base: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    if (!path.startsWith(base) || /\\|\0|\/\/|(^|\/)\.\.?(\/|$)/.test(path)) return undefined;
    return `/${path.slice(base.length)}`;
  } catch {
    return undefined;
  }
}

/** The moved pages, from the same file as Netlify's and Cloudflare's. */
function redirects(folder: string): Map<string, string> {
  const lines =
    kindOf(folder, '_redirects') === 'file' ? readFileSync(join(folder, '_redirects'), 'utf8').trim().split('\n') : [];
  return new Map(lines.map((line) => line.split(' ') as [string, string, string]).map(([from, to]) => [from, to]));
}

const queryOf = (url = ''): string => /\?[^#]*/.exec(url)?.[0] ?? '';

/** What is at a path; a link that leads out of the site, or anywhere else, is nothing of the site's. */
function kindOf(folder: string, name: string): 'file' | 'folder' | 'nothing' {
  try {
    const path = realpathSync(join(folder, name));
    if (path !== join(realpathSync(folder), name).replace(/[\\/]$/, '')) return 'nothing';
    const found = statSync(path);
    return found.isFile() ? (name.endsWith('/') ? 'nothing' : 'file') : found.isDirectory() ? 'folder' : 'nothing';
  } catch {
    return 'nothing';
  }
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  name: string,
  { folder, effort, ready }: Site,
): void {
  const file = prepare(join(folder, name), effort, ready);
  const compressed = file.brotli && new Negotiator(request).encoding(['br', 'identity']) === 'br';
  // Two encodings are two things to compare (RFC 9110, 8.8.3.3).
  const etag = compressed ? file.tag.replace(/"$/, '-br"') : file.tag;
  response.setHeader('Content-Type', typeOf(name));
  response.setHeader('ETag', etag);
  if (file.brotli) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && fresh(request.headers, { etag })) return void response.writeHead(304).end();
  if (compressed) response.setHeader('Content-Encoding', 'br');
  const body = compressed ? file.brotli!() : file.plain;
  response.writeHead(status, { 'Content-Length': body.length }).end(request.method === 'HEAD' ? undefined : body);
}

function unavailable(response: ServerResponse, error: unknown): void {
  console.error(`Et svar kunne ikke gives: ${sentence(error)}`);
  if (response.headersSent) return void response.destroy();
  // What describes the file that is not sent; the policy stays.
  for (const name of ['ETag', 'Vary', 'Content-Encoding']) response.removeHeader(name);
  response
    .writeHead(503, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', 'Retry-After': '5' })
    .end('Siden kan ikke vises lige nu. Prøv igen om lidt.\n');
}

function prepare(file: string, effort: number, ready: Map<string, Ready>): Ready {
  const changed = statSync(file).mtimeMs;
  const known = ready.get(file);
  if (known?.changed === changed) return known;
  const plain = readFileSync(file);
  const brotli = once(() => brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: effort } }));
  const made = {
    changed,
    tag: `"${createHash('sha256').update(plain).digest('base64url').slice(0, 20)}"`,
    plain,
    ...(squeezable(file) ? { brotli } : {}),
  };
  ready.set(file, made);
  return made;
}
