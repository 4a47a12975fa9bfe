import { matches, type Stems } from '../excerpt.ts';
import { takePassage } from './store.ts';

/**
 * Marks what was searched for where a hit has opened, and scrolls to the passage that has the most of it. Nothing is
 * written into the page: the CSS Custom Highlight API paints ranges. Esc takes the marks away.
 */
export function highlight(): void {
  const passage = takePassage(location.pathname + decodeURIComponent(location.hash), Date.now());
  if (passage && 'highlights' in CSS) show(new Map(passage.stems.map((stem) => [stem, 1])));
}

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && 'highlights' in CSS) CSS.highlights.delete('soegning');
});

function show(stems: Stems): void {
  const ranges: Range[] = [];
  let best: { block: Element; different: number } | undefined;
  for (const block of blocks()) {
    const seen = new Set<string>();
    for (const node of texts(block)) {
      for (const word of matches(node.data, stems)) {
        const range = document.createRange();
        range.setStart(node, word.start);
        range.setEnd(node, word.end);
        ranges.push(range);
        seen.add(word.text.toLowerCase());
      }
    }
    if (seen.size > (best?.different ?? 0)) best = { block, different: seen.size };
  }
  if (!best) return;
  CSS.highlights.set('soegning', new Highlight(...ranges));
  const { top, bottom } = best.block.getBoundingClientRect();
  if (top < 0 || bottom > innerHeight)
    best.block.scrollIntoView({ block: bottom - top > innerHeight * 0.7 ? 'start' : 'center' });
}

/** The blocks of what the address names: the section under its heading, or the thing itself. */
function blocks(): Element[] {
  const named = location.hash ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  const inner = (element: Element): Element[] => {
    const found = [...element.querySelectorAll('p, li, td, th, h1, h2, h3, h4, figcaption, caption')].filter(
      (each) => !each.querySelector('p, li'),
    );
    return found.length > 0 ? found : [element];
  };
  if (!named) return [...document.querySelectorAll('main [data-kilde], main article')].slice(0, 1).flatMap(inner);
  if (!/^H[1-6]$/.test(named.tagName)) return inner(named);
  const section: Element[] = [named];
  for (
    let next = named.nextElementSibling;
    next && !(/^H[1-6]$/.test(next.tagName) && next.tagName <= named.tagName);
    next = next.nextElementSibling
  )
    section.push(...inner(next));
  return section;
}

function* texts(block: Element): Generator<Text> {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest('[data-redaktion]') ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  for (let node = walker.nextNode(); node; node = walker.nextNode()) yield node as Text;
}
