/// <reference lib="webworker" />
import {
  assetsOfEdition,
  base,
  core,
  fallback,
  isAsset,
  isNamedByContent,
  library,
  mayKeep,
  names,
  own,
  version,
} from './edition.ts';
import { withoutQuery, type KeepMessage, type Progress } from './names.ts';

declare const self: ServiceWorkerGlobalScope;

/** The version of the pages that are kept stands under the worker's own address; that of the library, once the reader has asked for it, beside it. */
const STAMP = `${base}sw.js`;
const LIBRARY_STAMP = `${STAMP}/alt`;
const AT_ONCE = 4;

/** The reader has asked for everything to be forgotten: nothing more is kept until a page asks for it anew. */
export const reader = { forgotten: false };

/** The browser keeps no more. Each says so in its own words, most often for want of room: on its part, or on the device. */
export class Full extends Error {}

/** The library, as far as the reader has asked for it. */
export interface LibraryStamp {
  /** the version that is kept whole; '' while it is under way */
  kept: string;
  /** a version there was no room for: not tried again until the reader asks */
  refused?: string | undefined;
}

/** What is kept of the library; undefined when the reader has not asked for it. */
export async function libraryStamp(): Promise<LibraryStamp | undefined> {
  const text = await (await caches.match(LIBRARY_STAMP, { cacheName: names.pages }))?.text();
  const [kept = '', refused] = text?.split(' ') ?? [];
  return text === undefined ? undefined : { kept, refused };
}

async function stampLibrary(stamp: LibraryStamp | undefined): Promise<void> {
  const cache = await caches.open(names.pages);
  if (!stamp) await cache.delete(LIBRARY_STAMP);
  else await put(cache, LIBRARY_STAMP, new Response([stamp.kept, stamp.refused ?? ''].join(' ').trim()));
}

/**
 * Keeps the open pages; the library when the reader asks for it or has asked for it. A new edition renews what was kept, and
 * lets go of what is older. What is new comes first: while there is no room for it, nothing that is kept has been touched.
 * @throws Full when there is no room; what came to the library is taken back, and what was kept before is still there
 * @throws TypeError when something of the library did not come: what is not whole is not said to be kept
 */
export async function keepAll(
  { opened, library: asked }: KeepMessage,
  tell: (progress: Omit<Progress, 'bytes'>) => void,
): Promise<void> {
  if (reader.forgotten) return;
  const cache = await caches.open(names.pages);
  const kept = (await pathsIn(names.pages)).filter((path) => !path.startsWith(STAMP));
  const there = new Set([...kept, ...(await pathsIn(names.assets))]);
  const before = await (await cache.match(STAMP))?.text();
  const current = before === version;
  const missing = opened.map(withoutQuery).filter((path) => own.has(path) && !there.has(path));
  // Who reads on is shown what is kept instead of the browser's own fault; one visit costs one visit.
  const reserve = kept.length > 0 && !kept.includes(fallback) ? [fallback] : [];
  const stamp = await libraryStamp();
  // What there is no room for is not tried at each page; those that are opened are renewed then.
  const full = !asked && stamp?.refused === version;
  const renewed = current || !before || full ? [] : kept.filter((path) => own.has(path));
  const all = asked ? stamp?.kept !== version : stamp && stamp.kept !== version && !full;
  const fresh = all ? [...core, ...library].filter((path) => !there.has(path)) : [];
  const of = new Set([...missing, ...reserve, ...fresh, ...renewed]).size;
  let done = 0;
  const count = () => tell({ kept: ++done, of, state: 'henter' });

  await keepEach(missing, 'force-cache', count);
  await keepEach(reserve, 'no-cache', count);
  if (all) {
    if (!stamp) await stampLibrary({ kept: '' });
    try {
      await keepEach(fresh, 'no-cache', count);
    } catch (error) {
      if (error instanceof Full) await stampLibrary(stamp?.kept ? { kept: stamp.kept, refused: version } : undefined);
      throw error;
    }
  }
  const refused = await keepEach(renewed, 'no-cache', count, false).catch(unlessFull);
  if (reader.forgotten) return;
  const lacking = asked || stamp ? await lackingOfLibrary() : [];
  if (!current && !full) {
    // What is older is shown with what is older.
    if (!refused && lacking.length === 0) await letGo();
    await put(cache, STAMP, new Response(version));
  }
  if (all && lacking.length > 0) throw new TypeError(`ikke gemt: ${lacking.slice(0, 3).join(' ')}`);
  if (all) await stampLibrary({ kept: version });
  tell({ kept: of, of, state: 'gemt' });
}

