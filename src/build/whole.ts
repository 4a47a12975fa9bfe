import { readFileSync } from 'node:fs';
import { extname, join, posix } from 'node:path';
import { base, site } from '../site/address.ts';
import { Failure } from '../lib/failure.ts';
import { filesIn, strangeIn } from '../lib/manifest.ts';
import { decoded } from '../lib/decoded.ts';

/** What no other file of the site refers to, and who asks for it. */
const explained: ReadonlyArray<[what: RegExp, who: string]> = [
  [/^index\.html$/, 'læseren, der begynder her'],
  [/^404\.html$/, 'værten, når en adresse ikke findes'],
  [/^(_headers|_redirects|_vaert\/.+|\.nojekyll)$/, 'værten, når den sættes op'],
  [/^(robots\.txt|llms\.txt|sitemap-index\.xml|\.well-known\/.+)$/, 'maskiner, ved faste navne'],
  [/^(sw\.js|uden-net\/index\.html)$/, 'browseren, når der læses uden net'],
  [/^data\/sider\.json$/, '404-siden, når den foreslår, hvad der blev ment'],
  [/^_ressourcer\/(OldAnchors|_\.\.\.flyttet_)\./, 'sider, der er flyttet, når der er nogen'],
  [/^manifest\.sha256$/, 'den, der vil efterprøve udgivelsen'],
  [/^pagefind\/.+/, 'Pagefinds eget program, ved navne, det regner ud'],
  [/^hjaelp\/redaktoer\/ny\/(?:kontrol\.js|indhold\.json)$/, 'redaktørernes formular, når nogen begynder at skrive'],
  [/^soeg\/.+\.[a-z]+$/, 'søgningen, ved navne, den regner ud'],
];

/** Scripts that make a file of many parts: those parts' names are no addresses here. What such a script imports is. */
const makers = /^_ressourcer\/(pptx|docx)\./;

/** What the editors' form checks with: addresses in it are examples in the rules' words. */
const CHECKS = 'hjaelp/redaktoer/ny/kontrol.js';

