import { shownBy } from '../../blocks/use.ts';
import { recommendationPath } from '../../site/address.ts';
import type { Library, Part, Recommendation } from '../../content/library.ts';
import { derived } from '../../lib/derived.ts';
import { referencesIn, referenceContext, termsIn, type Mark, type ReferenceContext } from './marks.ts';
import { placeName, type Place } from './place.ts';
import { prose, spotIn, type Prose, type Spot } from './prose.ts';

/** A place where something is mentioned. */
export interface Mention {
  /** address of the passage */
  path: string;
  place: Place;
  mark: Mark;
  /** line of the source whose note of ours stands right after it */
  note?: number | undefined;
  /** the file and the place in it */
  file: string;
  spot: Spot;
  /** the passage's text, for tests and reports */
  text: string;
}

/** Every mention in the official text, found once; what is mentioned is asked for by its address. */
export interface Mentions {
  context: ReferenceContext;
  all: Mention[];
  /** the mentions of an address, in reading order, one for each place */
  of: (target: string) => Mention[];
}

/** The mentions of a library. */
export const mentions = derived(find, 'mentions');

function find(library: Library): Mentions {
  const context = referenceContext(library);
  const all = [...passages(library)].flatMap(({ file, path, place, prose: passage }): Mention[] => {
    const references = referencesIn(passage, file, context);
    return [...references, ...termsIn(passage, references, context)].map((mark) => ({
      path,
      place,
      mark,
      note: noteAt(passage, mark),
      file,
      spot: spotIn(passage, mark.start),
      text: passage.text,
    }));
  });
  const byTarget = new Map<string, Map<string, Mention>>();
  for (const mention of all) {
    for (const target of mention.mark.targets) {
      const places = byTarget.get(target) ?? new Map<string, Mention>();
      const name = placeName(mention.place);
      if (!places.has(name)) places.set(name, mention);
      byTarget.set(target, places);
    }
  }
  return { context, all, of: (target) => [...(byTarget.get(target)?.values() ?? [])] };
}

/** A reference's note stands after the bracket that closes it: "(se anbefaling 18)". */
const noteAt = ({ text, notes }: Prose, { end }: Mark): number | undefined =>
  notes.find(({ at }) => at >= end && /^\)?$/.test(text.slice(end, at)))?.line;

export interface Passage {
  file: string;
  path: string;
  place: Place;
  prose: Prose;
}

/** The passages of the whole text in reading order; a recommendation after the chapter that holds it. */
export function* passages(library: Library): Generator<Passage> {
  for (const part of library.parts) {
    for (const passage of prose(part.tree, part.prefix))
      yield {
        file: part.file,
        path: passage.anchor ? `${part.path}#${passage.anchor}` : part.path,
        place: placeInPart(part, passage),
        prose: passage,
      };
    for (const { id, kind, node } of part.anchors) {
      if (kind !== 'recommendation') continue;
      const recommendation = library.recommendations.get(Number(id.replace('anbefaling-', '')));
      if (!recommendation) continue;
      yield* shownBy(node) === 'full form' ? fullForm(recommendation) : shortForm(recommendation, part);
    }
  }
}

function* fullForm({ file, number, tree, prefix }: Recommendation): Generator<Passage> {
  const path = recommendationPath(number);
  for (const passage of prose(tree, prefix))
    yield {
      file,
      path: passage.anchor ? `${path}#${passage.anchor}` : path,
      place: { kind: 'anbefaling', number: String(number) },
      prose: passage,
    };
}

function* shortForm({ file, number, shortText }: Recommendation, part: Part): Generator<Passage> {
  const anchor = `anbefaling-${number}`;
  const text: Prose = {
    text: shortText,
    runs: [],
    notes: [],
    anchor,
    section: anchor,
    kind: 'attribute',
    spot: { line: 1, column: 1 },
  };
  yield {
    file,
    path: `${part.path}#${anchor}`,
    place: { kind: 'kort form af anbefaling', number: String(number) },
    prose: text,
  };
}

function placeInPart(part: Part, { anchor, section }: Prose): Place {
  const [, kind, number] = /^(boks|tabel|figur|fodnote)-(\d+)/.exec(anchor) ?? [];
  if (kind && number) return { kind: kind as Place['kind'], number };
  if (anchor.startsWith('begreb-') && part.number) return { kind: 'boks', number: '5' };
  if (anchor.startsWith('maal-')) return { kind: 'målene i kapitel', number: String(part.number) };
  if (!part.number) return { kind: 'del', number: part.title.toLowerCase() };
  const place = section.replace(/^afsnit-/, '');
  return place.includes('.') ? { kind: 'afsnit', number: place } : { kind: 'kapitel', number: place };
}
