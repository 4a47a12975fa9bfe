/**
 * The worker of this edition, when it is the one that serves this page: an edition nearer the top of the domain has a worker
 * that covers this one's addresses, too.
 */
export const ownWorker = (worker: ServiceWorker | null | undefined): ServiceWorker | undefined =>
  worker?.scriptURL === new URL(`${document.documentElement.dataset['base']}sw.js`, location.href).href
    ? worker
    : undefined;
