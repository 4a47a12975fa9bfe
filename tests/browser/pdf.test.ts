import type { Element, Nodes, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { finish } from '../../src/paper/pdf/finish.ts';
import { bookPage } from '../../src/paper/pdf/page.ts';
import { openPrinter, type Heading, type Printer } from '../../src/paper/pdf/printer.ts';
import { readPdf, type ReadPdf } from '../../src/paper/pdf/read.ts';
import { makeRecommendation } from '../../src/paper/pdf/recommendation.ts';
import { firstDeparture, letters, pageWords } from '../../src/paper/pdf/words.ts';
import { recommendationPath } from '../../src/site/address.ts';
import { DIST, elements, page as builtPage } from '../support/site.ts';

const library = readLibrary();
const read = (html: string): Root => unified().use(rehypeParse).parse(html);
const hasClass = (name: string) => (element: Element) => [element.properties['className']].flat().includes(name);

/** Parts with what print does not see to by itself: headings of items in boxes, notes in boxes and among terms. */
const odd = (article: Element): boolean =>
  elements(article, ({ properties }) => properties['role'] === 'heading').length > 0 ||
  elements(article, hasClass('begreb')).some((term) => elements(term, hasClass('notetegn')).length > 0);

/** Parts with figures, drawn and tabled. */
const drawn = (article: Element): boolean => elements(article, ({ tagName }) => tagName === 'figure').length > 0;

/** The page of the whole book, with those parts alone: printing all of it is `npm run pdf`'s, which proves the same of it. */
function fewParts(): Root {
  const page = read(bookPage(library, DIST).html(() => 1));
  const body = elements(page, ({ tagName }) => tagName === 'body')[0]!;
  body.children = body.children.filter(
    (child) => child.type === 'element' && 'dataKilde' in child.properties && (odd(child) || drawn(child)),
  );
  return page;
}

let printer: Printer;
beforeAll(async () => {
  printer = await openPrinter(DIST);
});
afterAll(() => printer.close());

describe('the printed book', () => {
  const page = fewParts();
  const html = toHtml(page);
  let headings: Heading[];
  let raw: ReadPdf;
  let pdf: ReadPdf;
  beforeAll(async () => {
    const printed = await printer.printHtml(html);
    raw = await readPdf(printed.bytes);
    ({ headings } = printed);
    pdf = await readPdf(await finish(printed.bytes, { title: 'Prøve', subject: 'Prøve', keywords: [] }, headings));
  }, 60_000);

  test('has every letter of the page in the order of its tags', () => {
    expect(pdf.tagged).toBe(true);
    expect(firstDeparture(pageWords(html), pdf.text.join('\n'))).toBeUndefined();
  });

  test('can be read by its tags: each figure is described, each item is a label and a body, each link has words', () => {
    expect(pdf.missing).toEqual([]);
    const count = (role: string) => pdf.roles.get(role) ?? 0;
    expect(count('Figure')).toBeGreaterThan(5);
    expect(count('LBody')).toBe(count('LI'));
    expect(count('Lbl')).toBeGreaterThan(50);
    expect(pdf.language).toBe('da');
    // As Chromium leaves it, it cannot: this would be seen.
    for (const what of ['et punkt med', 'et link uden ord', 'som ingen kender'])
      expect(
        raw.missing.some((line) => line.includes(what)),
        what,
      ).toBe(true);
  });

  test('has a bookmark for each heading, those of items in boxes too', () => {
    expect(headings.length).toBeGreaterThan(20);
    const solid = (title: string) => title.replace(/\s+/g, ' ').trim();
    expect(pdf.bookmarks.map(({ title }) => solid(title))).toEqual(headings.map(({ words }) => solid(words)));
  });

  test('reads each sentence with a note’s mark to its end, and the note after it', () => {
    const text = letters(pdf.text.join(''));
    const marks = elements(page, hasClass('notetegn'));
    expect(marks.length).toBeGreaterThan(3);
    const without = (node: Nodes): Nodes =>
      'children' in node
        ? ({
            ...node,
            children: node.children
              .filter((child) => child.type !== 'element' || !hasClass('note')(child))
              .map(without),
          } as Nodes)
        : node;
    const holders = elements(page, ({ tagName }) => ['p', 'li', 'td', 'dd', 'caption'].includes(tagName));
    for (const mark of marks) {
      // The innermost block that holds the mark is what a reader reads in one go.
      const block = holders.findLast((holder) => elements(holder, (inside) => inside === mark).length > 0)!;
      const words = letters(toString(without(block)));
      const id = String(mark.properties['id']).replace(/-tegn$/, '');
      const note = letters(toString(elements(page, ({ properties }) => properties['id'] === id)[0]!));
      expect({ id, whole: text.includes(words) }).toEqual({ id, whole: true });
      expect({ id, after: text.indexOf(note, text.indexOf(words) + words.length) > 0 }).toEqual({ id, after: true });
    }
  });
});

test('a recommendation with a note is one sheet with all its words', async () => {
  const [noted] = [...library.recommendations.values()].filter(
    ({ number }) => elements(builtPage(recommendationPath(number)), hasClass('notetegn')).length > 0,
  );
  const { bytes } = await makeRecommendation(printer, noted!, DIST);
  const { pages, text } = await readPdf(bytes);
  expect(pages).toBe(1);
  expect(text.join('')).toContain('Redaktionens note');
}, 60_000);
