import type { Element, Nodes, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { blockUse, type BlockNode } from '../blocks/use.ts';
import { isNote } from '../text/note-marks.ts';

/** "afsnit 13.1.1-3", "trædesten 2": no two places of a page are called the same. */
const placeName = (id: string): string => id.replace(/^([a-z]+)-/, '$1 ').replace('traedesten', 'trædesten');

/**
 * The "¶" that copies an address: ours, not the official text's. Shown on hover and focus; works as a plain link.
 * It is the pointer's: a long chapter has two hundred. By keyboard the block being read is shared with "Del dette stykke".
 */
export const pilcrow = (id: string, place: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['pil'], href: `#${id}`, tabIndex: -1, dataRedaktion: '', ariaLabel: `Link til ${place}` },
  children: [{ type: 'text', value: '¶' }],
});

export const isPilcrow = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'a' && [node.properties['className']].flat().includes('pil');

const isElement = (node: Nodes, tagName: string): boolean => node.type === 'element' && node.tagName === tagName;

const paragraphOf = ({ children }: Element): Element | undefined =>
  children.find((child): child is Element => isElement(child, 'p'));

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
      if (!['p', 'li', 'ul', 'ol'].includes(node.tagName)) return;
      const own = pilcrow(id, placeName(id));
      // Not after an item's paragraphs: it would be a line of its own.
      if (node.tagName === 'p' || node.tagName === 'li') append(paragraphOf(node) ?? node, own);
      else {
        const first = node.children.find((child): child is Element => child.type === 'element');
        if (first) append(paragraphOf(first) ?? first, own);
      }
    });
  };

/**
 * Rehype plugin: the "¶" of a heading stands beside it, for what stands in it is its name. Comes last: until then a heading
 * has what follows it as its neighbour.
 */
export const rehypeHeadingMarks =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', (node, index, parent) => {
      const { id } = node.properties;
      if (!/^h[234]$/.test(node.tagName) || !parent || index === undefined) return;
      if (typeof id !== 'string' || 'dataRedaktion' in node.properties) return;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: { className: ['overskrift', node.tagName] },
        children: [node, pilcrow(id, placeName(id))],
      };
      return [SKIP, index + 1];
    });
  };
