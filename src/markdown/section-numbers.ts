import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Rehype plugin: a heading's number is an element of its own, so that it can stand in the margin. No word changes. */
export const rehypeSectionNumbers =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (!/^h[234]$/.test(node.tagName)) return;
      const first = node.children[0];
      if (first?.type !== 'text') return;
      const [, number, rest] = /^(\d+(?:\.\d+)+\.?)(\s.*)$/s.exec(first.value) ?? [];
      if (!number || rest === undefined) return;
      const mark: Element = {
        type: 'element',
        tagName: 'span',
        properties: { className: ['nummer'] },
        children: [{ type: 'text', value: number }],
      };
      node.children.splice(0, 1, mark, { type: 'text', value: rest });
    });
  };
