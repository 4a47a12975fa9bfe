/// <reference lib="webworker" />
import { enable as preload } from 'workbox-navigation-preload';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import {
  cacheNames,
  withoutQuery,
  type AskMessage,
  type Edition,
  type ForgetMessage,
  type KeepMessage,
  type Progress,
} from './names.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const EDITION: Edition;

/*
 * The network comes first, so that no one is left with an old page; what is kept answers when the network does not.
 * Only files whose name changes with their content are taken from what is kept first.
 */
const { version, fallback, core, library, others, bytes } = EDITION;
const base = new URL(self.registration.scope).pathname;
const names = cacheNames(base);
const isAsset = (path: string): boolean => path.startsWith(`${base}_ressourcer/`);
/** Other sites, and other editions of this one, can stand under the same address: what is not this edition's is none of ours. */
const own = new Set([...core, ...library, ...others]);
const assetsOfEdition = new Set(core);
/** The version of the pages that are kept stands under the worker's own address; that of the library, once the reader has asked for it, beside it. */
const STAMP = `${base}sw.js`;
const LIBRARY_STAMP = `${STAMP}/alt`;
/** Files of the search whose names change with their content: never fetched twice. */
const isNamedByContent = (path: string): boolean => isAsset(path) || /_[0-9a-f]{7,}\.pf_\w+$/.test(path);
const SLOW = 4;
const AT_ONCE = 4;

/** The reader has asked for everything to be forgotten: nothing more is kept until a page asks for it anew. */
let forgotten = false;

/**
 * Whether an answer may be kept: whole, not refused by the host, and this edition's own. A network that asks for a login first
 * answers every address with its own page.
 */
async function mayKeep(path: string, response: Response): Promise<boolean> {
  const header = (name: string) => response.headers.get(name) ?? '';
  if (!own.has(path) || response.status !== 200 || response.redirected || /no-store/i.test(header('cache-control')))
    return false;
  const isPage = header('content-type').startsWith('text/html');
  if (isPage !== path.endsWith('/')) return false;
  return !isPage || (await response.clone().text()).includes(`data-base="${base}"`);
}

const whole = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    !forgotten && (await mayKeep(new URL(request.url).pathname, response)) ? response : null,
};
const oneEntry = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) => Promise.resolve(withoutQuery(request.url)),
};
/** A host that is down or has too much to do answers, too: what is kept is better than its excuse. */
const isExcuse = (status: number): boolean => status >= 500 || status === 408 || status === 429;
const kept = {
  handlerWillRespond: async ({ request, response }: { request: Request; response: Response }) =>
    !isExcuse(response.status)
      ? response
      : ((await caches.match(withoutQuery(request.url), { cacheName: names.pages })) ?? response),
};
const pages = new NetworkFirst({
  cacheName: names.pages,
  networkTimeoutSeconds: SLOW,
  plugins: [whole, oneEntry, kept],
});
const assets = new CacheFirst({ cacheName: names.assets, plugins: [whole] });

preload();
// An open tab of an older edition still finds what was kept for it.
registerRoute(({ url, sameOrigin }) => sameOrigin && isAsset(url.pathname), assets);
registerRoute(({ url, sameOrigin }) => sameOrigin && own.has(url.pathname) && !isAsset(url.pathname), pages);
setCatchHandler(async ({ request }) => {
  const kept =
    request instanceof Request && request.mode === 'navigate'
      ? await caches.match(fallback, { cacheName: names.pages })
      : undefined;
  return kept ?? Response.error();
});

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

let working = Promise.resolve();
self.addEventListener('message', (event) => {
  const message = event.data as KeepMessage | ForgetMessage | AskMessage;
  const [port] = event.ports;
  const tell = (progress: Omit<Progress, 'bytes'>) => port?.postMessage({ ...progress, bytes } satisfies Progress);
  if ('ask' in message) return event.waitUntil(libraryStamp().then((stamp) => tell(standing(stamp))));
  forgotten = 'forget' in message;
  if ('forget' in message) return event.waitUntil(forget());
  // Without a network there is nothing to fetch; the next page asks again.
  working = working
    .then(() => keepAll(message, (kept, of) => tell({ kept, of, state: kept < of ? 'henter' : 'gemt' })))
    .catch(() => tell({ kept: 0, of: 0, state: 'afbrudt' }));
  event.waitUntil(working);
});

