import { read } from '../storage/item.ts';
import { reading } from '../storage/items/reading.ts';
import { write } from '../storage/write.ts';

/**
 * Keeps where a reader has got to, and how far into the text that is.
 * @param text the whole of the part being read
 * @param heading the section being read
 * @param link its line in the contents
 */
export function keepPlace(text: HTMLElement, heading: HTMLElement, link: HTMLAnchorElement): void {
  const { top, height } = text.getBoundingClientRect();
  const known = read(reading) ?? { parts: {} };
  const share = Math.min(100, Math.round(((innerHeight - top) / height) * 100));
  known.parts[location.pathname] = Math.max(share, known.parts[location.pathname] ?? 0);
  known.place = { path: location.pathname, id: heading.id, name: link.textContent.replace(/\s+/g, ' ').trim() };
  write(reading, known);
}
