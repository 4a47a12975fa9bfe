import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { attachmentOf } from '../content/attachments.ts';
import { dataFiles } from '../data/files.ts';
import { choices } from '../followup/facets.ts';
import type { Library } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { textAddresses, type Addresses } from './addresses.ts';

/** Where the routes are. */
export const PAGES = fileURLToPath(new URL('../pages', import.meta.url));

const slugs = ({ themes }: Library): string[] => themes.map(({ slug }) => slug);
const numbers = (library: Library): string[] => [...library.recommendations.keys()].map(String);

/** What the variable parts of a route can be (several parted by "/"): by the route's file under `src/pages/`, without its ending. */
const variables: Record<string, (library: Library) => string[]> = {
  '[...part].md': ({ parts }) => parts.map(({ path }) => path.replace(/^\/|\/$/g, '')),
  'anbefaling/[number]': numbers,
  'anbefaling/[number].md': numbers,
  'anbefaling/[number]/feed.xml': numbers,
  'data/[...file]': (library) => dataFiles(library).map(({ file }) => file),
  'for/[id]': ({ edition }) => edition.ways.map(({ id }) => id),
  'indlejr/anbefaling/[number]': numbers,
  'kapitel/[number]': ({ parts }) => parts.flatMap(({ number }) => (number ? [String(number)] : [])),
  'kapitel/[number]/feed.xml': ({ parts }) => parts.flatMap(({ number }) => (number ? [String(number)] : [])),
  'kilder/[id]': ({ sources }) => [...sources.keys()],
  'kilder/[id].pdf': ({ sources }) => [...sources.keys()].filter((id) => attachmentOf(id)),
  'oembed/anbefaling/[number].json': numbers,
  'opfoelgning/[facet]/[value]': (library) => choices(library).map(({ facet, value }) => `${facet}/${value}`),
  'opfoelgning/[forslag]': ({ proposals }) => proposals.map(({ id }) => id),
  'opfoelgning/[slug]': ({ updates }) => updates.map(({ slug }) => slug),
  'tema/[slug]': slugs,
  'tema/[slug]/feed.xml': slugs,
};

/** Routes that give no address of their own: the page for unknown addresses, moved pages, and what only browsers and our own scripts ask for. */
const none = new Set([
  '404',
  '[...flyttet]',
  'ikoner/[file]',
  'manifest.webmanifest',
  'soeg/[kind]/[part].json',
  'soeg/status.json',
]);

/**
 * Every address of the site, derived from the library and the routes in `src/pages/`, without a build.
 * @throws Error naming a route that has a variable part this table does not know
 */
export const siteAddresses = (library: Library): Addresses =>
  // Who asks may add pages of its own, never anchors.
  new Map(siteOf(library));

const siteOf = derived((library: Library): Addresses => {
  const addresses = textAddresses(library);
  for (const [address] of routes(library)) if (!addresses.has(address)) addresses.set(address, new Map());
  return addresses;
});

/** Every address, and the file under `src/pages/` that gives it. @throws Error as `siteAddresses` */
export function* routes(library: Library): Generator<[address: string, file: string]> {
  for (const file of readdirSync(PAGES, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(astro|ts)$/.test(name))
    .sort()) {
    const route = file.replace(/\.(astro|ts)$/, '');
    if (none.has(route)) continue;
    for (const path of paths(route, library))
      yield [file.endsWith('.ts') ? `/${path}` : `/${path}/`.replace(/(^|\/)index\/$/, '/').replace('//', '/'), file];
  }
}

/** What a route of `src/pages/` makes, without its leading slash; undefined when its variable part is not known here. */
export const routePaths = (route: string, library: Library): string[] | undefined =>
  variables[route] && paths(route, library);

function paths(route: string, library: Library): string[] {
  if (!route.includes('[')) return [route];
  const values = variables[route];
  if (!values)
    throw new Error(
      `Ruten src/pages/${route} har en variabel del, som adresselåsen ikke kender. Skriv i src/permalinks/routes.ts, hvad den kan være.`,
    );
  const spread = route.includes('[...');
  return values(library).map((value) =>
    (spread ? [value] : value.split('/')).reduce((path, one) => path.replace(/\[[^\]]+\]/, () => one), route),
  );
}