/** The version of the library that is kept; '' when it is under way, undefined when the reader has not asked for it. */
const libraryStamp = async (): Promise<string | undefined> =>
  (await caches.match(LIBRARY_STAMP, { cacheName: names.pages }))?.text();

const standing = (stamp: string | undefined): Omit<Progress, 'bytes'> => ({
  kept: stamp === version ? 1 : 0,
  of: 1,
  state: stamp === undefined ? 'mangler' : stamp === '' ? 'afbrudt' : 'gemt',
});

/** At once, and again when what was under way has come to its end. */
async function forget(): Promise<void> {
  const clear = () => Promise.all(Object.values(names).map((name) => caches.delete(name)));
  await clear();
  await working;
  await clear();
  await self.registration.unregister();
}

/**
 * Keeps the open pages; the library when the reader asks for it or has asked for it. A new edition renews what was kept, and
 * lets go of older assets.
 */
async function keepAll(
  { opened, library: asked }: KeepMessage,
  tell: (kept: number, of: number) => void,
): Promise<void> {
  if (forgotten) return;
  const cache = await caches.open(names.pages);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => !path.startsWith(STAMP));
  const before = await (await cache.match(STAMP))?.text();
  const current = before === version;
  const stamp = await libraryStamp();
  if (asked && stamp === undefined) await cache.put(LIBRARY_STAMP, new Response(''));
  const all = asked ? stamp !== version : stamp !== undefined && stamp !== version;
  const missing = opened.map(withoutQuery).filter((path) => own.has(path) && !kept.includes(path));
  // Who reads on is shown what is kept instead of the browser's own fault; one visit costs one visit.
  const reserve = kept.length > 0 && !kept.includes(fallback) ? [fallback] : [];
  const wanted = [
    ...new Set([...missing, ...reserve, ...(all ? [...library, ...core] : []), ...(current || !before ? [] : kept)]),
  ];
  const of = wanted.length;
  let done = 0;
  const next = async (): Promise<void> => {
    for (let path = wanted.shift(); path && !forgotten; path = wanted.shift()) {
      await keep(path, missing.includes(path) ? 'force-cache' : 'no-cache');
      tell(++done, of);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  if (forgotten) return;
  if (all) await cache.put(LIBRARY_STAMP, new Response(version));
  tell(of, of);
  if (current) return;
  const old = await caches.open(names.assets);
  for (const request of await old.keys())
    if (!assetsOfEdition.has(new URL(request.url).pathname)) await old.delete(request);
  await cache.put(STAMP, new Response(version));
}

/**
 * Keeps a file, a page with what it is shown with; what the site no longer has is no longer kept.
 * @param from `no-cache` asks the host whether it has a newer one; `force-cache` takes what the browser has just shown
 * @throws TypeError without a network
 */
async function keep(path: string, from: RequestCache = 'no-cache'): Promise<void> {
  const cache = await caches.open(isAsset(path) ? names.assets : names.pages);
  if (isNamedByContent(path) && (await cache.match(path))) return;
  const response = await fetch(path, { cache: isNamedByContent(path) ? 'force-cache' : from });
  if (await mayKeep(path, response)) {
    const text = /\.woff2$/.test(path) ? '' : await response.clone().text();
    await cache.put(path, response);
    for (const asset of assetsIn(path, text)) await keep(asset);
  } else if (!own.has(path)) await cache.delete(path);
  // What this edition has is not lost because a host, or a login in front of it, answers something else.
  else if (![200, 404, 410].includes(response.status)) throw new TypeError(`${path}: ${response.status}`);
}

/** The assets that a page, a style sheet or a script cannot do without; not what a script fetches first when it is used. */
function assetsIn(path: string, text: string): string[] {
  const named = path.endsWith('/')
    ? text.matchAll(/["'](\/[^"']*_ressourcer\/[^"']+)["']/g)
    : path.endsWith('.css')
      ? text.matchAll(/url\(["']?([^"')]+)/g)
      : path.endsWith('.js')
        ? text.matchAll(/(?:from|import)\s*["'](\.[^"']+)["']/g)
        : [];
  return [...named]
    .map(([, name]) => new URL(name!, new URL(path, self.location.href)).pathname)
    .filter((name) => assetsOfEdition.has(name));
}
