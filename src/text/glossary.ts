import type { Paragraph, Root } from 'mdast';
import { jsxAttribute } from '../blocks/jsx.ts';
import { termId } from './references/lexicon.ts';
import { prose, type Prose } from './references/prose.ts';
import type { Library, Part } from '../content/library.ts';
import type { Abbreviation, Term } from '../content/schemas/term.ts';

/** An entry of the glossary page. Exactly one of `passages` (official words) and `abbreviation` (our list) is there. */
export interface GlossaryEntry {
  id: string;
  name: string;
  /** the official definition */
  passages?: Prose[];
  abbreviation?: Abbreviation;
  /** where the definition stands in the text */
  place: string;
  /** where chapter 4 says more */
  more?: string | undefined;
}

/** Everything the glossary page explains. */
export interface Glossary {
  /** the publication's own list: in a part without a number */
  own: GlossaryEntry[];
  /** what a box in a chapter defines */
  box: GlossaryEntry[];
  /** what chapter 4 defines in its running text only */
  chapter: GlossaryEntry[];
  abbreviations: GlossaryEntry[];
}

/** The parts that define terms: the publication's own list, and the chapter whose box does. */
export function glossaryParts({ parts }: Library): { own: Part | undefined; box: Part | undefined } {
  const defining = parts.filter(({ anchors }) => anchors.some(({ kind }) => kind === 'term'));
  return {
    own: defining.find(({ number }) => number === undefined),
    box: defining.find(({ number }) => number !== undefined),
  };
}

/** All terms and abbreviations with their explanations; a term whose block is not there is left out, and the checks say so. */
export function glossary(library: Library): Glossary {
  const entries = (part: Part): GlossaryEntry[] =>
    part.anchors.flatMap(({ id, kind, node }) => {
      if (kind !== 'term' || node.type !== 'mdxJsxFlowElement') return [];
      const name = jsxAttribute(node, 'navn') ?? '';
      return [
        {
          id,
          name,
          passages: passagesOf(node.children),
          place: `${part.path}#${id}`,
          more: library.terms.find((term) => term.begreb === name.trim())?.uddybes,
        },
      ];
    });
  const { own, box } = glossaryParts(library);
  return {
    own: own ? entries(own) : [],
    box: box ? entries(box) : [],
    chapter: library.terms.flatMap((term) => chapterEntry(library, term)),
    abbreviations: library.abbreviations.map((abbreviation) => ({
      id: termId(abbreviation.forkortelse),
      name: abbreviation.forkortelse,
      abbreviation,
      place: '',
    })),
  };
}

const passagesOf = (children: Root['children']): Prose[] =>
  [...prose({ type: 'root', children }, '')].filter(({ kind }) => kind === 'text');

function chapterEntry(library: Library, { begreb, sted }: Term): GlossaryEntry[] {
  if (!sted) return [];
  const [path, id] = sted.split('#');
  const block = library.parts.find((part) => part.path === path)?.anchors.find((anchor) => anchor.id === id);
  return block
    ? [{ id: termId(begreb), name: begreb, passages: passagesOf([block.node as Paragraph]), place: sted }]
    : [];
}
