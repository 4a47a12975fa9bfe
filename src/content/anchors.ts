import { slug } from 'github-slugger';
import type { Heading, Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { asciiFold, slugify } from '../site/address.ts';
import { jsxAttribute } from './jsx.ts';

/** What an anchor leads to; `block` is any paragraph, list or table without a name of its own. */
export type AnchorKind =
  | 'section'
  | 'heading'
  | 'block'
  | 'box'
  | 'goals'
  | 'table'
  | 'figure'
  | 'term'
  | 'year'
  | 'recommendation'
  | 'stepping-stone'
  | 'participant';

export interface Anchor {
  id: string;
  kind: AnchorKind;
  node: Nodes;
  /** id of the numbered section (or part) it stands in */
  section: string;
}

/** Blocks of ours inside the official text: they do not count, so that no address moves when one is added. */
const ours = new Set(['Note', 'Rettelse']);

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
  let stones = 0;

  const name = (node: Nodes, id: string, kind: AnchorKind): string => {
    anchors.push({ id, kind, node, section });
    if (node.type === 'mdxJsxFlowElement') {
      node.attributes = [
        ...node.attributes.filter((a) => a.type !== 'mdxJsxAttribute' || a.name !== 'id'),
        { type: 'mdxJsxAttribute', name: 'id', value: id },
      ];
    } else {
      node.data ??= {} as never;
      (node.data as { hProperties?: Record<string, unknown> }).hProperties = {
        ...(node.data as { hProperties?: object }).hProperties,
        id,
      };
    }
    return id;
  };

  const heading = (node: Heading) => {
    const text = toString(node);
    const number = sectionNumber(text);
    if (number) section = `afsnit-${number}`;
    name(node, number ? section : `${section}-${slug(asciiFold(text))}`, number ? 'section' : 'heading');
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
        name(node, `${current}-${++count}`, 'block');
      } else if (node.type === 'list') {
        count++;
        if (prefix === 'tekst')
          for (const item of node.children) name(item, `traedesten-${++stones}`, 'stepping-stone');
        else name(node, `${current}-${count}`, 'block');
      } else if (node.type === 'mdxJsxFlowElement' && !ours.has(node.name ?? '')) {
        count++;
        component(node, `${current}-${count}`);
      }
    }
  };

  const component = (node: MdxJsxFlowElement | MdxJsxTextElement, fallback: string) => {
    const number = jsxAttribute(node, 'nummer');
    const inside = (id: string) => blocks(node, () => id);
    switch (node.name) {
      case 'Boks':
        return inside(name(node, number ? `boks-${number}` : fallback, 'box'));
      case 'Maal':
        return inside(name(node, `maal-${/\d+/.exec(section)?.[0] ?? ''}`, 'goals'));
      case 'Tabel':
        return void name(node, `tabel-${number}`, 'table');
      case 'Figur':
        return inside(name(node, `figur-${number}`, 'figure'));
      case 'Begreb':
        return inside(name(node, `begreb-${slugify(jsxAttribute(node, 'navn') ?? '')}`, 'term'));
      case 'Aar':
        return inside(name(node, `${fallback.replace(/-\d+$/, '')}-${jsxAttribute(node, 'aar')}`, 'year'));
      case 'Anbefaling':
      case 'Kortform':
        return void name(node, `anbefaling-${number}`, 'recommendation');
      case 'Deltager':
        return void name(node, `deltager-${anchors.filter((a) => a.kind === 'participant').length + 1}`, 'participant');
      case 'Rubrik':
        return void name(node, `${section}-anbefalinger`, 'heading');
      case 'Underskrift':
        return inside(name(node, fallback, 'block'));
      default:
    }
  };

  blocks(tree, () => section);
  return anchors;
}
