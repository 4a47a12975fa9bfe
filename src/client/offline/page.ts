import type { KeepMessage } from '../../offline/names.ts';

/** Starts the worker when the page has loaded and the machine is idle, and says so when there is no network. */
const { base = '/', offline } = document.documentElement.dataset;
const workers = offline === undefined ? undefined : navigator.serviceWorker;

const keep = (): void => {
  const { saveData = false } = (navigator as { connection?: { saveData?: boolean } }).connection ?? {};
  workers?.controller?.postMessage({ opened: [location.pathname], library: !saveData } satisfies KeepMessage);
};

const start = (): void => {
  workers?.addEventListener('controllerchange', keep);
  // A browser that refuses (private window, full disk) simply has no offline reading.
  workers?.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' }).then(keep, () => undefined);
};

if (workers)
  addEventListener('load', () =>
    'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 4000 }) : setTimeout(start, 500),
  );

const status = document.getElementById('netstatus');
const say = (): void => {
  if (status)
    status.textContent = navigator.onLine
      ? ''
      : workers?.controller
        ? 'Du er uden net og læser en gemt udgave.'
        : 'Du er uden net.';
};
addEventListener('offline', say);
addEventListener('online', say);
say();
