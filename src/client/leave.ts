import type { ForgetMessage } from '../offline/names.ts';
import { ownWorker } from './storage/item.ts';
import { sweep } from './storage/item.ts';

/**
 * "Hurtig ud": the page goes at once, a neutral one takes its place in the tab's history, and what the browser has kept is forgotten:
 * by this page what it can reach before it is gone, by the worker the rest. Without a script the link leads to the same place.
 * After GOV.UK's "Exit this page" (https://design-system.service.gov.uk/components/exit-this-page/).
 */
document.addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-hurtig-ud]') : null;
  if (!link) return;
  event.preventDefault();
  document.body.style.display = 'none';
  document.title = '';
  sweep(true);
  const tell = (worker?: ServiceWorker | null) =>
    ownWorker(worker)?.postMessage({ forget: true } satisfies ForgetMessage);
  tell(navigator.serviceWorker?.controller);
  void navigator.serviceWorker?.getRegistration().then((registration) => tell(registration?.active));
  location.replace(link.href);
});
