import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { keepTogether } from '../../src/lib/keep-together.ts';
import { epubFiles } from '../../src/paper/epub/book.ts';
import { bookPage } from '../../src/paper/pdf/page.ts';
import { DIST, elements, plainSpaces } from '../support/site.ts';

const read = (html: string): Root => unified().use(rehypeParse).parse(html);
const library = readLibrary();
const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.html'))
  .map((name) => ({ name, tree: read(readFileSync(join(DIST, name), 'utf8')) }));

/** What is no running text. */
const APART = new Set('script style pre code textarea title option svg template'.split(' '));
const IN_LINE = new Set('a abbr b cite del dfn em i ins mark q small span strong sub sup time'.split(' '));
const QUOTED = new Set(['blockquote', 'q', 'input']);

/** The lines of running text of a page: words up to where an element begins or ends a line. */
function lines(node: Root | Element, leaves: (element: Element) => boolean = () => false): string[] {
  const found = [''];
  const walk = (one: Nodes): void => {
    if (one.type === 'text') found.push(found.pop()! + one.value);
    if (!('children' in one)) return;
    if (one.type === 'element' && (APART.has(one.tagName) || leaves(one))) return;
    const breaks = one.type === 'element' && !IN_LINE.has(one.tagName);
    if (breaks) found.push('');
    for (const child of one.children) walk(child);
    if (breaks) found.push('');
  };
  walk(node);
  return found.map((line) => line.trim()).filter(Boolean);
}

test('what is one thing is on one line: on every page, on paper and in the e-book, whoever wrote it', () => {
  const book = [...epubFiles(library, DIST)].filter(([name]) => name.endsWith('.xhtml'));
  const texts = [
    ...pages,
    { name: 'PDF', tree: read(bookPage(library, DIST).html(() => 1)) },
    ...book.map(([name, text]) => ({ name, tree: read(String(text)) })),
  ];
  expect(texts.length).toBeGreaterThan(pages.length + 20);
  for (const { name, tree } of texts)
    expect({ name, parted: lines(tree).filter((line) => keepTogether(line) !== line) }).toEqual({ name, parted: [] });
});

test('a date that is worked out says so without a bracket in a bracket, and no bracket opens on a blank', () => {
  for (const { name, tree } of pages) {
    const odd = lines(tree).filter((line) => /\([^()]*\(dato udledt\)\)|\(\s/.test(line));
    expect({ name, odd }).toEqual({ name, odd: [] });
  }
});

test('in words of ours a range has a dash', () => {
  // The official text and what sources say have what they had; a citation's number is the source's: "(65-77)".
  const isTheirs = ({ tagName, properties }: Element): boolean =>
    'dataKilde' in properties || QUOTED.has(tagName) || String(properties['href']).includes('/henvisninger/#');
  // The text's own words for an abbreviation, and a note of ours that has been replaced: it stays as it was.
  const known = new Set([
    ...library.abbreviations.map(({ udtryk }) => udtryk),
    ...library.everLedger.flatMap((entry) => (entry.slags === 'note' && entry.ophoert ? [`Note: ${entry.tekst}`] : [])),
  ]);
  const range = /(?<![\p{L}\p{N}/.-])\d{1,4}-\d{1,4}(?![\p{N}-])/u;
  for (const { name, tree } of pages) {
    const own = [tree, ...elements(tree, ({ properties }) => 'dataRedaktion' in properties)]
      .flatMap((ours) => lines(ours, isTheirs))
      // What an editor types as it stands: "Fx 396-414."
      .map((line) => line.replace(/»[^«]*«|"[^"]*"|[Ff]x [\d-]+(?:, [\d-]+)*/g, ''));
    const found = own.filter((line) => range.test(line) && !known.has(plainSpaces(line)));
    expect({ name, found }).toEqual({ name, found: [] });
  }
});

test('in a paragraph of ours no link touches the word before or after it', () => {
  const touching = pages.flatMap(({ tree }) =>
    elements(tree, ({ tagName }) => tagName === 'p').flatMap((paragraph) => {
      const pieces: Array<{ text: string; link: boolean; item: number }> = [];
      const walk = (one: Nodes, link: boolean, item: number): void => {
        if (one.type === 'text') pieces.push({ text: one.value, link, item });
        // In the official text a part of a word can be a link and lead to the glossary, and marks of notes touch their words.
        if (!('children' in one)) return;
        if (one.type === 'element' && (one.tagName === 'sup' || 'dataKilde' in one.properties)) return;
        const own = one.type === 'element' && /^(?:a|button)$/.test(one.tagName);
        for (const child of one.children) walk(child, link || own, item);
      };
      // A row of short facts is a span each, and the style sheet parts them.
      for (const [index, child] of paragraph.children.entries())
        walk(child, false, child.type === 'element' && child.tagName === 'span' ? index : -1);
      return pieces.flatMap(({ text, link, item }, index) => {
        const before = pieces[index - 1];
        if (!before || before.link === link || (before.item >= 0 && item >= 0 && before.item !== item)) return [];
        const touches = /[\p{L}\p{N}]$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(text);
        return touches ? [`${before.text.slice(-20)}|${text.slice(0, 20)}`] : [];
      });
    }),
  );
  expect([...new Set(touching)]).toEqual([]);
});
