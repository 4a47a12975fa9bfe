import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import type { Move } from './redirects.ts';

const parser = unified().use(rehypeParse, { fragment: true }).freeze();

/** Elements in which a <span> may not stand; it goes into their first child that takes one. */
const closed = new Set(['ul', 'ol', 'dl', 'table', 'thead', 'tbody', 'tr']);

/**
 * Gives what was moved within a page its old anchor back: an empty element with the old id inside the element that has the new one.
 * Nothing else of the HTML is touched.
 * @param html a page's content
 * @param moves anchors that were moved within the page
 * @throws Error naming an anchor that is not in the HTML
 */
export function placeOldAnchors(html: string, moves: Move[]): string {
  const tree: Root = parser.parse(html);
  const places = moves.map(({ old, to }) => {
    const id = to.slice(to.indexOf('#') + 1);
    let offset: number | undefined;
    visit(tree, 'element', (element) => {
      if (element.properties['id'] === id) offset ??= insideOf(element);
    });
    if (offset === undefined) throw new Error(`Omdirigeringen af #${old} fører til #${id}, som ikke er på siden.`);
    return { offset, span: `<span id="${old}" data-redaktion></span>` };
  });
  return places
    .sort((a, b) => b.offset - a.offset)
    .reduce((text, { offset, span }) => text.slice(0, offset) + span + text.slice(offset), html);
}

function insideOf(element: Element): number | undefined {
  const first = element.children.find((child): child is Element => child.type === 'element');
  if (closed.has(element.tagName) && first) return insideOf(first);
  return element.children[0]?.position?.start.offset ?? element.position?.start.offset;
}
