import type { Root } from 'mdast';
import type { VFile } from 'vfile';

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
