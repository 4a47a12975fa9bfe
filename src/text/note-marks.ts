import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { blockUse, isBlock, type BlockUse } from '../blocks/use.ts';
import type { Library } from '../content/library.ts';
import { derived } from '../lib/derived.ts';

/** How a note of ours is placed: what `markdown/notes.ts` adds to a `<Note>` or `<Rettelse>` for its component. */
export interface PlacedNote {
  /** the letter that stands at the word and before the note; a note about a whole block has none */
  mark?: string;
  /** only the mark: the note itself stands after the paragraph */
  inText?: boolean;
}

/** Whether a block shows words of ours. */
export const isNote = ({ shows }: BlockUse): boolean => shows === 'note' || shows === 'erratum';

/** Id of a note on its page: the line of the source is its own, wherever it is shown. */
export const noteId = ({ name, values }: Pick<BlockUse, 'name' | 'values'>): string =>
  `${name.toLowerCase()}-${values['linje']}`;

const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(97 + (index % 26));

/**
 * The marks of the notes that stand at a word, by their id: a, b, c … through each part in the order it is read,
 * its recommendations in place. So a recommendation's note has the same letter on its own page and in its chapter.
 */
export const noteMarks = derived(({ parts, recommendations }: Library): Map<string, string> => {
  const marks = new Map<string, string>();
  for (const { tree } of parts) {
    let count = 0;
    const read = (root: Root): void =>
      visit(root, (node: Nodes) => {
        if (!isBlock(node)) return;
        const use = blockUse(node);
        const placed = use.shows === 'full form' && recommendations.get(Number(use.values['nummer']));
        if (placed) read(placed.tree);
        else if (isNote(use) && node.type === 'mdxJsxTextElement') marks.set(noteId(use), letters(count++));
      });
    read(tree);
  }
  return marks;
});
