import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Shows } from '../blocks/block.ts';
import type { BlockName } from '../blocks/blocks.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import { blocksShowing } from '../blocks/use.ts';
import type { Written } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import type { Spot } from '../content/problem.ts';

/** A use of a block, with the source line it names (if any) and where it stands. */
interface Use {
  node: MdxJsxFlowElement | MdxJsxTextElement;
  linje: string;
  spot: Spot;
}

/** Every use in a text of the blocks that show some words, in order by block. */
export const blocksIn = (text: Written, ...shows: Shows[]): Use[] =>
  blocksShowing(...shows).flatMap((name) => blocksNamed(name, text));

/** Every use of a block in a text. */
export const blocksNamed = (name: BlockName, text: Written): Use[] => uses(text).get(name) ?? [];

const uses = derived(({ file, tree }: Written): Map<string, Use[]> => {
  const found: Use[] = [];
  visit(tree, (node) => {
    if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement')
      found.push({
        node,
        linje: jsxAttribute(node, 'linje') ?? '',
        spot: { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 },
      });
  });
  return Map.groupBy(found, ({ node }) => node.name ?? '');
});
