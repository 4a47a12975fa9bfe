/// <reference lib="webworker" />
import { cacheNames } from './names.ts';

declare const self: ServiceWorkerGlobalScope;

/* `OFFLINE=nej`: takes the place of an earlier worker, removes what it kept, and leaves. */
self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => {
  const kept = Object.values(cacheNames(new URL(self.registration.scope).pathname));
  event.waitUntil(Promise.all([...kept.map((name) => caches.delete(name)), self.registration.unregister()]));
});
