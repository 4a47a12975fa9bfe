/// <reference lib="webworker" />
import { enable as preload } from 'workbox-navigation-preload';
import { registerRoute, setCatchHandler } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { bytes, fallback, isAsset, mayKeep, names, own, version } from './edition.ts';
import { Full, keepAll, libraryStamp, reader, type LibraryStamp } from './keep.ts';
import { withoutQuery, type AskMessage, type ForgetMessage, type KeepMessage, type Progress } from './names.ts';

declare const self: ServiceWorkerGlobalScope;

/*
 * The network comes first, so that no one is left with an old page; what is kept answers when the network does not.
 * Only files whose name changes with their content are taken from what is kept first.
 */
const SLOW = 4;

const whole = {
  cacheWillUpdate: async ({ request, response }: { request: Request; response: Response }) =>
    !reader.forgotten && (await mayKeep(new URL(request.url).pathname, response)) ? response : null,
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
/** Each file is one file here, whatever a host says that it looks at. */
const matchOptions = { ignoreVary: true };
const pages = new NetworkFirst({
  cacheName: names.pages,
  matchOptions,
  networkTimeoutSeconds: SLOW,
  plugins: [whole, oneEntry, kept],
});
const assets = new CacheFirst({ cacheName: names.assets, matchOptions, plugins: [whole] });

preload();
// An open tab of an older edition still finds what was kept for it.
registerRoute(({ url, sameOrigin }) => sameOrigin && isAsset(url.pathname), assets);
registerRoute(({ url, sameOrigin }) => sameOrigin && own.has(url.pathname) && !isAsset(url.pathname), pages);
setCatchHandler(async ({ request }) => {
  // A store that cannot be read stands in the way of nothing: the network is asked.
  if (request.mode !== 'navigate') return fetch(request);
  return (await caches.match(fallback, { cacheName: names.pages })) ?? Response.error();
});

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

let working = Promise.resolve();
self.addEventListener('message', (event) => {
  const message = event.data as KeepMessage | ForgetMessage | AskMessage;
  const [port] = event.ports;
  const tell = (progress: Omit<Progress, 'bytes'>) => port?.postMessage({ ...progress, bytes } satisfies Progress);
  if ('ask' in message) return event.waitUntil(libraryStamp().then((stamp) => tell(standing(stamp))));
  reader.forgotten = 'forget' in message;
  if ('forget' in message) return event.waitUntil(forget());
  working = working
    .then(() => keepAll(message, tell))
    .catch(async (error: unknown) => {
      const stamp = await libraryStamp().catch(() => undefined);
      const full = stamp?.kept ? 'tidligere-fuldt' : 'fuldt';
      // Without a network there is nothing to fetch; the next page asks again.
      tell({ kept: 0, of: 0, state: error instanceof Full ? full : 'afbrudt' });
    });
  event.waitUntil(working);
});

/** How far the library is, for who asks. */
function standing(stamp: LibraryStamp | undefined): Omit<Progress, 'bytes'> {
  const state = (): Progress['state'] => {
    if (!stamp) return 'mangler';
    if (stamp.kept === version) return 'gemt';
    if (stamp.kept === '') return 'afbrudt';
    return stamp.refused === version ? 'tidligere-fuldt' : 'tidligere';
  };
  return { kept: 0, of: 0, state: state() };
}

/** At once, and again when what was under way has come to its end. */
async function forget(): Promise<void> {
  const clear = () => Promise.all(Object.values(names).map((name) => caches.delete(name)));
  await clear();
  await working;
  await clear();
  await self.registration.unregister();
}
