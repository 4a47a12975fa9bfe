import type { KeepMessage } from '../../offline/names.ts';
import { pageNow } from '../excuse.ts';
import { ownWorker, sweep } from '../storage/item.ts';
import '../trusted.ts';

/** When the page has loaded and the machine is idle: takes away what is no longer kept, and starts the worker. Says so when there is no network. */
const { base = '/', offline } = document.documentElement.dataset;
const workers = offline === undefined ? undefined : navigator.serviceWorker;

/** The reader has asked this page to forget everything: the next one may keep again. */
let forgotten = false;
document.addEventListener('glemt', () => (forgotten = true));

const keep = (registration?: ServiceWorkerRegistration): void => {
  if (forgotten) return void registration?.unregister();
  ownWorker(workers?.controller)?.postMessage({ opened: [location.pathname] } satisfies KeepMessage);
};

/** The page that is open, as it was kept then: another tab may have renewed what is kept before this one is told. */
let open: string | undefined;
const remember = async (): Promise<void> => void (open ??= await (await caches.match(location.pathname))?.text());
const nothing = (): undefined => undefined;

/** Whether the site has another page here now than the one that is open. */
const renewed = async (): Promise<boolean> => {
  await remember();
  return open !== undefined && (await pageNow()) !== open;
};

const tellOfNew = (): void => {
  const link = Object.assign(document.createElement('a'), {
    href: location.href,
    textContent: 'Genindlæs',
    onclick: (event: Event) => {
      event.preventDefault();
      location.reload();
    },
  });
  status?.replaceChildren('Der er en ny udgave. ', link);
};

const start = (): void => {
  if (forgotten) return;
  sweep();
  remember().catch(nothing);
  let before = ownWorker(workers?.controller);
  const renew = async (): Promise<void> => {
    // Its page may be the new one already.
    const updated = before;
    before = ownWorker(workers?.controller);
    if (updated && (await renewed().catch(nothing))) tellOfNew();
    keep();
  };
  workers?.addEventListener('controllerchange', () => void renew());
  // Who leaves a tab open for days is told when it is taken up again.
  document.addEventListener('visibilitychange', () => {
    remember().catch(nothing);
    if (!document.hidden)
      void workers
        ?.getRegistration()
        .then((own) => own?.update())
        .catch(nothing);
  });
  // A browser that refuses (private window, full disk) simply has no offline reading.
  workers?.register(`${base}sw.js`, { scope: base, updateViaCache: 'none' }).then(keep, nothing);
};

addEventListener('load', () =>
  'requestIdleCallback' in window ? requestIdleCallback(start, { timeout: 4000 }) : setTimeout(start, 500),
);

const status = document.getElementById('netstatus');
const say = (): void => {
  // Of a new edition it is said until the page is read again.
  if (status && !status.firstElementChild)
    status.textContent = navigator.onLine
      ? ''
      : `Du er uden net${workers?.controller ? ' og læser en gemt udgave' : ''}.`;
};
addEventListener('offline', say);
addEventListener('online', say);
say();
