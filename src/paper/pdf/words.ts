import type { Element, Nodes, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { toString } from 'hast-util-to-string';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** What the printed page says, taken from its HTML: what the PDF must say again. */
export interface PageWords {
  /** letters, numbers and signs in reading order, without white space */
  words: string;
  /** heads of tables, which are repeated where a table goes on to a new page */
  tableHeads: string[];
}

/** Letters, numbers and the signs that carry meaning: what survives lines, hyphens and ligatures. */
export const letters = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}%§*]/gu, '');

/** Reads the words of a page's HTML. Numbered lists of the official text give their numbers, as the browser prints them. */
export function pageWords(html: string): PageWords {
  const page: Root = unified().use(rehypeParse).parse(html);
  const result: PageWords = { words: '', tableHeads: [] };
  const read = (node: Nodes, official: boolean): void => {
    if (node.type === 'text') result.words += letters(node.value);
    if (node.type === 'element' && ['head', 'style', 'script'].includes(node.tagName)) return;
    const inside = official || (node.type === 'element' && 'dataKilde' in node.properties);
    let number = node.type === 'element' && node.tagName === 'ol' && inside && !('dataTegn' in node.properties) ? Number(node.properties['start'] ?? 1) : undefined;
    if (!('children' in node)) return;
    for (const child of node.children) {
      if (number !== undefined && child.type === 'element' && child.tagName === 'li') result.words += String(number++);
      read(child as Nodes, inside);
    }
  };
  read(page, false);
  visit(page, 'element', (element: Element) => {
    if (element.tagName === 'thead') result.tableHeads.push(letters(toString(element)));
  });
  return result;
}

/**
 * Where the PDF's words leave the page's; undefined when they never do.
 * @param printed the PDF's text in the order of its tags
 */
export function firstDeparture({ words, tableHeads }: PageWords, printed: string): { page: string; pdf: string } | undefined {
  const pdf = letters(printed);
  let at = 0;
  for (let i = 0; i < words.length; i++, at++) {
    if (words[i] === pdf[at]) continue;
    const repeated = tableHeads.find((head) => pdf.startsWith(head, at) && pdf[at + head.length] === words[i]);
    if (!repeated) return { page: words.slice(Math.max(0, i - 20), i + 40), pdf: pdf.slice(Math.max(0, at - 20), at + 40) };
    at += repeated.length;
  }
  return at === pdf.length ? undefined : { page: '', pdf: pdf.slice(at, at + 60) };
}
