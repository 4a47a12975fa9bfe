import type { Nodes, Parents, Root, Text } from 'mdast';
import { jsxAttribute } from '../../blocks/jsx.ts';
import { blockUse, isBlock, wordsIn } from '../../blocks/use.ts';

/** A text node of a passage, and where in the passage's text it begins. */
export interface Run {
  node: Text;
  parent: Parents;
  start: number;
}

/** A passage of running text: a paragraph, heading, table cell, or an attribute of a component. */
export interface Prose {
  text: string;
  /** the text nodes it is made of; none for an attribute */
  runs: Run[];
  /** editorial notes in it: the ledger's line, and the place in the text they stand at */
  notes: Array<{ line: number; at: number }>;
  /** id of the nearest place with an address; empty before the first one */
  anchor: string;
  /** id of the numbered section (or the part) it stands in */
  section: string;
  kind: 'text' | 'heading' | 'attribute';
  /** where in its file it begins */
  spot: Spot;
}

/** A place in a content file, 1-based. */
export interface Spot {
  line: number;
  column: number;
}

/** Where in its file a place in a passage's text stands. */
export function spotIn({ runs, spot }: Prose, at: number): Spot {
  const run = runs.findLast(({ start }) => start <= at);
  const begin = run?.node.position?.start;
  return begin ? { line: begin.line, column: begin.column + at - run.start } : spot;
}

/** Stands for what is no running text (a link, a footnote mark): no reference reaches across it. */
const GAP = '\ufffc';

/**
 * The running text of a tree whose anchors are assigned, in reading order.
 * @param tree a content file
 * @param prefix id of the part, as for `assignAnchors`
 */
export function* prose(tree: Root, prefix: string): Generator<Prose> {
  let section = prefix;

  function* walk(node: Nodes, anchor: string): Generator<Prose> {
    const id = idOf(node) ?? anchor;
    if (node.type === 'heading' && /^afsnit-[\d.]+$/.test(id)) section = id;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      yield {
        ...passage(node),
        anchor: id,
        section,
        kind: node.type === 'heading' ? 'heading' : 'text',
        spot: spotOf(node),
      };
      return;
    }
    if (node.type === 'mdxJsxFlowElement')
      for (const text of wordsIn(node))
        yield { text, runs: [], notes: [], anchor: id, section, kind: 'attribute', spot: spotOf(node) };
    if (!('children' in node)) return;
    if (node.children.some((child) => child.type === 'text'))
      yield { ...passage(node), anchor: id, section, kind: 'text', spot: spotOf(node) };
    else for (const child of node.children) yield* walk(child, id);
  }

  yield* walk(tree, '');
}

const spotOf = ({ position }: Nodes): Spot => ({
  line: position?.start.line ?? 1,
  column: position?.start.column ?? 1,
});

/** The id that `assignAnchors` gave a node; a footnote's own. */
function idOf(node: Nodes): string | undefined {
  if (node.type === 'mdxJsxFlowElement') return jsxAttribute(node, 'id');
  if (node.type === 'footnoteDefinition') return `fodnote-${node.identifier}`;
  return node.data?.hProperties?.id;
}

function passage(parent: Parents): Pick<Prose, 'text' | 'runs' | 'notes'> {
  const runs: Run[] = [];
  const notes: Prose['notes'] = [];
  let text = '';
  const read = (node: Parents) => {
    for (const child of node.children as Nodes[]) {
      if (child.type === 'text') {
        runs.push({ node: child, parent: node, start: text.length });
        text += child.value;
      } else if (isBlock(child)) {
        const { shows, values } = blockUse(child);
        if (shows === 'note') notes.push({ line: Number(values['linje']), at: text.length });
        else if (shows !== 'erratum') text += GAP;
      } else if (child.type === 'emphasis' || child.type === 'strong' || child.type === 'delete') {
        read(child);
      } else if (child.type !== 'footnoteReference') {
        text += GAP;
      }
    }
  };
  read(parent);
  return { text, runs, notes };
}
