import type { Nodes, Parents } from 'mdast';
import { parseMdx } from '../content/mdx.ts';

/**
 * Puts `<Rettelse linje={…} />` where a reader looks for it: right after the corrected words when they stand in running
 * text, after the block when they are its heading or one of its attributes, after the text when they are a field of the file.
 * @param file the file's name
 * @param text its text, corrected
 * @param end where the corrected words end
 * @param line line of the source
 */
export function markErratum(file: string, text: string, end: number, line: number): string {
  const mark = `<Rettelse linje={${line}} />`;
  const { tree } = parseMdx(file, text);
  const front = tree.children[0];
  if (front?.type === 'yaml' && end <= front.position!.end.offset!)
    return file.includes('/kapitler/')
      ? insert(text, front.position!.end.offset!, `\n\n${mark}`)
      : `${text.trimEnd()}\n\n${mark}\n`;
  const block = wordless(tree, end);
  if (block) return insert(text, block.position!.end.offset!, `\n\n${mark}`);
  const rest = /^[\p{L}\p{N}]*[.,;:!?)»]*/u.exec(text.slice(end))?.[0].length ?? 0;
  return insert(text, end + rest, mark);
}

const insert = (text: string, at: number, what: string): string => text.slice(0, at) + what + text.slice(at);

/** The innermost heading or building block whose words at a place are not running text. */
function wordless(parent: Parents, at: number): Nodes | undefined {
  for (const node of parent.children as Nodes[]) {
    const [from, to] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    if (at < from || at > to || !('children' in node)) continue;
    if (node.type === 'heading') return node;
    const inner = node.children.find(
      (child) => (child.position?.end.offset ?? 0) >= at && (child.position?.start.offset ?? Infinity) < at,
    );
    if (!inner && node.type === 'mdxJsxFlowElement') return node;
    const found = wordless(node, at);
    if (found) return found;
  }
  return undefined;
}
