/// <reference lib="webworker" />
import { cacheNames, type Edition } from './names.ts';

declare const self: ServiceWorkerGlobalScope;
/** Put in by the build. */
declare const EDITION: Edition;

/** The edition that the worker came with. */
export const { version, fallback, core, library, others, bytes } = EDITION;
export const base = new URL(self.registration.scope).pathname;
export const names = cacheNames(base);

/** Other sites, and other editions of this one, can stand under the same address: what is not this edition's is none of ours. */
export const own = new Set([...core, ...library, ...others]);
export const assetsOfEdition = new Set(core);
export const isAsset = (path: string): boolean => path.startsWith(`${base}_ressourcer/`);
/** Files of the search whose names change with their content: never fetched twice. */
export const isNamedByContent = (path: string): boolean => isAsset(path) || /_[0-9a-f]{7,}\.pf_\w+$/.test(path);

/** What the answers to some addresses are, however a host writes it; a network that asks for a login first answers each with its own page. */
const kinds: Record<string, RegExp> = {
  '/': /^text\/html\b/i,
  '.css': /^text\/css\b/i,
  '.js': /^\w+\/(?:x-)?(?:java|ecma)script\b/i,
  '.json': /^\w+\/json\b/i,
};
const NOT_A_FILE = /^text\/html\b/i;

/** Whether an answer may be kept: whole, not refused by the host, of the kind that was asked for, and a page only with this edition's mark. */
export async function mayKeep(path: string, response: Response): Promise<boolean> {
  const header = (name: string) => response.headers.get(name) ?? '';
  if (!own.has(path) || response.status !== 200 || response.redirected) return false;
  // A store takes no answer that is another each time (https://w3c.github.io/ServiceWorker/#cache-put).
  if (/no-store/i.test(header('cache-control')) || header('vary').includes('*')) return false;
  const kind = kinds[/(?:\/|\.\w+)$/.exec(path)?.[0] ?? ''];
  const type = header('content-type');
  if (kind ? !kind.test(type) : NOT_A_FILE.test(type)) return false;
  return !path.endsWith('/') || (await response.clone().text()).includes(`data-base="${base}"`);
}
