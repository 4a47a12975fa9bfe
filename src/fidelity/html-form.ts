import type { Element, Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Block } from '../blocks/block.ts';
import { blocks } from '../blocks/blocks.ts';
import { site } from '../site/address.ts';
import { startsOf } from './form.ts';
import type { Token } from './stream.ts';

/** Elements that set official words apart; the source shows none. */
const MARKS = new Set([
  'em',
  'i',
  'strong',
  'b',
  'u',
  's',
  'del',
  'ins',
  'strike',
  'mark',
  'code',
  'blockquote',
  'hr',
  'img',
]);

/** What an element is when nothing else is known of it, in the words of the record. Others only group, and are passed through. */
const KINDS: Record<string, string> = {
  p: 'afsnit',
  figcaption: 'afsnit',
  caption: 'afsnit',
  ul: 'liste',
  li: 'punkt',
  tr: 'række',
  td: 'celle',
  th: 'celle',
  br: 'linjeskift',
  aside: 'boks',
  figure: 'figur',
};

/** The public contract of the addresses says which block an element is, `#boks-9`; and those that are such an element are no other. */
const NAMED = /^(anbefaling|boks|figur|tabel|fodnote)-(\d+)$/;
const ELEMENTS: Record<string, string> = { boks: 'aside', figur: 'figure', fodnote: 'li' };

/**
 * What an element of the official text is, in the words of the record; undefined when it only groups others, or is ours.
 * A mark that the source has not is called by its element.
 */
export function kindOf(element: Element): string | undefined {
  const { tagName, properties, children } = element;
  if (MARKS.has(tagName)) return `<${tagName}>`;
  if (tagName === 'a') return linkOf(element);
  const level = /^h([1-6])$/.exec(tagName);
  if (level) return `overskrift ${level[1]}`;
  const [, name, number] = NAMED.exec(String(properties['id'] ?? '')) ?? [];
  if (name && (ELEMENTS[name] ?? tagName) === tagName) return `${name} ${number}`;
  if (tagName === 'sup') return noteMarkOf(element);
  if (tagName === 'ol') return children.some(isNote) ? undefined : `talliste fra ${Number(properties['start'] ?? 1)}`;
  return KINDS[tagName];
}

/** Whether what an element opens is a mark: something that the source has not. */
export const isMark = (kind: string): boolean => kind.startsWith('<') || kind.startsWith('link til ');

const isNote = (node: Nodes): boolean =>
  node.type === 'element' && String(node.properties['id'] ?? '').startsWith('fodnote-');

/** A link that leaves the site: to an address that the source prints, or to another. Those within the site are ours. */
function linkOf({ properties, children }: Element): string | undefined {
  const to = properties['href'];
  if (typeof to !== 'string' || !/^[a-z]+:/i.test(to) || to.startsWith(`${site}/`)) return undefined;
  const printed = toString({ type: 'root', children }).replace(/[\u00ad\u200b]/g, '');
  return to === printed ? `link ${to}` : `link til ${to}`;
}

/** The number of a footnote in the text, by where it leads; or one that leads nowhere, because the source has no such note. */
function noteMarkOf(element: Element): string {
  const to = element.children.flatMap((child) =>
    child.type === 'element' ? (/#fodnote-(\d+)$/.exec(String(child.properties['href'] ?? ''))?.[1] ?? []) : [],
  );
  return to.length > 0 ? `fodnotetal ${to[0]}` : `notetal ${toString(element).trim()}`;
}

/** How a line of the record is seen in a page: what it opens, each with its depth from here, and how deep what it holds stands. */
interface Seen {
  opens: Array<[depth: number, kind: string]>;
  inside: number;
}

const drawn = new Map(Object.entries<Block>(blocks).map(([name, block]) => [name.toLowerCase(), block.drawn]));
const group: Seen = { opens: [], inside: 0 };
const only = (kind: string): Seen => ({ opens: [[0, kind]], inside: 1 });

/**
 * @param kind what a line of the record begins: "boks 9", "liste, luftig"
 * @param before what the line before it begins
 * @param around what it stands in, the innermost first
 */
function seen(kind: string, before: string, [parent = '', grandparent = '']: string[]): Seen {
  const [, name = '', number = ''] = /^([^ ,]+)(?: (?:fra )?(\d+))?/.exec(kind) ?? [];
  switch (name) {
    case 'anbefaling':
      return { opens: [[0, `anbefaling ${number}`], [1, 'overskrift 4']], inside: 1 }; // prettier-ignore
    case 'kortform':
      return { opens: [[0, `anbefaling ${number}`], [1, 'overskrift 3']], inside: 1 }; // prettier-ignore
    case 'afsnit':
      // The points of a list without air hold their words themselves.
      return parent === 'punkt' && !grandparent.endsWith(', luftig') ? group : only(kind);
    case 'liste':
      return only('liste');
    case 'talliste':
      return only(`talliste fra ${number}`);
    case 'kolonne':
      // The heads of columns are a row, and its corner is empty.
      return before === kind ? { opens: [[1, 'celle']], inside: 2 } : { opens: [[0, 'række'], [1, 'celle'], [1, 'celle']], inside: 2 }; // prettier-ignore
    case 'navn':
    case 'titel':
    case 'organisation':
      return only('linjeskift');
  }
  // The rows of a table in Markdown are the table's own.
  if (kind.startsWith('tabel') && parent.startsWith('tabel')) return group;
  const own = drawn.get(name);
  if (!own) return only(kind);
  const opens: Seen['opens'] = own.as ? [[0, number ? `${own.as} ${number}` : own.as]] : [];
  if (own.line) opens.push([opens.length, own.line]);
  return { opens, inside: own.as ? 1 : 0 };
}

/**
 * The form that the pages must have when the text has that of the record: what the building blocks are drawn as, in the same words.
 * @param record lines of a part, or of one recommendation
 * @param source the words that they are about
 */
export function inHtml(record: string[], source: Token[]): string[] {
  const starts = startsOf(source);
  const lines: string[] = [];
  /** by depth in the record: what is open there, and how deep in the page what it holds begins */
  const open: Array<{ kind: string; inside: number }> = [];
  let before = '';
  let last = '';
  for (const line of record) {
    const [, word = '', dots = '', kind = ''] = /^(\S+) ((?:· )*)(.*)$/.exec(line) ?? [];
    // In a page a new line begins with the word after the break.
    const start = kind === 'linjeskift' ? (starts[starts.indexOf(word) + 1] ?? 'slut') : word;
    const depth = dots.length / 2;
    open.length = Math.min(open.length, depth);
    const base = open.at(-1)?.inside ?? 0;
    const { opens, inside } = seen(kind, before, open.map((one) => one.kind).reverse());
    for (const [deeper, what] of opens) {
      // A part that is not printed, or is the first, begins no new line.
      if (what === 'linjeskift' && kind !== what && start === last) continue;
      lines.push(`${start} ${'· '.repeat(base + deeper)}${what}`);
      last = start;
    }
    open.push({ kind, inside: base + inside });
    before = kind;
  }
  return lines;
}
