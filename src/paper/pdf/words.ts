import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

/** What the printed page says, taken from its HTML: what the PDF must say again. */
export interface PageWords {
  /** letters, numbers and signs in reading order, without white space */
  words: string;
  /** the number that a browser may print before a list item, by where in `words` the item begins */
  marks: Map<number, string>;
  /** heads of tables, which are repeated where a table goes on to a new page */
  tableHeads: string[];
}

/** Letters, numbers and the signs that carry meaning: what survives lines, hyphens and ligatures. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}%§*]/gu, '');

const SILENT = new Set(['head', 'style', 'script', 'svg']);

/** Reads the words of a page's HTML. */
export function pageWords(html: string): PageWords {
  const result: PageWords = { words: '', marks: new Map(), tableHeads: [] };
  const read = (node: Nodes): void => {
    if (node.type === 'text') result.words += letters(node.value);
    if (!('children' in node) || (node.type === 'element' && SILENT.has(node.tagName))) return;
    if (node.type === 'element' && node.tagName === 'thead') result.tableHeads.push(letters(toString(node)));
    let number = node.type === 'element' && node.tagName === 'ol' ? Number(node.properties['start'] ?? 1) : undefined;
    for (const child of node.children) {
      if (number !== undefined && child.type === 'element' && child.tagName === 'li')
        result.marks.set(result.words.length, String(number++));
      read(child);
    }
  };
  read(unified().use(rehypeParse).parse(html));
  return result;
}

/**
 * Where the PDF's words leave the page's; undefined when they never do.
 * @param printed the PDF's text in the order of its tags
 */
export function firstDeparture(
  { words, marks, tableHeads }: PageWords,
  printed: string,
): { page: string; pdf: string } | undefined {
  const pdf = letters(printed);
  let at = 0;
  for (let i = 0; i < words.length; i++, at++) {
    const added = [marks.get(i) ?? '', ...tableHeads].find(
      (text) => text && pdf.startsWith(text + words[i], at) && !words.startsWith(text, i),
    );
    if (added) at += added.length;
    if (words[i] !== pdf[at])
      return { page: words.slice(Math.max(0, i - 20), i + 40), pdf: pdf.slice(Math.max(0, at - 20), at + 40) };
  }
  return at === pdf.length ? undefined : { page: '', pdf: pdf.slice(at, at + 60) };
}
