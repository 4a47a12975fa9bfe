import type { Root } from 'mdast';
import type { VFile } from 'vfile';

/** Remark plugin: the list of a recommendation is named as what it is, its stepping stones. */
export const remarkSteppingStones =
  () =>
  (tree: Root, file: VFile): void => {
    if (!/anbefalinger[\\/]/.test(file.path ?? '')) return;
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
