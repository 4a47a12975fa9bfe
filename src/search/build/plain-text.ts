import type { Nodes } from 'mdast';

/** Nodes whose words would run together with their neighbours' if nothing stood between them. */
const apart = new Set([
  'paragraph',
  'heading',
  'list',
  'listItem',
  'table',
  'tableRow',
  'tableCell',
  'mdxJsxFlowElement',
  'root',
  'break',
]);

/** The words of a node as they are read, blocks and cells apart; footnotes, notes of ours and frontmatter left out. */
export function plainText(node: Nodes): string {
  if ('value' in node && (node.type === 'text' || node.type === 'inlineCode')) return node.value;
  if (node.type === 'footnoteDefinition' || !('children' in node)) return node.type === 'break' ? ' ' : '';
  const inner = (node.children as Nodes[]).map(plainText).join('');
  return apart.has(node.type) ? ` ${inner} ` : inner;
}

export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();
