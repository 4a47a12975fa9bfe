import type { Nodes, Parents, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { blockUse, isBlock } from '../blocks/use.ts';
import type { Library } from '../content/library.ts';
import { isNote, noteId, noteMarks, type PlacedNote } from '../text/note-marks.ts';

/**
 * Remark plugin: no sentence of the text is broken by words of ours. A note among the words of a paragraph leaves its mark
 * there; the note itself comes after the paragraph, in whatever that stands. Comes when the footnotes are in place.
 */
export const remarkNotes =
  (library: Library) =>
  (tree: Root): void => {
    const marks = noteMarks(library);
    place(tree, (note) => marks.get(noteId(blockUse(note))));
  };

type MarkOf = (note: MdxJsxTextElement) => string | undefined;

/** Puts the notes of each paragraph after it. @returns those that found no place, for what the parent stands in */
function place(parent: Parents, markOf: MarkOf): MdxJsxFlowElement[] {
  const children = parent.children as Nodes[];
  // A block that holds the words of one paragraph is drawn as that paragraph.
  const holdsWords = isBlock(parent) && blockUse(parent).holds === 'words';
  const left: MdxJsxFlowElement[] = [];
  const placed = children.flatMap((node): Nodes[] => {
    if (node.type === 'mdxJsxTextElement' && isNote(blockUse(node))) {
      left.push(noteAfter(node, markOf(node)));
      return [{ ...node, attributes: [...node.attributes, ...attributes({ mark: markOf(node), inText: true })] }];
    }
    if (!('children' in node)) return [node];
    const notes = place(node, markOf);
    if (notes.length === 0) return [node];
    if (holdsWords || isPhrasing(node)) {
      left.push(...notes);
      return [node];
    }
    return parent.type === 'root' && node.type === 'paragraph' ? [beside(node, notes)] : [node, ...notes];
  });
  if (parent.type === 'tableCell') placed.push(...left.splice(0));
  parent.children = placed as never;
  return left;
}

/** What stands among the words of a paragraph: nothing can come after it but more of them. */
const isPhrasing = ({ type }: Nodes): boolean =>
  ['emphasis', 'strong', 'delete', 'link', 'mdxJsxTextElement'].includes(type);

/** A paragraph with its notes, which can stand beside it where there is room. */
const beside = (paragraph: Nodes, notes: Nodes[]): Nodes =>
  ({
    type: 'editionElement',
    data: { hName: 'div', hProperties: { className: ['med-note'] } },
    children: [paragraph, ...notes],
  }) as unknown as Nodes;

const noteAfter = ({ name, attributes: own }: MdxJsxTextElement, mark: string | undefined): MdxJsxFlowElement => ({
  type: 'mdxJsxFlowElement',
  name,
  attributes: [...own, ...attributes({ mark })],
  children: [],
});

const attributes = ({
  mark,
  inText,
}: { [Name in keyof PlacedNote]: PlacedNote[Name] | undefined }): MdxJsxAttribute[] => [
  ...(mark ? [{ type: 'mdxJsxAttribute' as const, name: 'mark', value: mark }] : []),
  ...(inText ? [{ type: 'mdxJsxAttribute' as const, name: 'inText', value: null }] : []),
];