const pathsIn = async (name: string): Promise<string[]> =>
  (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname);

async function lackingOfLibrary(): Promise<string[]> {
  const there = new Set([...(await pathsIn(names.pages)), ...(await pathsIn(names.assets))]);
  return [...core, ...library].filter((path) => !there.has(path));
}

/** Takes away what this edition does not have. */
async function letGo(): Promise<void> {
  for (const name of [names.pages, names.assets]) {
    const cache = await caches.open(name);
    for (const path of await pathsIn(name)) if (!own.has(path) && !path.startsWith(STAMP)) await cache.delete(path);
  }
}

function unlessFull(error: unknown): true {
  if (error instanceof Full) return true;
  throw error;
}

/** What was not there before. */
type Added = Array<[Cache, string]>;

/**
 * Keeps files, several at a time; when one cannot be, the others are not begun on.
 * @param undo takes back what was added, should there be no room for all of it
 * @returns whether a host answered something else than one of them
 */
async function keepEach(paths: string[], from: RequestCache, count: () => void, undo = true): Promise<boolean> {
  const left = [...new Set(paths)];
  const added: Added = [];
  let refused = false;
  const next = async (): Promise<void> => {
    try {
      for (let path = left.shift(); path !== undefined && !reader.forgotten; path = left.shift()) {
        if (!(await keep(path, from, added))) refused = true;
        count();
      }
    } catch (error) {
      left.length = 0;
      throw error;
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, next));
  const [failed] = ended.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
  if (!failed) return refused;
  if (undo && failed.reason instanceof Full) await Promise.all(added.map(([cache, path]) => cache.delete(path)));
  throw failed.reason;
}

/**
 * Keeps a file, a page after what it is shown with: one that is kept can be shown.
 * @param from `no-cache` asks the host whether it has a newer one; `force-cache` takes what the browser has just shown
 * @returns false when the host answered something else: what this edition has is not lost because of that
 * @throws TypeError without a network
 * @throws Full without room
 */
async function keep(path: string, from: RequestCache, added: Added): Promise<boolean> {
  const cache = await caches.open(isAsset(path) ? names.assets : names.pages);
  const before = await cache.match(path);
  if (isNamedByContent(path) && before) return true;
  let response = await fetch(path, { cache: isNamedByContent(path) ? 'force-cache' : from });
  let ours = await mayKeep(path, response);
  if (!ours && response.status === 200) {
    // The browser may still have what a login answered once.
    response = await fetch(path, { cache: 'reload' });
    ours = await mayKeep(path, response);
  }
  if (!ours) {
    if ([200, 404, 410].includes(response.status)) return false;
    throw new TypeError(`${path}: ${response.status}`);
  }
  // Read to its end here: what fails from now on is the store, not the network.
  const body = await response.clone().arrayBuffer();
  const store = async () => {
    await put(cache, path, response);
    if (!before) added.push([cache, path]);
  };
  const isPage = path.endsWith('/');
  if (!isPage) await store();
  const text = /\.woff2$/.test(path) ? '' : new TextDecoder().decode(body);
  for (const asset of assetsIn(path, text)) await keep(asset, from, added);
  if (isPage) await store();
  return true;
}

async function put(cache: Cache, path: string, response: Response): Promise<void> {
  try {
    await cache.put(path, response);
  } catch (cause) {
    throw new Full(path, { cause });
  }
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
