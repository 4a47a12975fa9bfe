import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { MarkdownForm } from '../../blocks/block.ts';
import { blockUse, isBlock, type BlockNode, type BlockUse } from '../../blocks/use.ts';
import type { Recommendation } from '../../content/library.ts';
import { noteId, isNote } from '../../text/note-marks.ts';
import { figureIsMissing } from '../../site/publication.ts';
import { ours, paragraph, quote, text, title } from './nodes.ts';
import { tableOfRows } from './table.ts';

/** What the text names but does not hold: the recommendations it places and the notes to its lines. */
export interface Lookup {
  recommendation(number: number): Recommendation;
  /** @param line line of the source that the note belongs to */
  note(line: number): string;
  /** @param line line of the source that was corrected */
  erratum(line: number): string;
  /** @param id the note's: see `text/note-marks.ts` */
  mark(id: string): string;
}

export const fullForm = (recommendation: Recommendation, depth: 1 | 4, lookup: Lookup): RootContent[] => [
  { type: 'heading', depth, children: [text(`${recommendation.number}. ${recommendation.title}`)] },
  ...blocks(recommendation.tree, lookup),
];

export const shortForm = ({ number, shortTitle, shortText, priority }: Recommendation, depth: 2 | 3): RootContent[] => [
  { type: 'heading', depth, children: [text(`${number}. ${shortTitle}${priority ? ' *' : ''}`)] },
  paragraph(text(shortText)),
];

export const blocks = (parent: { children: unknown[] }, lookup: Lookup): RootContent[] =>
  (parent.children as RootContent[]).flatMap((node) => block(node, lookup));

/** A block, and after it the notes that are marked in it. */
function block(node: RootContent, lookup: Lookup): RootContent[] {
  if (node.type === 'yaml') return [];
  if (isBlock(node)) return form(node, lookup);
  return [inside(node, lookup), ...marked(node).map((use) => note(use, lookup))];
}

/** The node with the building blocks inside it made plain. */
function inside<T extends Nodes>(node: T, lookup: Lookup): T {
  if (!('children' in node)) return node;
  const children = (node.children as Nodes[]).flatMap((child): Nodes[] => {
    if (child.type === 'mdxJsxTextElement') return inline(child, lookup);
    if (child.type === 'mdxJsxFlowElement') return form(child, lookup);
    return [inside(child, lookup)];
  });
  return { ...node, children };
}

/** A block among the words of a paragraph: of a note only its mark. */
function inline(node: MdxJsxTextElement, lookup: Lookup): Nodes[] {
  const use = blockUse(node);
  if (isNote(use)) return [{ type: 'footnoteReference', identifier: label(use, lookup) }];
  const { children } = inside(node, lookup);
  return use.markdown === 'strong' ? [{ type: 'strong', children }] : children;
}

/** A note's name among GitHub's footnotes, of which the source's own have numbers: "note-a". */
const label = (use: BlockUse, lookup: Lookup): string => `note-${lookup.mark(noteId(use))}`;

/** The notes that stand among the words of a node. */
function marked(node: Nodes): BlockUse[] {
  if (node.type === 'mdxJsxTextElement' && isNote(blockUse(node))) return [blockUse(node)];
  return 'children' in node ? (node.children as Nodes[]).flatMap(marked) : [];
}

const note = (use: BlockUse, lookup: Lookup): RootContent => ({
  type: 'footnoteDefinition',
  identifier: label(use, lookup),
  children: [paragraph(noteOf(use, lookup)!)],
});

/** What is ours: the words of a note or a correction. */
function noteOf({ shows, values }: BlockUse, lookup: Lookup): PhrasingContent | undefined {
  const line = Number(values['linje']);
  if (shows === 'note') return ours(lookup.note(line));
  if (shows === 'erratum') return ours(lookup.erratum(line));
  return undefined;
}

/** A block on lines of its own. @throws Error naming a mark that is no building block: no wording may be lost */
function form(node: BlockNode, lookup: Lookup): RootContent[] {
  const use = blockUse(node);
  const ownWords = noteOf(use, lookup);
  if (ownWords) return [paragraph(ownWords)];
  const number = Number(use.values['nummer']);
  if (use.shows === 'full form') return fullForm(lookup.recommendation(number), 4, lookup);
  if (use.shows === 'short form') return shortForm(lookup.recommendation(number), 3);
  return forms[use.markdown]({ ...use, node, lookup, within: blocks(node, lookup) });
}

/** A block as it is used, and what it holds as Markdown. */
interface Used extends BlockUse {
  node: BlockNode;
  within: RootContent[];
  lookup: Lookup;
}

const missing = ours('Figurens tal findes ikke i den tekst, vi har. Se figuren i den officielle udgivelse.');

const forms: Record<MarkdownForm, (used: Used) => RootContent[]> = {
  quote: ({ lines, within }) => [quote(...lines.map(title), ...within)],
  figure: ({ lines, values, within }) => [
    quote(...lines.map(title), ...within, ...(figureIsMissing(Number(values['nummer'])) ? [paragraph(missing)] : [])),
  ],
  titled: ({ lines, within }) => [...lines.map(title), ...within],
  table: ({ lines: [caption = '', ...columns], within, node, lookup }) => [
    title(caption),
    ...(columns.length > 0 ? tableOfRows(node, columns, (parent) => blocks(parent, lookup)) : within),
  ],
  lines: ({ lines }) => [
    paragraph(...lines.flatMap((line, index) => [...(index ? [{ type: 'break' } as const] : []), text(line)])),
  ],
  strong: ({ within }) =>
    within.map((child) =>
      child.type === 'paragraph' ? paragraph({ type: 'strong', children: child.children }) : child,
    ),
  plain: ({ within }) => within,
};
