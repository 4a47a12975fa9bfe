import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { blockUse, type BlockNode } from '../blocks/use.ts';
import { isNote } from '../text/note-marks.ts';

const places: Record<string, string> = {
  h2: 'dette afsnit',
  h3: 'dette afsnit',
  h4: 'dette afsnit',
  p: 'dette stykke',
  li: 'dette punkt',
};

/** The "¶" that copies an address: ours, not the official text's. Shown on hover and focus; works as a plain link. */
export const pilcrow = (id: string, place: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['pil'], href: `#${id}`, dataRedaktion: '', ariaLabel: `Link til ${place}` },
  children: [{ type: 'text', value: '¶' }],
});

export const isPilcrow = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'a' && [node.properties['className']].flat().includes('pil');

const isElement = (node: Nodes, tagName: string): boolean => node.type === 'element' && node.tagName === tagName;

/** Puts the "¶" at the end of a block's own words: before what is ours and follows them. */
function append(block: Element, mark: Element): void {
  const after = block.children.findIndex(
    (node) => node.type === 'mdxJsxFlowElement' && isNote(blockUse(node as unknown as BlockNode)),
  );
  block.children.splice(after < 0 ? block.children.length : after, 0, mark);
}

/** Rehype plugin: a "¶" at every block that has an address; a list carries it in its first item. */
export const rehypePilcrows =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const id = node.properties['id'];
      if (typeof id !== 'string' || 'dataRedaktion' in node.properties || id.startsWith('fodnote')) return;
      const place = places[node.tagName];
      if (place) append(node, pilcrow(id, place));
      else if (node.tagName === 'ul' || node.tagName === 'ol') {
        const first = node.children.find((child): child is Element => child.type === 'element');
        // Not after an item's paragraphs: it would be a line of its own.
        const paragraph = first?.children.find((child): child is Element => isElement(child, 'p'));
        if (first) append(paragraph ?? first, pilcrow(id, 'denne liste'));
      }
    });
  };
