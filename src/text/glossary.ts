import type { Nodes, Paragraph, Root } from 'mdast';
import { jsxAttribute } from '../blocks/jsx.ts';
import { isBlock, knownBlock } from '../blocks/use.ts';
import type { Library, Part } from '../content/library.ts';
import type { Abbreviation, Term } from '../content/schemas/term.ts';
import { termId } from './references/lexicon.ts';
import { placeName } from './references/place.ts';
import { prose, type Prose } from './references/prose.ts';

/** An entry of the glossary page. Exactly one of `passages` (official words) and `abbreviation` (our list) is there. */
export interface GlossaryEntry {
  id: string;
  name: string;
  /** the official definition */
  passages?: Prose[];
  abbreviation?: Abbreviation;
  /** where the definition stands in the text */
  place: string;
  /** where a chapter says more */
  more?: string | undefined;
}

/** Everything the glossary page explains. */
export interface Glossary {
  /** the publication's own list: in a part without a number */
  own: GlossaryEntry[];
  /** what a box in a chapter defines */
  box: GlossaryEntry[];
  /** what a chapter defines in its running text only */
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

/** The box that defines terms, as readers name it ("boks 5"), and its title without what stands in brackets; undefined when none does. */
export function glossaryBox(library: Library): { name: string; title: string } | undefined {
  const boxes = glossaryParts(library).box?.anchors.filter(({ kind }) => kind === 'box') ?? [];
  const defines = (node: Nodes): boolean =>
    'children' in node && node.children.some((child) => isTerm(child) || defines(child));
  const found = boxes.find(({ node }) => defines(node))?.node;
  if (!found || !isBlock(found)) return undefined;
  return {
    name: placeName({ kind: 'boks', number: jsxAttribute(found, 'nummer') ?? '' }),
    title: (jsxAttribute(found, 'titel') ?? '').replace(/ \([^)]*\)$/, ''),
  };
}

const isTerm = (node: Nodes): boolean => isBlock(node) && knownBlock(node)?.anchor?.kind === 'term';

/** The chapters that some places stand in, as readers name them: "kapitel 4", "kapitel 4 og 6". */
export function chaptersOf(places: string[], { parts }: Library): string {
  const standing = parts.filter(({ path }) => places.some((place) => place.split('#')[0] === path));
  const numbers = standing.flatMap(({ number }) => number ?? []);
  return placeName({ kind: 'kapitel', number: numbers.join(', ').replace(/, (\d+)$/, ' og $1') });
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
