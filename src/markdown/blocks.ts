import type { Element, ElementContent, Nodes, Root } from 'hast';
import type { MdxJsxAttribute, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { blockUse, type BlockNode } from '../blocks/use.ts';

type Block = MdxJsxFlowElementHast | MdxJsxTextElementHast;

/** Words up to which a box can stand in the margin beside the text without outgrowing it. */
const SHORT = 150;

/** What the component of a table gets its rows by: see `components/mdx/TableRows.astro`. */
export const TABLE_ROWS = 'TableRows';

/**
 * Rehype plugin: what the building blocks hold is put as their components draw it. Comes last.
 * @throws Error at a mark that is no building block
 */
export const rehypeBlocks =
  () =>
  (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
      // Made here, of a table.
      if (node.name === TABLE_ROWS) return;
      const { holds } = blockUse(node as unknown as BlockNode);
      if (holds === 'words') node.children = node.children.flatMap(unwrapped('p'));
      if (holds === 'rows') node.children = rowsFirst(node);
      if (holds === 'blocks' && countWords(node) < SHORT) node.attributes.push(attribute('short'));
    });
  };

const unwrapped =
  (tagName: string) =>
  (node: ElementContent): ElementContent[] =>
    isElement(node, tagName) ? node.children : [node];

const isElement = (node: Nodes, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;

/** The rows of a table in one element, and after it what stands under the table: its source note. */
function rowsFirst({ attributes, children }: Block): ElementContent[] {
  const isUnder = (child: ElementContent) =>
    child.type === 'mdxJsxFlowElement' && blockUse(child as unknown as BlockNode).stands !== 'in Tabel';
  const rows: MdxJsxFlowElementHast = {
    type: 'mdxJsxFlowElement',
    name: TABLE_ROWS,
    attributes: attributes.filter((one) => one.type !== 'mdxJsxAttribute' || one.name !== 'id'),
    children: children
      .filter((child) => !isUnder(child))
      .flatMap(unwrapped('table'))
      // The line ends between head and body; in a table they are no text.
      .filter(({ type }) => type !== 'text'),
  };
  return [rows, ...children.filter(isUnder)];
}

function countWords(block: Block): number {
  const texts: string[] = [];
  visit(block, 'text', ({ value }) => void texts.push(value));
  return texts.join(' ').split(/\s+/).length;
}

const attribute = (name: string): MdxJsxAttribute => ({ type: 'mdxJsxAttribute', name, value: null });
