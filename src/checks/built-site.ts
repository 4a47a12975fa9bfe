import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { base, site } from '../site/address.ts';
import { filesIn } from '../lib/manifest.ts';
import { nearest } from '../lib/nearest.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { decoded } from '../lib/decoded.ts';

/** A page of the built site, as far as its addresses go. */
interface BuiltPage {
  file: string;
  /** "/kapitel/11/", without the base path */
  path: string;
  ids: Map<string, Element>;
  links: Array<{ element: Element; attribute: string; to: string }>;
  references: Array<{ element: Element; attribute: string; id: string }>;
  doubled: Array<{ element: Element; id: string }>;
  noindex: boolean;
}

/** What was looked at. */
export interface LinkCount {
  pages: number;
  ids: number;
  links: number;
}

const linking = new Map([
  ['a', ['href']],
  ['area', ['href']],
  ['link', ['href']],
  ['img', ['src']],
  ['script', ['src']],
  ['source', ['src']],
  ['iframe', ['src']],
  ['form', ['action']],
  ['use', ['href']],
]);
const naming: ReadonlyArray<[attribute: string, property: string]> = [
  ['aria-labelledby', 'ariaLabelledBy'],
  ['aria-describedby', 'ariaDescribedBy'],
  ['aria-controls', 'ariaControls'],
  ['for', 'htmlFor'],
  ['popovertarget', 'popoverTarget'],
  ['list', 'list'],
  ['headers', 'headers'],
];
const parser = unified().use(rehypeParse).freeze();

/**
 * Checks the addresses of a built site: no doubled id, no link or fragment that leads nowhere, no reference to an id that is not there,
 * no page that cannot be reached from the front page by links.
 * @param folder the built site
 * @param count is filled with what was looked at
 */
export function* checkBuiltSite(folder: string, count: LinkCount = { pages: 0, ids: 0, links: 0 }): Check {
  const files = new Set(filesIn(folder));
  // A link in the footer is broken on every page: look for its neighbours once.
  const like = new Map<string, string>();
  const pages = new Map(
    [...files]
      .filter((name) => name.endsWith('.html'))
      .sort()
      .map((name) => {
        const page = readPage(folder, name);
        return [page.path, page];
      }),
  );
  for (const page of pages.values()) {
    count.pages++;
    count.ids += page.ids.size;
    count.links += page.links.length;
    for (const { element, id } of page.doubled) yield problem(spot(page, element), 'side-dobbelt-id', { id });
    for (const { element, attribute, id } of page.references)
      if (!page.ids.has(id))
        yield problem(spot(page, element), 'side-brudt-id', {
          attribut: attribute,
          id,
          naere: nearest(id, page.ids.keys()).join(', '),
        });
    for (const link of page.links) yield* checkLink(page, link, pages, files, like);
  }
  yield* checkReach(pages);
}

const spot = ({ file }: BuiltPage, element: Element): Spot => ({
  file,
  line: element.position?.start.line ?? 1,
  column: element.position?.start.column ?? 1,
});

function readPage(folder: string, name: string): BuiltPage {
  const tree: Root = parser.parse(readFileSync(join(folder, name), 'utf8'));
  const page: BuiltPage = {
    file: join(folder, name),
    path: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
    ids: new Map(),
    links: [],
    references: [],
    doubled: [],
    noindex: false,
  };
  visit(tree, 'element', (element) => {
    const { properties, tagName } = element;
    const id = properties['id'];
    if (typeof id === 'string') {
      if (page.ids.has(id)) page.doubled.push({ element, id });
      page.ids.set(id, element);
    }
    for (const attribute of linking.get(tagName) ?? [])
      if (typeof properties[attribute] === 'string') page.links.push({ element, attribute, to: properties[attribute] });
    for (const [attribute, property] of naming) {
      const value = properties[property];
      for (const one of Array.isArray(value) ? value : typeof value === 'string' ? value.split(/\s+/) : [])
        page.references.push({ element, attribute, id: String(one) });
    }
    if (tagName === 'meta' && properties['name'] === 'robots' && String(properties['content']).includes('noindex'))
      page.noindex = true;
  });
  return page;
}

/** The page's own origin as links may write it, and the address within the site; undefined for other sites and other schemes. */
function within(page: BuiltPage, to: string): { path: string; fragment: string } | undefined {
  const home = `${site}${base}`;
  if (!URL.canParse(to, `${site}${base}${page.path.slice(1)}`)) return { path: to, fragment: '' };
  const url = new URL(to, `${home}${page.path.slice(1)}`);
  if (url.origin !== new URL(home).origin) return undefined;
  const path = decoded(url.pathname);
  return {
    path: path.startsWith(base) ? `/${path.slice(base.length)}` : `(uden for ${base}) ${path}`,
    fragment: decoded(url.hash.slice(1)),
  };
}

function* checkLink(
  page: BuiltPage,
  { element, to }: BuiltPage['links'][number],
  pages: Map<string, BuiltPage>,
  files: Set<string>,
  like: Map<string, string>,
): Check {
  const target = within(page, to);
  if (!target) return;
  const found = pages.get(target.path);
  if (!found && !files.has(target.path.slice(1))) {
    const naere = like.get(target.path) ?? nearest(target.path, pages.keys()).join(', ');
    like.set(target.path, naere);
    return yield problem(spot(page, element), 'side-brudt-link', { adresse: target.path, naere });
  }
  if (found && target.fragment && !found.ids.has(target.fragment))
    yield problem(spot(page, element), 'side-brudt-anker', {
      adresse: `${target.path}#${target.fragment}`,
      naere: nearest(target.fragment, found.ids.keys(), 5)
        .map((id) => `#${id}`)
        .join(', '),
    });
}

/** A page that may be indexed must be reached by links from the front page. */
function* checkReach(pages: Map<string, BuiltPage>): Check {
  const reached = new Set<string>(['/']);
  const queue = ['/'];
  for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
    const page = pages.get(path);
    if (!page) continue;
    for (const { element, to } of page.links) {
      const next = element.tagName === 'a' || element.tagName === 'form' ? within(page, to)?.path : undefined;
      if (next === undefined || reached.has(next)) continue;
      reached.add(next);
      queue.push(next);
    }
  }
  for (const page of pages.values())
    if (!page.noindex && !reached.has(page.path))
      yield problem({ file: page.file, line: 1, column: 1 }, 'side-foraeldreloes');
}
