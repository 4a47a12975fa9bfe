import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import { keepTogether } from '../lib/keep-together.ts';

/** Rehype plugin: see {@link keepTogether}. */
export const rehypeTypography =
  () =>
  (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = keepTogether(node.value);
    });
  };
