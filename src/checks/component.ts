import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { jsxAttribute } from '../markdown/jsx.ts';
import type { Spot } from './problem.ts';

/** Every use of a component in a text, with the source line it names (if any) and where it stands. */
export function componentsNamed(name: string, file: string, tree: Root): Array<{ node: MdxJsxFlowElement | MdxJsxTextElement; linje: string; spot: Spot }> {
  const found: ReturnType<typeof componentsNamed> = [];
  visit(tree, (node) => {
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name)
      found.push({ node, linje: jsxAttribute(node, 'linje') ?? '', spot: { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 } });
  });
  return found;
}
