import type { Root as Html } from 'hast';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { Recommendation } from '../content/library.ts';

/** What follow-up stands at a stepping stone by: see `components/mdx/StoneUpdates.astro`. */
export const STONE_UPDATES = 'StoneUpdates';

/** Remark plugin: the list of a recommendation is named as what it is, its stepping stones. */
export const remarkSteppingStones =
  () =>
  (tree: Root, { data: { written } }: VFile): void => {
    if (written?.collection !== 'anbefalinger') return;
    for (const node of tree.children) {
      if (node.type !== 'list') continue;
      node.data = {
        ...node.data,
        hProperties: {
          className: ['traedesten'],
          ariaLabel: node.children.length === 1 ? 'Ét trædesten' : 'Trædesten',
        },
      };
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
