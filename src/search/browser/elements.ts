import { keepTogether } from '../../lib/keep-together.ts';
import type { Piece } from '../show/excerpt.ts';

type Child = Node | string | undefined | false;

/** "10-årsplanen", "2025–2030": a browser may break after the line, and no character says that it may not. */
const TIED = /((?:^|[^\p{L}\p{N}]))(\p{N}[\p{N}.,]*[-–][\p{L}\p{N}]+)/u;

/** Words as pages have them: what is one thing stays on one line. */
const kept = (text: string): Array<Node | string> =>
  keepTogether(text)
    .split(TIED)
    .map((piece, i) => {
      // Two of three are what stands between, and the sign before.
      if (i % 3 < 2) return piece;
      const tied = document.createElement('span');
      tied.className = 'samlet';
      tied.textContent = piece;
      return tied;
    });

/** Makes an element. What is text stays text: nothing typed or fetched becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  for (const child of children)
    if (typeof child === 'string') made.append(...kept(child));
    else if (child) made.append(child);
  return made;
}

/** Pieces of text with what was searched for in <mark>. */
export const marked = (pieces: Piece[]): Array<Node | string> =>
  pieces.flatMap(({ text, marked: hit }) => (hit ? element('mark', {}, text) : kept(text)));

export const base = document.documentElement.dataset['base'] ?? '/';
/** An address on this site with its base path. */
export const address = (path: string): string => base + path.replace(/^\//, '');
