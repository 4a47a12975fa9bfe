import { letters, standsAt, type Letters } from '../passage/letters.ts';
import { fromAddress, PASSAGE, QUESTION } from '../passage/in-address.ts';
import { matches, type Stems } from '../show/excerpt.ts';
import { stemsFor } from './source.ts';
import type { Fetching } from './source.ts';

/**
 * Marks what was searched for where a hit has opened, and scrolls to it: a passage that the address carries, or the words of
 * the question that led here. Nothing is written into the page and nothing is stored: the CSS Custom Highlight API paints
 * ranges. Esc takes the marks away.
 */
export async function highlight(fetching: Fetching): Promise<void> {
  if (!('highlights' in CSS)) return;
  const params = new URLSearchParams(location.search);
  const passage = params.get(PASSAGE);
  if (passage) {
    const range = standing(fromAddress(passage));
    if (range) return paint([range], range.startContainer.parentElement!);
  }
  const question = params.get(QUESTION) ?? questionBefore();
  if (!question) return;
  // What leads here need not be what is passed on: a question is no part of the place's address.
  if (params.has(QUESTION)) {
    params.delete(QUESTION);
    history.replaceState(
      history.state,
      '',
      `${location.pathname}${params.size > 0 ? `?${params.toString()}` : ''}${location.hash}`,
    );
  }
  const { ranges, best } = ofWords(await stemsFor(fetching, question));
  if (best) paint(ranges, best);
}

/** The question of the search page that led here; the browser tells it to pages of the same site. */
export function questionBefore(): string | null {
  try {
    const { origin, pathname, searchParams } = new URL(document.referrer);
    return origin === location.origin && pathname.endsWith('/soeg/') ? searchParams.get('q') : null;
  } catch {
    return null;
  }
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && 'highlights' in CSS) CSS.highlights.delete('soegning');
});

function paint(ranges: Range[], at: Element): void {
  CSS.highlights.set('soegning', new Highlight(...ranges));
  for (let folded = at.closest('details'); folded; folded = folded.parentElement?.closest('details') ?? null)
    folded.open = true;
  const show = () => {
    const { top, bottom } = ranges.length === 1 ? ranges[0]!.getBoundingClientRect() : at.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight)
      at.scrollIntoView({ block: bottom - top > innerHeight * 0.7 ? 'start' : 'center', behavior: 'instant' });
    // A passage in the middle of a long paragraph is not shown by showing the paragraph.
    const rect = ranges[0]!.getBoundingClientRect();
    if (ranges.length === 1 && (rect.top < 0 || rect.bottom > innerHeight))
      scrollBy({ top: rect.top - innerHeight / 3, behavior: 'instant' });
  };
  show();
  // The browser goes to the anchor when everything is here, and that may be after us.
  if (document.readyState !== 'complete') addEventListener('load', () => setTimeout(show), { once: true });
}

/** Where a passage, or its beginning and end, stands: from the named place on, else anywhere in the text. */
function standing(pieces: string[]): Range | undefined {
  const [first, last] = [pieces[0], pieces.at(-1)].map((piece) => letters(piece ?? ''));
  for (const blocks of [scope(), everything()]) {
    const { text, place } = joined(blocks);
    const all = letters(text);
    const begin = standsAt(text, all, first!);
    if (!begin) continue;
    const end = pieces.length > 1 ? after(text, all, last!, begin.end) : begin;
    if (!end) continue;
    const range = document.createRange();
    range.setStart(...place(begin.start));
    range.setEnd(...place(end.end));
    return range;
  }
  return undefined;
}

/** The end of a long passage comes after its beginning. */
function after(text: string, all: Letters, wanted: Letters, from: number): { end: number } | undefined {
  const skip = all.at.findIndex((at) => at >= from);
  if (skip < 0) return undefined;
  return standsAt(text, { text: all.text.slice(skip), at: all.at.slice(skip) }, wanted);
}

/** The official words of some blocks as one text, and which node each place in it is in. */
function joined(blocks: Element[]): { text: string; place: (at: number) => [Text, number] } {
  let text = '';
  const nodes: Array<{ node: Text; start: number }> = [];
  for (const block of blocks) {
    text += ' ';
    for (const node of texts(block)) {
      nodes.push({ node, start: text.length });
      text += node.data;
    }
  }
  const place = (at: number): [Text, number] => {
    const found = nodes.findLast(({ start }) => start <= at) ?? nodes[0]!;
    return [found.node, Math.min(at - found.start, found.node.length)];
  };
  return { text, place };
}

/** Marks words, and finds the block that has the most of the question. */
function ofWords(stems: Stems): { ranges: Range[]; best: Element | undefined } {
  const ranges: Range[] = [];
  let best: { block: Element; worth: number } | undefined;
  for (const block of scope()) {
    const seen = new Set<string>();
    for (const node of texts(block)) {
      for (const { start, end, stem } of matches(node.data, stems)) {
        const range = document.createRange();
        range.setStart(node, start);
        range.setEnd(node, end);
        ranges.push(range);
        seen.add(stem);
      }
    }
    const worth = [...seen].reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0);
    if (worth > (best?.worth ?? 0)) best = { block, worth };
  }
  return { ranges, best: best?.block };
}

const BLOCKS = 'p, li, td, th, h1, h2, h3, h4, h5, figcaption, caption, dt, dd, blockquote';

/** The innermost blocks of an element; a list of ours inside a block of the text makes that no less a block. */
function inside(element: Element): Element[] {
  const blocks = [...element.querySelectorAll(BLOCKS)].filter((each) => !each.closest('[data-redaktion]'));
  const around = new Set<Element | null>();
  for (const block of blocks)
    for (let next = block.parentElement; next && !around.has(next); next = next.parentElement) around.add(next);
  const found = blocks.filter((each) => !around.has(each));
  return found.length > 0 ? found : [element];
}

const everything = (): Element[] => [...document.querySelectorAll('main')].flatMap(inside);

/** The blocks of what the address names: a section up to the next heading, a chapter up to its first, or the thing itself. */
function scope(): Element[] {
  const named = location.hash ? document.getElementById(hashId()) : null;
  if (!named) {
    const first = [...document.querySelectorAll('main [data-kilde], main article')].slice(0, 1).flatMap(inside);
    const next = first.findIndex((block, i) => i > 0 && /^H[2-6]$/.test(block.tagName));
    return /^\/?kapitel\//.test(location.pathname.slice(document.documentElement.dataset['base']?.length ?? 1)) &&
      next > 0
      ? first.slice(0, next)
      : first;
  }
  if (!/^H[1-6]$/.test(named.tagName)) return [...inside(named), ...following(named)];
  return [named, ...following(named)];
}

/** A heading, or what holds a heading and the mark beside it. */
const HEADING = 'h1, h2, h3, h4, h5, h6, .overskrift';

/** What stands after an element up to the next heading. */
function following(named: Element): Element[] {
  const blocks: Element[] = [];
  const from = named.closest('.overskrift') ?? named;
  for (let next = from.nextElementSibling; next && !next.matches(HEADING); next = next.nextElementSibling)
    blocks.push(...inside(next));
  return blocks;
}

/** An address may hold anything: what cannot be read names nothing. */
function hashId(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

function* texts(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-redaktion], .fodnotetal') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
