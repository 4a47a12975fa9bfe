import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Recommendation } from '../content/library.ts';
import { isLeadIn } from '../text/recommendation-text.ts';

/** What follow-up stands at a stepping stone by: see `components/mdx/StoneUpdates.astro`. */
export const STONE_UPDATES = 'StoneUpdates';

/**
 * Remark plugin: the list of a recommendation is named as what it is, its stepping stones, and each stone has its number,
 * which is its address: "25.2". The name is shown above the list, but not where a sentence runs on into it.
 */
export const remarkSteppingStones =
  () =>
  (tree: Root, { data: { written } }: VFile): void => {
    if (written?.collection !== 'anbefalinger') return;
    const { number } = written as Recommendation;
    let stones = 0;
    for (const [index, node] of tree.children.entries()) {
      if (node.type !== 'list') continue;
      const before = tree.children[index - 1];
      node.data = {
        ...node.data,
        hProperties: {
          className: ['traedesten', ...(before && isLeadIn(toString(before)) ? ['fortsat'] : [])],
          ariaLabel: node.children.length === 1 ? 'Ét trædesten' : 'Trædesten',
        },
      };
      for (const item of node.children)
        item.data = { ...item.data, hProperties: { ...item.data?.hProperties, dataSten: `${number}.${++stones}` } };
    }
  };

/** Rehype plugin: at the end of each stepping stone is room for what sources say about it. Comes after the building blocks. */
export const rehypeStoneUpdates =
  () =>
  (tree: Html, { data: { written } }: VFile): void => {
    if (written?.collection !== 'anbefalinger') return;
    const { number } = written as Recommendation;
    visit(tree, 'element', ({ tagName, properties, children }) => {
      const [, stone] = /^traedesten-(\d+)$/.exec(String(properties['id'] ?? '')) ?? [];
      if (tagName !== 'li' || !stone) return;
      children.push({
        type: 'mdxJsxFlowElement',
        name: STONE_UPDATES,
        attributes: [
          { type: 'mdxJsxAttribute', name: 'nummer', value: String(number) },
          { type: 'mdxJsxAttribute', name: 'trin', value: stone },
        ],
        children: [],
      });
    });
  };
