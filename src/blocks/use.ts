import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { Block, Line, Shows, Takes, Values } from './block.ts';
import { blockNames, blocks, type BlockName } from './blocks.ts';
import { jsxAttribute } from './jsx.ts';

/** A node of a content file's tree that can only be a block: content has no HTML. */
export type BlockNode = MdxJsxFlowElement | MdxJsxTextElement;

export const isBlock = (node: Nodes): node is BlockNode =>
  node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';

/** A block where a text uses it: what it is, and what it says there. */
export interface BlockUse extends Block {
  name: BlockName;
  values: Values<Takes>;
  /** the lines that the source prints of its attributes */
  printed: Line[];
  /** their words; those that say nothing left out */
  lines: string[];
}

/** The block that a node names; undefined when there is none of that name. For those who tell the editor. */
export function knownBlock(node: BlockNode): BlockUse | undefined {
  // Every JavaScript object has something named "constructor".
  if (!node.name || !Object.hasOwn(blocks, node.name)) return undefined;
  const name = node.name as BlockName;
  const block: Block = blocks[name];
  const values = valuesOf(node, block);
  const printed = block.prints(values);
  return { ...block, name, values, printed, lines: wordsOf(printed) };
}

/**
 * The block that a node names.
 * @param file the file's name, for the message
 * @throws Error naming the mark and its place when there is no such block: no words may be passed over
 */
export function blockUse(node: BlockNode, file = ''): BlockUse {
  const used = knownBlock(node);
  if (used) return used;
  const place = `${file}:${node.position?.start.line ?? 1}`;
  throw new Error(`${place}: <${node.name ?? ''}> er ikke en byggeklods; npm run check siger mere.`);
}

const wordsOf = (lines: Line[]): string[] =>
  lines.flatMap((line) => (typeof line === 'string' ? line : line.words || []));

/** What is not written is empty: the checks have told of it. */
function valuesOf(node: BlockNode, { takes }: Block): Values<Takes> {
  const values = Object.entries(takes).map(([name, type]) => {
    const written = jsxAttribute(node, name);
    if (type.startsWith('tal')) return [name, Number(written) || undefined];
    return [name, written ?? (type.endsWith('?') ? undefined : '')];
  });
  return Object.fromEntries(values) as Values<Takes>;
}

/** Whose words stand where a node stands; undefined when it is no block that we know. */
export const shownBy = (node: Nodes): Shows | undefined => (isBlock(node) ? knownBlock(node)?.shows : undefined);

/** The blocks that show some words: `<Anbefaling>` shows a recommendation's full form. */
export const blocksShowing = (...shows: Shows[]): BlockName[] =>
  blockNames.filter((name) => shows.includes(blocks[name].shows));

/** The words of the text that a block has in its attributes, each by itself, as they are written. */
export function wordsIn(node: BlockNode): string[] {
  const { takes, values } = blockUse(node);
  return Object.entries(takes)
    .filter(([, type]) => type.startsWith('tekst'))
    .map(([name]) => String(values[name] ?? ''))
    .filter(Boolean);
}
