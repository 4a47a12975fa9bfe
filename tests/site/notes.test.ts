import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { epubFiles } from '../../src/paper/epub/book.ts';
import { bookPage } from '../../src/paper/pdf/page.ts';
import { siteAddresses } from '../../src/permalinks/routes.ts';
import { noteMarks } from '../../src/text/note-marks.ts';
import { isLeadIn } from '../../src/text/recommendation-text.ts';
import { DIST, elements, page } from '../support/site.ts';

const library = readLibrary();
const marked = [...noteMarks(library).keys()].sort();
const read = (html: string): Root => unified().use(rehypeParse).parse(html);
const hasClass = (name: string) => (element: Element) => [element.properties['className']].flat().includes(name);

const RUNNING = new Set(
  'a abbr b cite dfn em i p q span strong sub sup time h1 h2 h3 h4 h5 h6 caption figcaption'.split(' '),
);
const isRunning = (node: Nodes): boolean => node.type === 'element' && RUNNING.has(node.tagName);
const isOurs = (node: Nodes): boolean => node.type === 'element' && 'dataRedaktion' in node.properties;
/** Official words that stand in a line with what comes before them. */
const goesOn = (node: ElementContent): boolean =>
  !isOurs(node) && (node.type === 'text' || isRunning(node)) && !isParagraph(node) && toString(node).trim() !== '';
const isParagraph = (node: Nodes): boolean => node.type === 'element' && /^(p|h\d)$/.test(node.tagName);

/** The notes of a text that stand inside a sentence of it: among the words of a paragraph, or before more of them. */
function broken(parent: Root | Element, inLine = false): string[] {
  return parent.children.flatMap((node, index) => {
    if (node.type !== 'element') return [];
    if (!hasClass('note')(node)) return broken(node, inLine || isRunning(node));
    const after = parent.children.slice(index + 1) as ElementContent[];
    const next = after.find((sibling) => !isOurs(sibling) && toString(sibling).trim() !== '');
    return inLine || (next && goesOn(next)) ? [toString(node).trim()] : [];
  });
}

/** The marks and the notes of a text, each by what the other leads to. */
function pairs(tree: Root | Element): { marks: string[]; notes: string[] } {
  const ends = (href: unknown) => String(href).split('#')[1] ?? '';
  const links = (within: Element) => elements(within, ({ tagName }) => tagName === 'a');
  return {
    marks: elements(tree, hasClass('notetegn')).map((mark) => ends(links(mark)[0]?.properties['href'])),
    notes: elements(tree, hasClass('note-tilbage')).map((back) => ends(back.properties['href']).replace(/-tegn$/, '')),
  };
}

test('a note inside a sentence is told', () => {
  const inText = (html: string) => broken(read(`<article data-kilde="x">${html}</article>`));
  expect(inText('<p>Ord <span class="note" data-redaktion>nej</span> ord.</p>')).toEqual(['nej']);
  expect(inText('<ul><li>Ord <div class="note" data-redaktion>nej</div> ord.</li></ul>')).toEqual(['nej']);
  expect(inText('<p>Ord.</p><div class="note" data-redaktion>ja</div><p>Ord.</p>')).toEqual([]);
});

test('on every page no sentence of the text holds a note, and each mark and its note lead to each other', () => {
  const seen = new Set<string>();
  for (const path of [...siteAddresses(library).keys()].filter((one) => one.endsWith('/'))) {
    const tree = page(path);
    expect({ path, broken: broken(tree) }).toEqual({ path, broken: [] });
    const { marks, notes } = pairs(tree);
    expect({ path, notes: [...notes].sort() }).toEqual({ path, notes: [...marks].sort() });
    for (const id of marks) {
      seen.add(id);
      const order = elements(tree, ({ properties }) => [id, `${id}-tegn`].includes(String(properties['id'])));
      expect(order.map(({ properties }) => properties['id'])).toEqual([`${id}-tegn`, id]);
    }
  }
  expect([...seen].sort()).toEqual(marked);
});

describe('on paper and in the e-book', () => {
  test('the PDF holds every mark and note, and none inside a sentence', () => {
    const tree = read(bookPage(library, DIST).html(() => 1));
    expect(broken(tree)).toEqual([]);
    const { marks, notes } = pairs(tree);
    expect([...marks].sort()).toEqual(marked);
    expect([...notes].sort()).toEqual(marked);
  });

  test('the EPUB does too', () => {
    const texts = [...epubFiles(library, DIST)]
      .filter(([name]) => name.endsWith('.xhtml'))
      .map(([, text]) => read(String(text)));
    expect(texts.flatMap((text) => broken(text))).toEqual([]);
    const found = texts.map(pairs);
    expect(found.flatMap(({ marks }) => marks).sort()).toEqual(marked);
    expect(found.flatMap(({ notes }) => notes).sort()).toEqual(marked);
  });
});

test('a sentence that runs on into the stepping stones meets nothing of ours on the way', () => {
  const led = [...library.recommendations.keys()].flatMap((number) => {
    const path = `/anbefaling/${number}/`;
    const tree = page(path);
    const [list] = elements(tree, hasClass('traedesten'));
    const body = elements(tree, (each) => each.properties['dataKilde'] === `anbefaling-${number}`)[0]!;
    const blocks = elements(body, ({ tagName }) => tagName === 'p' || tagName === 'ul');
    const before = list && blocks[blocks.indexOf(list) - 1];
    const words = before ? toString(before).replace(/¶$/, '').trim() : '.';
    expect({ path, marked: Boolean(list && hasClass('fortsat')(list)) }).toEqual({ path, marked: isLeadIn(words) });
    return isLeadIn(words) ? [number] : [];
  });
  expect(led.length).toBeGreaterThan(0);
});
