import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { pageAddresses, pageNames } from '../../src/content/schemas/page.ts';
import { asciiFold } from '../../src/lib/ascii.ts';
import { headingIds, placesOf } from '../../src/permalinks/places.ts';
import { siteAddresses } from '../../src/permalinks/routes.ts';
import { DIST, elements, page } from '../support/site.ts';

const library = readLibrary();
const { pages } = library;
const text = (root: Root, tag: string): string =>
  elements(root, ({ tagName }) => tagName === tag)
    .map(toString)
    .join(' ')
    .replace(/\s+/g, ' ');

const placesOn = placesOf(library, siteAddresses(library));

describe.each(pageNames)('the page %s', (name) => {
  const built = page(pageAddresses[name]);
  const own = pages.get(name)!;

  test('has the places that the check lets our own words lead to by its headings', () => {
    const ids = new Set(elements(built, () => true).map(({ properties }) => properties['id']));
    expect(headingIds(own).filter((id) => !ids.has(id))).toEqual([]);
    for (const id of headingIds(own)) expect(placesOn(pageAddresses[name]).has(id)).toBe(true);
  });

  test('has the title, the description and the words of its file', () => {
    expect(text(built, 'title')).toContain(own.title);
    const description = elements(built, ({ properties }) => properties['name'] === 'description')[0];
    expect(description?.properties['content']).toBe(own.description);
    const words = text(built, 'main');
    // What stands in a block may wait for its time: where to write, the owner’s statement.
    visit(own.tree, (node) => {
      if (node.type === 'mdxJsxFlowElement') return SKIP;
      if (node.type === 'text') expect(words).toContain(node.value.replace(/\s+/g, ' ').trim());
      return undefined;
    });
  });

  test('names each of its headings, those that others link to as the file says', () => {
    const headings = new Map<string, string | undefined>();
    visit(built, 'element', (node: Element) => {
      if (/^h[23]$/.test(node.tagName)) headings.set(toString(node), node.properties['id']);
    });
    for (const [id, heading] of Object.entries(own.sections)) expect(headings.get(heading), heading).toBe(id);
    visit(own.tree, 'heading', (node) => {
      const id = headings.get(node.children.map((child) => ('value' in child ? child.value : '')).join(''));
      expect(id).toBeTruthy();
      expect(id).toBe(asciiFold(id!));
    });
  });
});

test('our own words may lead to every place that a built page has, also to those whose names are made', () => {
  const refused = globSync('**/index.html', { cwd: DIST }).flatMap((file) => {
    const path = `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}`;
    const places = placesOn(path);
    const ids = [...readFileSync(join(DIST, file), 'utf8').matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    return ids.filter((id) => !places.has(id)).map((id) => `${path}#${id}`);
  });
  expect(refused).toEqual([]);
});

test('no name that a page of ours has had is gone', () => {
  const had: Record<string, string[]> = {
    '/om/': ['hvem', 'ordlyd', 'vores', 'mangler', 'ingen-foelger-med', 'genbrug'],
    '/tilgaengelighed/': ['proevet', 'mangler', 'genvej', 'sig-til', 'erklaering'],
    '/hjaelp/redaktoer/': ['opfoelgning', 'rettelse', 'beskeder', 'felter-opfoelgning', 'felter-kilde', 'regler'],
  };
  for (const [path, names] of Object.entries(had)) {
    const ids = new Set<unknown>();
    visit(page(path), 'element', ({ properties }: Element) => void ids.add(properties['id']));
    expect(names.filter((name) => !ids.has(name))).toEqual([]);
  }
});
