import { slug } from 'github-slugger';
import type { Heading, ListItem, Nodes, Paragraph, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { BlockAnchorKind } from '../blocks/blocks.ts';
import { knownBlock, type BlockNode, type BlockUse } from '../blocks/use.ts';
import { asciiFold } from '../lib/ascii.ts';

/** What an anchor leads to; `block` is any paragraph, list or table without a name of its own. */
export type AnchorKind = BlockAnchorKind | 'section' | 'heading' | 'block' | 'stepping-stone';

export interface Anchor {
  id: string;
  kind: AnchorKind;
  node: Nodes;
  /** id of the numbered section (or part) it stands in */
  section: string;
  /** its id is only a count: it leads to other words when something is put before it */
  counted: boolean;
}

/** The line that heads a list's item, when more stands under it. */
export const itemHead = ({ children: [first, ...rest] }: ListItem): Paragraph | undefined =>
  first?.type === 'paragraph' && rest.some(({ type }) => type === 'paragraph') ? first : undefined;

function addProperties(node: Nodes, properties: Record<string, string>): void {
  node.data ??= {} as never;
  const data = node.data as { hProperties?: Record<string, unknown> };
  data.hProperties = { ...data.hProperties, ...properties };
}

/** "11.2.2. Etablering …" → "11.2.2" */
export const sectionNumber = (heading: string): string | undefined => /^(\d+(?:\.\d+)+)\.?\s/.exec(heading)?.[1];

/**
 * Gives every block of a content file its id (design contract "Anchors") and lists them in reading order.
 * The ids are written into the tree, so that rendering it gives the same ones.
 * @param tree a chapter, recommendation or update as parsed
 * @param prefix id of the part: "afsnit-11", "forord", "tekst"
 */
export function assignAnchors(tree: Root, prefix: string): Anchor[] {
  const anchors: Anchor[] = [];
  let section = prefix;
  let depth = 1;
  let stones = 0;
  const ordinals = new Map<string, number>();

  const name = (node: Nodes, id: string, kind: AnchorKind, counted: boolean): string => {
    anchors.push({ id, kind, node, section, counted });
    if (node.type === 'mdxJsxFlowElement') {
      node.attributes = [
        ...node.attributes.filter((a) => a.type !== 'mdxJsxAttribute' || a.name !== 'id'),
        { type: 'mdxJsxAttribute', name: 'id', value: id },
      ];
    } else addProperties(node, { id });
    return id;
  };

  const heading = (node: Heading) => {
    const text = toString(node);
    const number = sectionNumber(text);
    if (number) section = `afsnit-${number}`;
    depth = node.depth;
    name(node, number ? section : `${section}-${slug(asciiFold(text))}`, number ? 'section' : 'heading', false);
  };

  const blocks = (parent: Parents, counterPrefix: () => string) => {
    let current = counterPrefix();
    let count = 0;
    for (const node of parent.children as Nodes[]) {
      if (node.type === 'heading') {
        heading(node);
        if (counterPrefix() !== current) {
          current = counterPrefix();
          count = 0;
        }
      } else if (node.type === 'paragraph' || node.type === 'table') {
        name(node, `${current}-${++count}`, 'block', true);
      } else if (node.type === 'list') {
        count++;
        if (prefix === 'tekst')
          for (const item of node.children) name(item, `traedesten-${++stones}`, 'stepping-stone', true);
        else {
          name(node, `${current}-${count}`, 'block', true);
          items(node.children, current);
        }
      } else if (node.type === 'mdxJsxFlowElement') {
        const used = knownBlock(node);
        // Ours do not count, so that no address moves when one is added.
        if (used?.shows === 'note' || used?.shows === 'erratum') continue;
        count++;
        // A mark that is no block has no address: the checks tell of it.
        if (used) block(node, used, current, count);
      }
    }
  };

  /** Numbered items that have a heading of their own, each on its line in the source: boxes 4, 12 and 13. */
  const items = (children: ListItem[], within: string) => {
    for (const [index, item] of children.entries()) {
      const head = itemHead(item);
      if (!head) continue;
      name(item, `${within}-punkt-${index + 1}`, 'block', true);
      addProperties(head, { role: 'heading', 'aria-level': String(depth + 1) });
    }
  };

  const block = (node: BlockNode, used: BlockUse, within: string, count: number) => {
    const { anchor, holds, values } = used;
    if (!anchor) return;
    const ordinal = (ordinals.get(used.name) ?? 0) + 1;
    ordinals.set(used.name, ordinal);
    const own = anchor.name?.(values, { section, ordinal });
    const id = own === undefined ? `${within}-${count}` : `${anchor.prefix ?? within}-${own}`;
    name(node, id, anchor.kind as AnchorKind, own === undefined || anchor.counted === true);
    if (holds === 'blocks') blocks(node, () => id);
  };

  blocks(tree, () => section);
  return anchors;
}
