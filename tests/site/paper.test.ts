import rehypeParse from 'rehype-parse';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { epubFiles } from '../../src/paper/epub/book.ts';
import { bookPage } from '../../src/paper/pdf/page.ts';
import { INDEX } from '../../src/paper/subject-index.ts';
import { subjectIndex } from '../../src/text/subjects/subject-index.ts';
import { DIST, elements, plainSpaces } from '../support/site.ts';

const library = readLibrary();
const subjects = subjectIndex(library);
const read = (html: string) => unified().use(rehypeParse).parse(plainSpaces(html));
const links = (of: Element) =>
  elements(of, ({ tagName }) => tagName === 'a').map((link) => String(link.properties['href']));
const headwords = (index: Element) => elements(index, ({ tagName }) => tagName === 'b').map((word) => toString(word));

describe('the index at the back', () => {
  test('of the PDF has every word, each with the pages of its places, once and in order', () => {
    const { html, listed } = bookPage(library, DIST);
    // Two places share each page.
    const pages = new Map(listed.map((id, place) => [id, Math.floor(place / 2) + 1]));
    const page = read(html((id) => pages.get(id)));
    const named = new Map(
      elements(page, ({ properties }) => 'id' in properties).map((each) => [each.properties['id'], each]),
    );
    const index = named.get(INDEX.slug)!;
    expect(headwords(index)).toEqual(subjects.map(({ word }) => word));
    const led = elements(index, ({ tagName }) => tagName === 'a').map((link) => ({
      to: decodeURIComponent(String(link.properties['href']).slice(1)),
      words: toString(link),
    }));
    expect(led.filter(({ to }) => !named.has(to))).toEqual([]);
    const numbered = led.filter(({ words }) => /^\d+$/.test(words));
    expect(numbered.length).toBeGreaterThan(subjects.length / 2);
    expect(numbered.filter(({ to, words }) => Number(words) !== pages.get(to))).toEqual([]);
    const lone = subjects.find(({ locators, under, also }) => locators.length > 5 && under.length + also.length === 0)!;
    const numbers = elements(named.get(lone.id)!, ({ tagName }) => tagName === 'a').map((link) =>
      Number(toString(link)),
    );
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
  });

  test('of the e-book has every word, and each place is in the book under its name', () => {
    const files = epubFiles(library, DIST);
    const [index] = elements(
      read(files.get(`EPUB/${INDEX.slug}.xhtml`)!),
      ({ properties }) => properties['id'] === INDEX.slug,
    );
    expect(headwords(index!)).toEqual(subjects.map(({ word }) => word));
    const places = subjects.flatMap(({ locators, under }) => [locators, ...under.map((line) => line.locators)].flat());
    const led = links(index!).filter((href) => !href.startsWith('#'));
    expect(led.length).toBeGreaterThan(places.length / 2);
    for (const href of led) {
      const [file, id] = href.split('#') as [string, string?];
      const text = files.get(`EPUB/${file}`);
      expect(text, href).toBeDefined();
      if (id) expect(text!.includes(`id="${id}"`), href).toBe(true);
    }
    expect(files.get('EPUB/indhold.xhtml')).toContain(`href="${INDEX.slug}.xhtml"`);
  });
});