/** The files that hold addresses, and where in them. */
const holders: Record<string, RegExp> = {
  '.html':
    /\s(?:href|src|action|poster|formaction|content|srcset|data-[a-z-]+)="([^"]+)"|url\(\s*["']?([^"')]+)["']?\s*\)/g,
  '.css': /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s*["']([^"']+)["']/g,
  '.js': /["'`]((?:\.{1,2}\/|\/)[^"'`\s$\\]*\.[a-z0-9]+)["'`]/g,
  '.svg': /\s(?:href|xlink:href)="([^"]+)"/g,
  '.webmanifest': /"(?:src|start_url|id|scope|url)":\s*"([^"]+)"/g,
  '.xml': /(?:href|template|src)="([^"]+)"|<loc>([^<]+)<\/loc>/g,
  '.json': /"(https?:\/\/[^"\s\\]+)"/g,
  '.md': /\]\(([^)\s]+)\)/g,
  '.txt': /(https?:\/\/[^\s)>]+)/g,
};

/** An address that leads to no file, and where it stands. */
interface Broken {
  from: string;
  to: string;
}

/** What is wrong with a site as a whole. */
export interface Holes {
  broken: Broken[];
  /** files that nothing refers to */
  unexplained: string[];
}

/**
 * Follows every address of a built site that leads to the site itself: each is a file that is there, and a place on it, and each
 * file is asked for by another, or it is said who asks for it.
 * @param folder the built site
 * @param moved addresses that readers may still have, though nothing here leads to them any more
 */
export function holesIn(folder: string, moved: readonly string[] = []): Holes {
  const files = new Set(filesIn(folder));
  const used = new Set(moved.map((address) => `${address.replace(/#.*/, '').slice(1)}index.html`));
  const broken = new Map<string, Broken>();
  const places = new Map<string, Set<string>>();
  const placesOn = (file: string): Set<string> => {
    const found = places.get(file) ?? idsOf(readFileSync(join(folder, file), 'utf8'));
    places.set(file, found);
    return found;
  };
  for (const from of files) {
    const pattern = holders[extname(from)];
    if (!pattern || from.startsWith('pagefind/') || from === CHECKS) continue;
    for (const found of readFileSync(join(folder, from), 'utf8').matchAll(pattern))
      for (const address of addresses(found[0], found[1] ?? found[2] ?? '')) {
        if (makers.test(from) && !address.startsWith('./')) continue;
        const path = within(from, address) ?? (address.startsWith('#') && extname(from) === '.html' ? from : undefined);
        // The page for what is not there has no address of its own.
        if (path === undefined || (from === '404.html' && path === '404/')) continue;
        const file = [path, `${path}index.html`, `${path}/index.html`].find((name) => files.has(name));
        if (file && file !== from) used.add(file);
        const place = decoded(/#(.+)$/.exec(address)?.[1] ?? '');
        if (!file || (place && file.endsWith('.html') && !placesOn(file).has(place)))
          broken.set(`${path}#${place}`, { from, to: address });
      }
  }
  const unexplained = [...files].filter((file) => !used.has(file) && !explained.some(([what]) => what.test(file)));
  return { broken: [...broken.values()], unexplained };
}

const idsOf = (html: string): Set<string> => new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id));

/** @throws Failure when an address leads nowhere, or when something lies in the site that nobody asks for */
export function checkWhole(folder: string, moved: readonly string[] = []): void {
  const strange = strangeIn(folder);
  if (strange.length > 0)
    throw new Failure(
      `i webstedet ligger en genvej (symbolsk link), som ikke følges: ${strange.slice(0, 3).join('; ')}. Slet den, eller læg selve filen der.`,
    );
  const { broken, unexplained } = holesIn(folder, moved);
  const some = (all: string[]) => `${all.slice(0, 3).join('; ')}${all.length > 3 ? ` og ${all.length - 3} til` : ''}`;
  if (broken.length > 0)
    throw new Failure(
      `webstedet ville ikke være helt: det henviser til noget, der ikke er der: ${some(broken.map(({ from, to }) => `${to} (i ${from})`))}.`,
    );
  if (unexplained.length > 0)
    throw new Failure(
      `i webstedet ligger noget, som intet henviser til: ${some(unexplained)}. Slet det, henvis til det, eller skriv i src/build/whole.ts, hvem der spørger efter det.`,
    );
}

/**
 * The addresses of an attribute: one, or the several of a `srcset`; of `content` and `data-…` only what is an address.
 * A minified script may have a list as one text that is split when it runs.
 */
function addresses(attribute: string, value: string): string[] {
  if (/^["'`]/.test(attribute)) return value.split(',');
  if (/^\ssrcset=/.test(attribute)) return value.split(',').map((one) => one.trim().split(/\s/)[0] ?? '');
  if (/^\s(content|data-)/.test(attribute) && !/^(?:https?:\/\/\S+|\/[\w.-][^\s]*)$/.test(value)) return [];
  return [value.replaceAll('&amp;', '&').replaceAll('&#38;', '&')];
}

/** The path within the site that an address leads to, as a file's name; undefined when it leads elsewhere. */
function within(from: string, address: string): string | undefined {
  if (/^(?:#|mailto:|tel:|data:|javascript:)/.test(address)) return undefined;
  const here = `${site}${base}${posix.dirname(from) === '.' ? '' : `${posix.dirname(from)}/`}`;
  if (!URL.canParse(address, here)) return address;
  const url = new URL(address, here);
  if (url.origin !== new URL(site).origin) return undefined;
  // On the same domain, but under another path, others have their sites.
  if (!url.pathname.startsWith(base)) {
    // A script puts the base before its paths when it runs.
    if (from.endsWith('.js')) return decoded(url.pathname.slice(1));
    return /^https?:/.test(address) ? undefined : address;
  }
  return decoded(url.pathname.slice(base.length));
}
