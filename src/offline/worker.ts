/// <reference lib="webworker" />
import { enable as preload } from 'workbox-navigation-preload';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { cacheNames, withoutQuery, type Edition, type ForgetMessage, type KeepMessage } from './names.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const EDITION: Edition;

/*
 * The network comes first, so that no one is left with an old page; what is kept answers when the network does not.
 * Only files whose name changes with their content are taken from what is kept first.
 */
const { version, fallback, core, library, others } = EDITION;
const base = new URL(self.registration.scope).pathname;
const names = cacheNames(base);
const isAsset = (path: string): boolean => path.startsWith(`${base}_ressourcer/`);
/** Other sites, and other editions of this one, can stand under the same address: what is not this edition's is none of ours. */
const own = new Set([...core, ...library, ...others]);
/** The version of what is kept stands under the worker's own address. */
const STAMP = `${base}sw.js`;
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
/** A host that is down answers, too: what is kept is better than its excuse. */
const kept = {
  handlerWillRespond: async ({ request, response }: { request: Request; response: Response }) =>
    response.status < 500
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

self.addEventListener('install', (event) => {
  void self.skipWaiting();
  event.waitUntil(Promise.all(core.map(keep)));
});

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

let working = Promise.resolve();
self.addEventListener('message', (event) => {
  const message = event.data as KeepMessage | ForgetMessage;
  forgotten = 'forget' in message;
  if ('forget' in message) return event.waitUntil(forget());
  const { opened, library: all } = message;
  // Without a network there is nothing to fetch; the next page asks again.
  working = working.then(() => keepAll(opened, all)).catch(() => undefined);
  event.waitUntil(working);
});

/** At once, and again when what was under way has come to its end. */
async function forget(): Promise<void> {
  const clear = () => Promise.all(Object.values(names).map((name) => caches.delete(name)));
  await clear();
  await working;
  await clear();
  await self.registration.unregister();
}

/** Keeps the open pages and the library, renews every page kept before, and then lets go of older assets. */
async function keepAll(opened: string[], all: boolean): Promise<void> {
  if (forgotten) return;
  const cache = await caches.open(names.pages);
  const kept = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter((path) => path !== STAMP);
  const current = (await (await cache.match(STAMP))?.text()) === version;
  const missing = opened.map(withoutQuery).filter((path) => own.has(path) && !kept.includes(path));
  const wanted = [...new Set(current || !all ? missing : [...missing, ...library, ...kept])];
  const next = async (): Promise<void> => {
    for (let path = wanted.shift(); path && !forgotten; path = wanted.shift()) await keep(path);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  if (current || !all || forgotten) return;
  const old = await caches.open(names.assets);
  for (const request of await old.keys()) if (!core.includes(new URL(request.url).pathname)) await old.delete(request);
  await cache.put(STAMP, new Response(version));
}

/** Fetches a file anew and keeps it; what the site no longer has is no longer kept. @throws TypeError without a network */
async function keep(path: string): Promise<void> {
  const cache = await caches.open(isAsset(path) ? names.assets : names.pages);
  if (isAsset(path) && (await cache.match(path))) return;
  const response = await fetch(path, { cache: 'no-cache' });
  if (await mayKeep(path, response)) await cache.put(path, response);
  else if (response.status === 404 || response.status === 410 || response.redirected) await cache.delete(path);
  else if (response.status !== 200) throw new TypeError(`${path}: ${response.status}`);
}
