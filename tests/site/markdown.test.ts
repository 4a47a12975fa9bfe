import type { FootnoteDefinition, FootnoteReference, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { compare } from '../../src/fidelity/compare.ts';
import { readChapter, readRecommendation, readShortForm } from '../../src/fidelity/edition.ts';
import { tokenize, type Fragment } from '../../src/fidelity/stream.ts';
import { markdownPath } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { gfmOptions } from '../../src/content/mdx.ts';
import { noteMarks } from '../../src/text/note-marks.ts';
import { built, fileAt } from '../support/files.ts';

const library = readLibrary();
const reader = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm, gfmOptions);

/** The mark of a note of ours, or the note: the source's own footnotes have numbers. */
const isOurs = ({ identifier }: FootnoteReference | FootnoteDefinition): boolean => identifier.startsWith('note-');

/** A built Markdown file as any reader of GitHub's Markdown sees it, without what it says is ours. */
function read(path: string): { front: Record<string, unknown>; tree: Root } {
  const tree = reader.parse(built(markdownPath(path)));
  const [first] = tree.children;
  if (first?.type !== 'yaml') throw new Error(`${path}: frontmatter mangler`);
  visit(tree, ['text', 'footnoteReference', 'footnoteDefinition'], (node, index, parent) => {
    if (node.type === 'text') node.value = node.value.replace(/ ?\[Redaktionens note: [^\]]*\]/g, '');
    else if (isOurs(node as FootnoteReference)) {
      parent!.children.splice(index!, 1);
      return index;
    }
    return undefined;
  });
  // A line break in a table cell is HTML in Markdown.
  visit(tree, 'html', (node, index, parent) => {
    expect(node.value).toBe('<br>');
    parent!.children[index!] = { type: 'break' };
  });
  return { front: parse(first.value) as Record<string, unknown>, tree };
}

/** The words, less the bullets that stand for a list inside a table cell or a box's own mark. */
const words = (fragments: Iterable<Fragment>) => tokenize(fragments).filter(({ key }) => key !== '•');

function* together(...parts: Array<Iterable<Fragment>>): Generator<Fragment> {
  for (const part of parts) yield* part;
}

test.each(library.parts.map((part) => [part.path, part] as const))(
  '%s as Markdown holds every official word, in order, and no other',
  (path, part) => {
    const { front, tree } = read(path);
    const official = words(readChapter(part, library.recommendations));
    const ours = words(readChapter({ file: path, heading: '', tree }, new Map()));
    expect(compare(official, ours).departures).toEqual([]);
    expect(ours.length).toBe(official.length);
    expect(fileAt(String(front['url']))).toBeDefined();
    expect(front['authors']).toEqual(['Sundhedsstyrelsen', 'Socialstyrelsen']);
  },
);

test('each recommendation as Markdown holds its full form and its short form', () => {
  for (const recommendation of library.recommendations.values()) {
    const path = `/anbefaling/${recommendation.number}/`;
    const { tree } = read(path);
    const official = words(together(readRecommendation(recommendation), readShortForm(recommendation)));
    const ours = words(readChapter({ file: path, heading: '', tree }, new Map()));
    expect(compare(official, ours).departures, path).toEqual([]);
  }
});

test('boxes are quotes, footnotes are footnotes, tables are tables', () => {
  const count = (path: string, type: string) => {
    let found = 0;
    visit(read(path).tree, (node) => void (node.type === type && found++));
    return found;
  };
  expect(count('/kapitel/11/', 'footnoteDefinition')).toBe(count('/kapitel/11/', 'footnoteReference'));
  const notes = library.parts.reduce((sum, { path }) => sum + count(path, 'footnoteDefinition'), 0);
  expect(notes).toBe(45);
  expect(library.parts.reduce((sum, { path }) => sum + count(path, 'table'), 0)).toBe(4);
  expect(library.parts.reduce((sum, { path }) => sum + count(path, 'blockquote'), 0)).toBe(15 + 9 + 9);
});

test('no sentence holds a note of ours: its mark stands at the word, and the note is a paragraph of its own after it', () => {
  const marks = new Set<string>();
  const paths = [
    ...library.parts.map(({ path }) => path),
    ...[...library.recommendations.keys()].map((number) => `/anbefaling/${number}/`),
  ];
  for (const path of paths) {
    const tree = reader.parse(built(markdownPath(path)));
    const found = { references: [] as string[], definitions: [] as string[] };
    visit(tree, (node) => {
      if (node.type === 'footnoteReference' && isOurs(node)) found.references.push(node.identifier);
      if (node.type === 'footnoteDefinition' && isOurs(node)) found.definitions.push(node.identifier);
      if (node.type === 'paragraph' || node.type === 'tableCell' || node.type === 'heading') {
        const words = toString(node);
        if (words.includes('[Redaktionens note:')) expect(words, path).toMatch(/^\[Redaktionens note: [^\]]*\]$/);
      }
    });
    expect({ path, definitions: found.definitions.sort() }).toEqual({
      path,
      definitions: [...found.references].sort(),
    });
    for (const id of found.references) marks.add(`${path} ${id}`);
  }
  expect(marks.size).toBeGreaterThanOrEqual(noteMarks(library).size);
});
