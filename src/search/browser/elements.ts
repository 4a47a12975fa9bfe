import type { Piece } from '../show/excerpt.ts';

type Child = Node | string | undefined | false;

/** Makes an element. What is text stays text: nothing typed or fetched becomes markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, string | undefined>,
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) made.setAttribute(name, value);
  made.append(...children.filter((child): child is Node | string => child !== undefined && child !== false));
  return made;
}

/** Pieces of text with what was searched for in <mark>. */
export const marked = (pieces: Piece[]): Node[] =>
  pieces.map(({ text, marked: hit }) => (hit ? element('mark', {}, text) : document.createTextNode(text)));

export const base = document.documentElement.dataset['base'] ?? '/';
/** An address on this site with its base path. */
export const address = (path: string): string => base + path.replace(/^\//, '');
