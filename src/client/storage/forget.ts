import { cacheNames, type ForgetMessage } from '../../offline/names.ts';
import { ownWorker } from './item.ts';
import { sweep } from './item.ts';
import { PAGES } from './words.ts';

/**
 * Forgets everything this edition keeps in the browser. What is in its stores is gone before this returns; the worker and its
 * pages go after it.
 * @returns the keys of what was there, `PAGES` for the pages
 */
export async function forgetAll(): Promise<string[]> {
  const there = sweep(true);
  // What is open keeps nothing anew, and shows nothing that is gone.
  document.dispatchEvent(new Event('glemt'));
  const pages = await erasePages().catch(() => false);
  return pages ? [...there, PAGES] : there;
}

/** Ends this edition's own worker and takes away what it kept. @returns whether there was anything */
async function erasePages(): Promise<boolean> {
  const base = document.documentElement.dataset['base'] ?? '/';
  const registration = await (navigator.serviceWorker as ServiceWorkerContainer | undefined)?.getRegistration(base);
  const ours = [registration?.active, registration?.waiting, registration?.installing].some(ownWorker);
  if (ours) {
    // It may be in the middle of keeping something: it clears up after itself.
    registration!.active?.postMessage({ forget: true } satisfies ForgetMessage);
    await registration!.unregister();
  }
  const gone = await Promise.all(Object.values(cacheNames(base)).map((name) => caches.delete(name)));
  return ours || gone.includes(true);
}
