export const DAY = 86_400_000;

/** Something that may be kept in the reader's browser. All of them stand in `items.ts`; nothing else touches the browser's stores. */
export interface Item<T> {
  /** its name in the store, after the site's own */
  key: string;
  /** "tab": until the tab is closed; "browser": across visits */
  store: 'tab' | 'browser';
  /** when a value kept now is gone, in milliseconds; without it, when it is forgotten */
  until?: (value: T) => number;
  /** Tells something of what was read or searched for: never kept where the publisher has said `OFFLINE=nej`. */
  trace: boolean;
  /** What a stored value is, or undefined when it is not ours to use: stores can be written by anyone on the domain. */
  parse: (value: unknown) => T | undefined;
}

/** A value as it stands in the store. */
export interface Kept {
  /** gone from then on, in milliseconds */
  until: number;
  trace: boolean;
  value: unknown;
}

/** Nothing of ours is longer; a longer text is not ours. */
const LONGEST = 50_000;
const root = (): DOMStringMap => document.documentElement.dataset;

/** Several sites, and several editions of this one, can share a domain and with it the browser's stores. */
export const keyOf = (key: string, base = root()['base'] ?? '/'): string => `bedre-mental-sundhed ${base} ${key}`;

/**
 * The browser's store. @throws DOMException where the reader or the browser refuses to keep anything
 * (https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage)
 */
export const storeOf = (store: Item<unknown>['store']): Storage => (store === 'tab' ? sessionStorage : localStorage);

/** What is kept of it; undefined when nothing is, when its time is up, when it is not what it should be, or when the browser keeps nothing. */
export function read<T>(item: Item<T>): T | undefined {
  try {
    const store = storeOf(item.store);
    const text = store.getItem(keyOf(item.key));
    if (text === null) return undefined;
    const kept = unpack(text, item.store);
    const value = kept && item.parse(kept.value);
    if (value === undefined) store.removeItem(keyOf(item.key));
    return value;
  } catch {
    return undefined;
  }
}

/**
 * Whether something stands there under its name: enough to know whether what uses it need be fetched.
 * @returns false also where the browser keeps nothing
 */
export function isKept({ key, store }: Pick<Item<unknown>, 'key' | 'store'>): boolean {
  try {
    return storeOf(store).getItem(keyOf(key)) !== null;
  } catch {
    return false;
  }
}

/** What editions before this module kept, under names that were not the site's own. */
const former = ['laesning', 'samling', 'soeg.seneste', 'soeg.fremhaev', 'soeg.genvej'];

/**
 * Takes away what is too old, what cannot be read and what this edition may not keep; or all of it.
 * @returns the keys of what was there and could be used
 */
export function sweep(all = false): string[] {
  const found: string[] = [];
  for (const place of ['browser', 'tab'] as const) {
    try {
      const store = storeOf(place);
      for (const name of Object.keys(store)) {
        const own = name.startsWith(keyOf(''));
        const usable = own && unpack(store.getItem(name)!, place);
        if (usable) found.push(name.slice(keyOf('').length));
        if ((own && (all || !usable)) || former.includes(name)) store.removeItem(name);
      }
    } catch {
      // This browser keeps nothing.
    }
  }
  return found;
}

/** Whether it may be kept there at all. */
export const allowed = (store: Item<unknown>['store'], trace: boolean): boolean =>
  !trace || store === 'tab' || root()['offline'] !== undefined;

function unpack(text: string, store: Item<unknown>['store']): Kept | undefined {
  if (text.length > LONGEST) return undefined;
  try {
    const kept = JSON.parse(text) as Kept;
    return kept.until > Date.now() && allowed(store, kept.trace) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The worker of this edition, when it is the one that serves this page: an edition nearer the top of the domain has a worker
 * that covers this one's addresses, too. It stands here, in what every page has already fetched: a file of its own would be
 * one more request on each of them (tests/browser/budget.test.ts).
 */
export const ownWorker = (worker: ServiceWorker | null | undefined): ServiceWorker | undefined =>
  worker?.scriptURL === new URL(`${document.documentElement.dataset['base']}sw.js`, location.href).href
    ? worker
    : undefined;
