import type { Link, Root, Text } from 'mdast';
import type { VFile } from 'vfile';
import { href } from '../site/address.ts';
import { collections } from '../content/collections.ts';
import type { Library } from '../content/library.ts';
import { referencesIn, termsIn, type Mark } from '../text/references/marks.ts';
import { mentions } from '../text/references/mentions.ts';
import { prose, type Prose } from '../text/references/prose.ts';

/**
 * Remark plugin: what the official text names becomes a link, and so does a term or abbreviation where it first
 * stands in a section. Not a character is altered. Comes after the anchors and before the footnotes are moved.
 */
export const remarkLinks =
  (library: Library) =>
  (tree: Root, { data: { written } }: VFile): void => {
    if (!written || collections[written.collection].words !== 'official') return;
    const { context } = mentions(library);
    const explained = new Set<string>();
    for (const passage of [...prose(tree, written.prefix)]) {
      if (passage.runs.length === 0) continue;
      const references = referencesIn(passage, written.file, context);
      const terms =
        passage.kind === 'heading'
          ? []
          : termsIn(passage, references, context).filter(({ targets }) => {
              const key = `${passage.section} ${targets[0]}`;
              return !explained.has(key) && explained.add(key);
            });
      const marks = [...references, ...terms].filter((mark) => mark.href).sort((a, b) => a.start - b.start);
      link(passage, marks, new Set(written.collection === 'kapitler' ? marks.filter(isPassed) : []));
    }
  };

/**
 * Whether Tab goes past a link: at a citation's number and at a term. A chapter has a hundred of them between two places that
 * one wants to reach; after the text they stand in a list (`PartLinks.astro`), each once.
 */
const isPassed = ({ kind }: Mark): boolean => kind === 'henvisning' || kind === 'begreb';

/** Splits the text nodes of a passage where its marks begin and end. */
function link({ runs }: Prose, marks: Mark[], passed: ReadonlySet<Mark>): void {
  for (const { node, parent, start } of runs) {
    const end = start + node.value.length;
    const own = marks.filter((mark) => mark.start < end && start < mark.end);
    if (own.length === 0) continue;
    const pieces: Array<Text | Link> = [];
    let at = start;
    const text = (to: number) =>
      to > at && pieces.push({ type: 'text', value: node.value.slice(at - start, to - start) });
    for (const mark of own) {
      const from = Math.max(mark.start, start);
      const to = Math.min(mark.end, end);
      text(from);
      pieces.push({
        type: 'link',
        url: href(mark.href!),
        ...(passed.has(mark) && { data: { hProperties: { tabIndex: -1 } } }),
        children: [{ type: 'text', value: node.value.slice(from - start, to - start) }],
      });
      at = to;
    }
    text(end);
    parent.children.splice(parent.children.indexOf(node as never), 1, ...(pieces as never[]));
  }
}
