import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

const NBSP = '\u00a0';

/** Keeps a number and its unit on one line: "20 %", "§ 119", "600 mio. kr.". White space only: no word changes. */
export const keepTogether = (text: string): string =>
  text
    .replace(/(\d) (%|mio\.|mia\.|kr\.|år\b|mdr\.|dage\b)/g, `$1${NBSP}$2`)
    .replace(/(mio\.|mia\.) (kr\.)/g, `$1${NBSP}$2`)
    .replace(/(§§?|nr\.|stk\.|ca\.) (\d)/g, `$1${NBSP}$2`);

/** Rehype plugin: see {@link keepTogether}. */
export const rehypeTypography =
  () =>
  (tree: Root): void => {
    visit(tree, 'text', (node) => {
      node.value = keepTogether(node.value);
    });
  };
