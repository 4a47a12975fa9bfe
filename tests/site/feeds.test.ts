import type { Element, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { describe, expect, test } from 'vitest';
import { absolute, feedPath, href, pledgesPath, recommendationPath, themePath } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { builtOn } from '../../src/followup/built-on.ts';
import { themesOf } from '../../src/followup/facets.ts';
import { pledges } from '../../src/followup/pledges.ts';
import { updatesOfChapter } from '../../src/followup/summary.ts';
import { official } from '../../src/site/publication.ts';
import { built, fileAt } from '../support/files.ts';
import { elements, page } from '../support/site.ts';

const library = readLibrary();
const { updates } = library;
const feeds = [
  { page: '/', expected: updates },
  ...library.themes.map(({ slug }) => ({
    page: themePath(slug),
    expected: updates.filter((update) => themesOf(update, library).includes(slug)),
  })),
  ...[...library.recommendations.keys()].map((number) => ({
    page: recommendationPath(number),
    expected: updates.filter(({ recommendations }) => recommendations.some((link) => link.number === number)),
  })),
  ...library.parts.flatMap(({ number, path }) =>
    number ? [{ page: path, expected: updatesOfChapter(library, number) }] : [],
  ),
  {
    page: pledgesPath,
    expected: pledges(library, builtOn()).flatMap(({ lead, same, later, earlier }) => [
      lead,
      ...same,
      ...later,
      ...earlier,
    ]),
  },
];
const named = (node: Root | Element, name: string): Element[] =>
  (node.children as Array<Root['children'][number] | Element['children'][number]>).filter(
    (child): child is Element => child.type === 'element' && child.name === name,
  );
const words = (node: Element): string =>
  node.children
    .map((child) => (child.type === 'text' ? child.value : child.type === 'element' ? words(child) : ''))
    .join('');
const one = (node: Element, name: string): string => {
  const found = named(node, name);
  expect(found, name).toHaveLength(1);
  return words(found[0]!);
};
/** RFC 4151: a name that no address is part of. */
const tag = (path: string) => `tag:${official.tagDomain},${official.editionBegun}:${path}`;
const RFC3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

describe.each(feeds)('the feed of $page', ({ page: of, expected }) => {
  const root = fromXml(built(feedPath(of).slice(1)));
  const feed = named(root, 'feed')[0]!;

  test('is Atom as RFC 4287 asks: id, title, updated, author, self and alternate, in order of time', () => {
    expect(feed.attributes).toEqual({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'da' });
    expect(one(feed, 'id')).toBe(tag(feedPath(of)));
    expect(one(feed, 'title')).not.toBe('');
    expect(one(feed, 'updated')).toMatch(RFC3339);
    expect(named(named(feed, 'author')[0]!, 'name')).toHaveLength(1);
    const links = Object.fromEntries(
      named(feed, 'link').map(({ attributes }) => [attributes['rel'], attributes['href']]),
    );
    expect(links).toEqual({ self: absolute(feedPath(of)), alternate: absolute(of) });
    const times = named(feed, 'entry').map((entry) => one(entry, 'published'));
    expect(times).toEqual([...times].sort().reverse());
  });

  test('has an entry for each of its updates, named for good, that leads to its page and changed when it came or was revised here', () => {
    const entries = named(feed, 'entry');
    expect(entries.map((entry) => one(entry, 'id')).sort()).toEqual(
      [...new Set(expected)].map(({ slug }) => tag(`/opfoelgning/${slug}/`)).sort(),
    );
    for (const entry of entries) {
      const slug = one(entry, 'id').split('/').at(-2);
      const { added, revised } = updates.find((update) => update.slug === slug)!;
      expect(one(entry, 'updated')).toBe(`${revised ?? added ?? official.editionBegun}T12:00:00Z`);
      expect(named(entry, 'link').map(({ attributes }) => attributes['href'])).toContain(
        absolute(`/opfoelgning/${slug}/`),
      );
      expect(one(entry, 'title')).not.toBe('');
      expect(one(entry, 'published')).toMatch(RFC3339);
      expect(one(entry, 'updated')).toMatch(RFC3339);
      const content = named(entry, 'content')[0]!;
      expect(content.attributes['type']).toBe('xhtml');
      expect(named(content, 'div')[0]!.attributes['xmlns']).toBe('http://www.w3.org/1999/xhtml');
      for (const link of named(entry, 'link'))
        expect(fileAt(link.attributes['href']!), link.attributes['href']!).toBeDefined();
    }
  });

  test('is announced in the head of its page', () => {
    const links = elements(
      page(of),
      ({ tagName, properties }) => tagName === 'link' && properties['type'] === 'application/atom+xml',
    ).map(({ properties }) => properties['href']);
    expect(links).toContain(href(feedPath(of)));
    expect(links).toContain(href(feedPath()));
  });
});
