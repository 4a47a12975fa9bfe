import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { absolute } from '../../src/site/address.ts';
import { AUTHOR, official, signed } from '../../src/site/publication.ts';
import { builtFiles } from '../support/files.ts';
import { elements, page } from '../support/site.ts';

/** What a reference manager makes of a page. */
interface Item {
  type: string;
  title: string;
  authors: string[];
  date: string;
  publisher: string | undefined;
  container: string | undefined;
  url: string;
  abstract: string;
}

/** Tags that say at once what kind of thing a page is; the last of them decides. */
const KINDS: Record<string, string> = {
  citation_journal_title: 'journalArticle',
  citation_technical_report_institution: 'report',
  citation_conference_title: 'conferencePaper',
  citation_conference: 'conferencePaper',
  citation_book_title: 'bookSection',
  citation_inbook_title: 'bookSection',
  citation_dissertation_institution: 'thesis',
};

/**
 * A page as Zotero's translator for embedded metadata reads it: which tags it asks, in which order
 * (https://www.zotero.org/support/dev/exposing_metadata). The translator itself is not to be had from npm; beside it, with its
 * own engine, this gave the same for a page of each kind.
 */
function cite(path: string): Item {
  const root = page(path);
  const tags = elements(root, ({ tagName }) => tagName === 'meta').map(({ properties }) => ({
    name: String(properties['name'] ?? (properties['property'] as string | undefined) ?? '').toLowerCase(),
    content: String(properties['content'] ?? ''),
  }));
  const all = (...names: string[]): string[] => {
    const name = names.find((one) => tags.some((tag) => tag.name === one));
    return tags.filter((tag) => tag.name === name).map(({ content }) => content);
  };
  const one = (...names: string[]): string | undefined => all(...names)[0];
  const link = elements(root, ({ properties }) => String(properties['rel']) === 'canonical')[0]?.properties['href'];
  const said = tags.findLast(({ name }) => name in KINDS);
  const site = one('og:type') === 'website' || !(one('og:type') === 'article' || one('citation_title'));
  const type = said ? KINDS[said.name]! : site ? 'webpage' : 'journalArticle';
  return {
    type,
    title:
      one('citation_title', 'dc.title', 'dcterms.title', 'og:title') ??
      toString(elements(root, ({ tagName }) => tagName === 'title')[0]!),
    // Of one tag alone, "A B, C D" is two; a name of several words is taken for a person's: "Bedre mental, sundhed".
    authors: all('citation_author', 'citation_authors', 'dc.creator', 'dcterms.creator', 'author', 'article:author')
      .flatMap((name, _, names) =>
        name.split(names.length === 1 && /\S \S+,\s*\S+ \S/.test(name) ? /\s*[;,]\s*/ : /\s*;\s*/),
      )
      .map((name) => (name.includes(' ') ? name.replace(/^(.*) (\S+)$/, '$2, $1') : name)),
    date: (
      one(
        ...['citation_date', 'citation_cover_date', 'citation_publication_date', 'og:published_time'],
        ...['article:published_time', 'dcterms.issued', 'dc.date', 'dcterms.date'],
      ) ?? ''
    ).replaceAll('/', '-'),
    publisher: one('citation_publisher', 'dc.publisher', 'dcterms.publisher'),
    container:
      one('citation_inbook_title', 'citation_book_title') ?? (type === 'webpage' ? one('og:site_name') : undefined),
    url: one('citation_public_url', 'og:url') ?? String(link),
    abstract: one('citation_abstract', 'og:description', 'dcterms.abstract', 'description') ?? '',
  };
}

const library = readLibrary();
const paths = builtFiles('.', 'index.html')
  .map((file) => `/${file.replace(/^\.\/|index\.html$/g, '')}`)
  .filter((path) => !/^\/(indlejr|pagefind|uden-net)\//.test(path));
const theirs = new Set([
  ...library.parts.map(({ path }) => path),
  ...[...library.recommendations.keys()].map((number) => `/anbefaling/${number}/`),
]);

test('every page of the authorities’ text is cited as a part of their publication: theirs, each by name, with its day', () => {
  expect(theirs.size).toBe(19 + 37);
  for (const path of theirs) {
    const { abstract, title, ...item } = cite(path);
    expect(item, path).toEqual({
      type: 'bookSection',
      authors: official.authors,
      date: official.date,
      publisher: official.authors.join(' og '),
      container: `${official.title}: ${official.subtitle}`,
      url: absolute(path),
    });
    expect(title, path).not.toContain(signed);
    const recommendation = library.recommendations.get(Number(/^\/anbefaling\/(\d+)\//.exec(path)?.[1]));
    if (recommendation) {
      expect(title).toBe(`Anbefaling ${recommendation.number}: ${recommendation.title}`);
      expect(abstract, path).toBe(recommendation.shortText);
    }
  }
});

test('every other page is cited as the web edition’s own, with a day, and never as the authorities’', () => {
  const ours = paths.filter((path) => !theirs.has(path));
  expect(ours.length).toBeGreaterThan(300);
  const dates = new Set<string>();
  for (const path of ours) {
    const { date, title, url, abstract, ...item } = cite(path);
    expect(item, path).toEqual({ type: 'webpage', authors: [AUTHOR], publisher: undefined, container: signed });
    expect(date, path).toMatch(/^2\d{3}-\d\d-\d\d$/);
    expect(title && abstract, path).toBeTruthy();
    expect(url, path).toMatch(/^https:/);
    dates.add(date);
  }
  expect(dates.size).toBeGreaterThan(1);
});

describe('an update', () => {
  test.each(library.updates.filter(({ added, revised }) => added ?? revised).slice(0, 20))(
    '$slug is from the day it came here, not from the day its source spoke',
    ({ path, added }) => expect(cite(path).date).toBe(added ?? official.editionBegun),
  );
});

test('a page whose metadata do not say whose it is, is found by the reader used here', () => {
  // The card for frames has none.
  expect(cite('/indlejr/anbefaling/25/')).toMatchObject({ authors: [], date: '' });
});
