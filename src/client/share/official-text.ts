/** Ours among the authorities' words, by the public contract. */
export const OURS = '[data-redaktion]';
const BLOCKS = 'p, li, td, th, caption, figcaption, dt, dd, h1, h2, h3, h4, .boks-titel';

const tidy = (text: string): string =>
  text
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** The official words of an element, by the public contract: what is marked as ours is left out. */
export function officialText(element: Element): string {
  const copy = element.cloneNode(true) as Element;
  for (const ours of copy.querySelectorAll(OURS)) ours.remove();
  return tidy(copy.textContent ?? '');
}

/**
 * The official words of a range, one paragraph for each block it touches; what is ours, and what is no official text, is left out.
 * @returns [] when there are none
 */
export function officialWords(range: Range): string[] {
  const words = new Map<Element, string>();
  const root = range.commonAncestorContainer;
  const walker = document.createTreeWalker(
    root.nodeType === Node.TEXT_NODE ? root.parentNode! : root,
    NodeFilter.SHOW_TEXT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement!;
    if (!range.intersectsNode(node) || !parent.closest('[data-kilde]') || parent.closest(OURS)) continue;
    const { textContent } = node;
    const text = (textContent ?? '').slice(
      node === range.startContainer ? range.startOffset : 0,
      node === range.endContainer ? range.endOffset : undefined,
    );
    const block = parent.closest(BLOCKS) ?? parent;
    words.set(block, (words.get(block) ?? '') + text);
  }
  return [...words.values()].map(tidy).filter(Boolean);
}
