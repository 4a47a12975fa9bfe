import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import GithubSlugger from 'github-slugger';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Library, OwnPage } from '../content/library.ts';
import { planTopics } from '../followup/plan-topics.ts';
import { asciiFold } from '../lib/ascii.ts';
import { escapeRegExp } from '../lib/escape.ts';
import { byText } from '../lib/memo.ts';
import type { Anchors } from './addresses.ts';
import { PAGES, routes } from './routes.ts';

/** The places on a page that our own words may lead to. */
export interface Places {
  has: (anchor: string) => boolean;
  /** those that have a name of their own, for a message */
  names: () => string[];
}

/**
 * The places on each page: those of its text, the headings of what we have written on it, and what its template names.
 * @param addresses the pages of the site with the anchors of their texts
 * @returns of a page's address; a page that no route gives has none
 */
export function placesOf(library: Library, addresses: ReadonlyMap<string, Anchors>): (path: string) => Places {
  const files = new Map(routes(library));
  const own = new Map([...library.pages.values()].map((page) => [page.path, page]));
  return byText((path) => {
    const page = own.get(path);
    const template = templateOf(join(PAGES, files.get(path) ?? ''));
    const names = new Set([
      ...(addresses.get(path)?.keys() ?? []),
      ...(page ? headingIds(page) : []),
      ...(path === '/opfoelgning/plan/' ? planTopics([], library.edition.planTopics).map(({ id }) => id) : []),
      ...([...(addresses.get(path)?.keys() ?? [])].some((anchor) => /^fodnote-\d/.test(anchor)) ? ['fodnoter'] : []),
      ...template.names,
    ]);
    return {
      has: (anchor) => names.has(anchor) || template.patterns.some((pattern) => pattern.test(anchor)),
      names: () => [...names],
    };
  });
}

/** The ids of a page's headings, as `rehypeNamedSections` and rehype-slug give them. */
export function headingIds({ tree, sections }: OwnPage): string[] {
  const named = new Map(Object.entries(sections).map(([id, heading]) => [heading, id]));
  const slugger = new GithubSlugger();
  const ids: string[] = [];
  visit(tree, 'heading', (node) => {
    const text = toString(node);
    ids.push(named.get(text) ?? asciiFold(slugger.slug(text)));
  });
  return ids;
}

/** The ids that a page's file and its components write; some are made of something: "bogstav-${letter}". */
function templateOf(file: string): { names: string[]; patterns: RegExp[] } {
  const ids = idsIn(file);
  return {
    names: [...ids.matchAll(/"([^"]+)"/g)].map(([, id = '']) => id),
    patterns: [...ids.matchAll(/`([^`]+)`/g)].map(
      ([, id = '']) =>
        new RegExp(
          `^${id
            .split(/\$\{[^}]*\}/)
            .map(escapeRegExp)
            .join('.+')}$`,
        ),
    ),
  };
}

/** Where a file says an id: in a tag, also one of two, or as what a tag is given. Whether it is on the page, the built page shows. */
const WRITES = /(?<=[\s{,(])id(?:=|: | = )(?:"[^"]+"|'[^']+'|`[^`]+`|\{(?:[^{}]|\$\{[^}]*\})*\})/g;
const LITERAL = /"[^"]+"|'[^']+'|`[^`]+`/g;
/** The same for every way of writing it: what was read once can be read again. */
const asId = (literal: string): string =>
  literal.startsWith('`') ? ` id={${literal}}` : ` id="${literal.slice(1, -1)}"`;

/** Every id that a page's file writes, and the files of which it is made, as it is written there. */
export function idsIn(file: string, seen = new Set<string>()): string {
  if (seen.has(file) || !/\.(astro|ts)$/.test(file) || !existsSync(file)) return '';
  seen.add(file);
  const text = readFileSync(file, 'utf8');
  const ids = (text.match(WRITES) ?? [])
    .flatMap((written) => written.match(LITERAL) ?? [])
    .map(asId)
    .join('');
  const parts = [...text.matchAll(/\sfrom '(\.[^']*(?:\.astro|\/components\.ts))'/g)];
  return ids + parts.map(([, part = '']) => idsIn(join(dirname(file), part), seen)).join('');
}
