import { officialWords } from './official-text.ts';
import { blockOf, placeOf } from './place.ts';

/** Words of the official text as one quotes them: what they are, where they stand, and what shows that they are verbatim. */
export interface Quotation {
  /** a paragraph for each block */
  words: string[];
  /** "Sundhedsstyrelsen og Socialstyrelsen: … (2022), kapitel 13, afsnit 13.2.1." */
  source: string;
  /** the block's full address, and in it the words marked */
  url: string;
  /** where it can be seen how the words are proven */
  proof: string;
}

/** Words of a passage that stand in its address: of a longer one its beginning and its end. */
const WHOLE = 8;
const ENDS = 4;

const meta = (name: string): string[] =>
  [...document.querySelectorAll<HTMLMetaElement>(`meta[name="${name}"]`)].map(({ content }) => content);
const base = (): string => document.documentElement.dataset['base'] ?? '/';
/** This page's published address: a copy of the site may be read anywhere. */
const pageAddress = (): string =>
  document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.origin + location.pathname;

/** As text fragments write it (https://wicg.github.io/scroll-to-text-fragment/#syntax): "-" has a meaning of its own. */
const encoded = (words: string[]): string => encodeURIComponent(words.join(' ')).replaceAll('-', '%2D');

/** As many of the words as stand in a block one after the other: a note's number may stand between two of them. */
function standing(words: string[], block: string, from: 'start' | 'end'): string[] {
  for (let count = words.length; count > 0; count--) {
    const some = from === 'start' ? words.slice(0, count) : words.slice(-count);
    if (block.includes(some.join(' '))) return some;
  }
  return [];
}

/** ":~:text=…", by which a browser shows the words marked; "" when they cannot be named. */
function fragment(words: string[], start: string, end: string): string {
  const [first, last] = [words[0]!.split(' '), words.at(-1)!.split(' ')];
  if (words.length === 1 && first.length <= WHOLE && start.includes(words[0]!)) return `:~:text=${encoded(first)}`;
  const [from, to] = [standing(first.slice(0, ENDS), start, 'start'), standing(last.slice(-ENDS), end, 'end')];
  return from.length > 0 && to.length > 0 ? `:~:text=${encoded(from)},${encoded(to)}` : '';
}

const textOf = (node: Node): string =>
  (blockOf(node)?.textContent ?? node.parentElement?.textContent ?? '')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ');

const LETTER = /[\p{L}\p{N}\u00ad\u200b]/u;

/** The range with the words that it parts taken whole: half a word is no quotation, and no browser finds it again. */
function wholeWords(range: Range): Range {
  const whole = range.cloneRange();
  const { startContainer: first, endContainer: last } = range;
  let { startOffset: start, endOffset: end } = range;
  if (first instanceof Text && LETTER.test(first.data.charAt(start))) {
    while (start > 0 && LETTER.test(first.data.charAt(start - 1))) start--;
    whole.setStart(first, start);
  }
  if (last instanceof Text && end > 0 && LETTER.test(last.data.charAt(end - 1))) {
    while (end < last.length && LETTER.test(last.data.charAt(end))) end++;
    whole.setEnd(last, end);
  }
  return whole;
}

/**
 * What of a range is the authorities' words, as a quotation.
 * @param marked what the reader marked: a word is taken whole
 * @param whole the range is a block: its address is enough
 * @returns undefined when nothing of it is
 */
export function quotation(marked: Range, whole = false): Quotation | undefined {
  const range = wholeWords(marked);
  const words = officialWords(range);
  if (words.length === 0) return undefined;
  const block = blockOf(range.startContainer) ?? blockOf(range.endContainer);
  const directive = whole ? '' : fragment(words, textOf(range.startContainer), textOf(range.endContainer));
  const path = location.pathname.replace(base(), '/');
  const title = document.querySelector('h1')?.textContent?.trim() ?? document.title;
  const work = document.querySelector('.bund cite')?.textContent?.replace(/\s+/g, ' ').trim();
  const year = meta('citation_publication_date')[0]?.slice(0, 4);
  return {
    words,
    source: `${meta('citation_author').join(' og ')}: ${work} (${year}), ${placeOf(path, block?.id ?? '', title)}.`,
    url: pageAddress() + (block ? `#${block.id}` : directive && '#') + directive,
    proof: new URL(`${base()}om/teksten/`, pageAddress()).href,
  };
}

export const asText = ({ words, source, url, proof }: Quotation): string =>
  `»${words.join('\n\n')}«\n\n${source} ${url}\nOrdret efterprøvet mod den officielle tekst: ${proof}`;

/** As HTML, for programs that take it. The words are text: the caller's elements see to that. */
export function asHtml({ words, source, url, proof }: Quotation): string {
  const link = (to: string, text: string) =>
    Object.assign(document.createElement('a'), { href: to, textContent: text });
  const quote = Object.assign(document.createElement('blockquote'), { cite: url });
  quote.append(...words.map((text) => Object.assign(document.createElement('p'), { textContent: text })));
  const from = document.createElement('p');
  from.append(
    `${source} `,
    link(url, url),
    document.createElement('br'),
    link(proof, 'Ordret efterprøvet mod den officielle tekst'),
  );
  return quote.outerHTML + from.outerHTML;
}
