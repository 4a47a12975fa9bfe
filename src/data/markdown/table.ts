import type { PhrasingContent, RootContent, TableRow } from 'mdast';
import type { Holds } from '../../blocks/block.ts';
import { blockUse, isBlock, type BlockNode } from '../../blocks/use.ts';
import { text } from './nodes.ts';

/**
 * A table whose rows are blocks, as a Markdown table; what else stands in it comes after.
 * @param columns the heads of the columns after the first, which has none
 * @param markdown makes Markdown of what a node holds
 */
export function tableOfRows(
  table: BlockNode,
  columns: string[],
  markdown: (parent: { children: unknown[] }) => RootContent[],
): RootContent[] {
  const rows = table.children.filter(thatHolds('cells'));
  const rest = table.children.filter((child) => !rows.includes(child as BlockNode));
  const notes: RootContent[] = [];
  // A note that is marked in a cell comes after the table.
  const cellOf = (cell: BlockNode): PhrasingContent[] => {
    const within = markdown(cell);
    notes.push(...within.filter(({ type }) => type === 'footnoteDefinition'));
    return linesOf(within.filter(({ type }) => type !== 'footnoteDefinition'));
  };
  const lines = rows.map((line) =>
    row([blockUse(line).lines.map(text), ...line.children.filter(thatHolds('lines')).map(cellOf)]),
  );
  const head = row([[], ...columns.map((name) => [text(name)])]);
  return [{ type: 'table', children: [head, ...lines] }, ...notes, ...markdown({ children: rest })];
}

const thatHolds =
  (holds: Holds) =>
  (child: BlockNode['children'][number]): child is BlockNode =>
    isBlock(child) && blockUse(child).holds === holds;

const row = (cells: PhrasingContent[][]): TableRow => ({
  type: 'tableRow',
  children: cells.map((children) => ({ type: 'tableCell', children })),
});

/** What a cell holds on lines of their own, as a Markdown table can have them: an item of a list begins with "•". */
const linesOf = (blocks: RootContent[]): PhrasingContent[] =>
  blocks.flatMap(lines).flatMap((line, index) => (index ? [{ type: 'html', value: '<br>' }, ...line] : line));

/** @throws Error when it is neither a paragraph nor a list: no words may be lost */
function lines(node: RootContent): PhrasingContent[][] {
  if (node.type === 'paragraph') return [node.children];
  if (node.type !== 'list') throw new Error(`En celle kan kun holde afsnit og lister, ikke ${node.type}.`);
  return node.children.flatMap((item) => item.children.flatMap(lines).map((line) => [text('• '), ...line]));
}
