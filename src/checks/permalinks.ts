import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Anchor } from '../content/anchors.ts';
import { collections } from '../content/collections.ts';
import { entryAt, type Library } from '../content/library.ts';
import { LOCK_FILE, type Lock } from '../content/schemas/lock.ts';
import { formerFile } from '../content/source-file.ts';
import { allAddresses, resolves, type Addresses } from '../permalinks/addresses.ts';
import { compareLock, type Difference } from '../permalinks/compare.ts';
import { nearest } from '../lib/nearest.ts';
import { APPARATUS } from '../site/address.ts';
import { isAsWritten } from '../lib/sealed.ts';
import { siteAddresses } from '../permalinks/routes.ts';
import { named } from '../permalinks/unlocked.ts';
import { fileStart, problem, type Check, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';

/**
 * Nothing that was published is gone or leads elsewhere, and every redirect leads somewhere. New addresses are no fault: `npm run permalinks` locks them.
 * @param day today, for the redirect that is proposed
 * @param lock every address ever published, also by a lock that has since been shortened
 */
export function* checkPermalinks(reading: Reading, day: string, lock: Lock): Check {
  const { library } = reading;
  const addresses = siteAddresses(library);
  yield* checkRedirects(reading, addresses, lock);
  const { pages, anchors, moved } = compareLock(lock, addresses, library.redirects);
  yield* checkPages(pages, reading, addresses, day);
  // The entries of the ledger are told of as what they are (see published.ts).
  const inText = <T extends { page: string }>(all: T[]): T[] => all.filter(({ page }) => page !== APPARATUS);
  yield* checkAnchors(inText(anchors), reading, addresses, day);
  for (const { page, anchor, now } of inText(moved)) {
    const fil = owner(page, library);
    yield problem(spotNear(page, anchor, fil, library), 'adresse-flyttet', { adresse: `${page}#${anchor}`, nu: now });
  }
}

/** The lock is what the command wrote: where there is no history, nothing else tells that a line of it is gone. */
export function* checkLockFile({ library, lock }: Reading, root: string): Check {
  const file = join(root, LOCK_FILE);
  if (!existsSync(file) || isAsWritten(readFileSync(file, 'utf8'))) return;
  const missing = named(compareLock(lock, siteAddresses(library), library.redirects).added);
  yield problem(fileStart(LOCK_FILE), 'adresse-aftryk', {
    mangler: missing.length === 0 ? '' : ` Det mangler ${several(missing)}.`,
  });
}

/** "/a/ og 3 andre adresser (b, c, …)": what goes together is told of once. */
const several = ([first, ...others]: string[]): string =>
  others.length === 0
    ? first!
    : `${first} og ${others.length === 1 ? 'én anden adresse' : `${others.length} andre adresser`} (${others.slice(0, 4).join(', ')}${others.length > 4 ? ', …' : ''})`;

/** Pages that are gone, by the file that gave them; its own page first. */
function* checkPages(pages: string[], { library }: Reading, addresses: Addresses, day: string): Check {
  for (const [fil, gone] of Map.groupBy(pages, (page) => owner(page, library))) {
    const order = gone.toSorted((a, b) => Number(b.endsWith('/')) - Number(a.endsWith('/')) || a.length - b.length);
    const adresse = order[0]!;
    yield problem(fileStart(fil), 'adresse-brudt', {
      hvad: several(order),
      fil,
      nu: '',
      adresse,
      til: '…',
      dato: day,
      naere: nearest(adresse, [...addresses.keys()]).join(', '),
    });
  }
}

/** Anchors that are gone, those of one section or recommendation together. */
function* checkAnchors(anchors: Difference['anchors'], { library }: Reading, addresses: Addresses, day: string): Check {
  const together = Map.groupBy(
    anchors,
    ({ page, anchor }) => `${page}#${/^anbefaling-\d+/.exec(anchor)?.[0] ?? anchor.replace(/-\d+$/, '')}`,
  );
  for (const gone of together.values()) {
    const { page, anchor, now } = gone[0]!;
    const fil = owner(page, library);
    const naere = nearest(anchor, addresses.get(page)?.keys() ?? []).map((other) => `${page}#${other}`);
    // A name is like another when it was only spelt anew; a number is like all its neighbours.
    const to = now ? `${page}#${now}` : /-\d+$/.test(anchor) ? '…' : (naere[0] ?? '…');
    yield problem(spotNear(page, anchor, fil, library), 'adresse-brudt', {
      hvad: several(gone.map((one) => `${page}#${one.anchor}`)),
      fil,
      nu: now ? ` Det stykke, den førte til, står nu på ${page}#${now}.` : '',
      adresse: `${page}#${anchor}`,
      til: to,
      dato: day,
      naere: naere.join(', '),
    });
  }
}

const REDIRECTS = 'content/omdirigeringer.yaml';

function* checkRedirects({ library, spots }: Reading, addresses: Addresses, lock: Lock): Check {
  const seen = new Set<string>();
  const known = allAddresses(addresses);
  const published = [...lock].flatMap(([page, all]) => [page, ...[...all.keys()].map((anchor) => `${page}#${anchor}`)]);
  for (const [index, { fra, til }] of library.redirects.entries()) {
    const wrong = (field: 'fra' | 'til', grund: string, raad: string) =>
      problem(spots.get(REDIRECTS)!([index, field]), 'omdirigering', { fra, grund, raad });
    if (seen.has(fra)) yield wrong('fra', 'adressen er omdirigeret to gange', 'Behold den ene post.');
    seen.add(fra);
    if (!published.includes(fra))
      yield wrong(
        'fra',
        'adressen har aldrig været udgivet',
        `Skriv en adresse, der står i content/permalinks.yaml, fx ${nearest(fra, published).join(', ')}.`,
      );
    if (resolves(addresses, fra))
      yield wrong('fra', 'adressen findes stadig', 'Slet posten, eller flyt det, der står på adressen.');
    const next = library.redirects.find((other) => other.fra === til);
    if (next) yield wrong('til', `${til} er selv flyttet`, `Skriv til: "${next.til}".`);
    else if (!resolves(addresses, til))
      yield wrong('til', `${til} findes ikke`, `Skriv en adresse, der findes, fx ${nearest(til, known).join(', ')}.`);
  }
}

/** The content file that gives a page, also when the page is gone. */
function owner(page: string, library: Library): string {
  const own = repeated(page);
  const file = entryAt(library, own)?.file ?? formerFile(own);
  if (file) return file;
  const { opfoelgning, temaer } = collections;
  // What a filter of the timeline leaves depends on all the updates, and a theme's page on the list of themes.
  for (const { path, page: listing } of [opfoelgning, temaer])
    if (own.startsWith(listing!) && own !== listing) return path;
  return page.endsWith('/') ? `src/pages${page.slice(0, -1) || '/index'}.astro` : `src/pages${page}.ts`;
}

/** The page that a card, a data file, a feed, a Markdown file or the timeline of something goes with. */
const repeated = (page: string): string =>
  page
    .replace(/^\/(indlejr|data|oembed)\//, '/')
    .replace(/^\/opfoelgning(\/(?:anbefaling|kapitel)\/)/, '$1')
    .replace(/\/feed\.xml$|\.[a-z]+$/, '/');

/** Where in its file an anchor that is gone or moved stood: at the anchor itself, or at the last one before it in its section. */
function spotNear(page: string, anchor: string, file: string, { parts, recommendations }: Library): Spot {
  const number = /^\/anbefaling\/(\d+)\/$/.exec(page)?.[1];
  const all = number ? recommendations.get(Number(number))?.anchors : parts.find(({ path }) => path === page)?.anchors;
  const stem = anchor.replace(/-\d+$/, '');
  const place = Number(/-(\d+)$/.exec(anchor)?.[1] ?? 0);
  const before = ({ id }: Anchor): boolean =>
    id === stem || (id.replace(/-\d+$/, '') === stem && Number(id.slice(stem.length + 1)) < place);
  const near =
    all?.find(({ id }) => id === anchor) ??
    all?.findLast(before) ??
    all?.find(
      ({ id }) =>
        id ===
        nearest(
          anchor,
          all.map((one) => one.id),
          1,
        )[0],
    );
  const start = near?.node.position?.start;
  return { file, line: start?.line ?? 1, column: start?.column ?? 1 };
}
