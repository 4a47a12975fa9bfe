import type { Anchor } from '../content/anchors.ts';
import type { Library, Part, Recommendation } from '../content/library.ts';
import { shortForms } from '../text/short-forms.ts';
import { readChapter } from './edition.ts';
import { applyLedger, parts as partStarts } from './ledger.ts';
import { range } from '../content/schemas/ledger.ts';
import { SOURCE_FILE } from '../content/source-text.ts';
import { tokenize } from './stream.ts';

/** A place in the edition as a link has it. */
export interface EditionPlace {
  /** "/kapitel/6/#afsnit-6.5.1-3" */
  path: string;
  /** "Kapitel 6, afsnit 6.5.1" */
  title: string;
}

/** Where in the edition the lines of the source stand. */
export interface EditionPlaces {
  /** where a line stands; where the words before it stand, when it is left out itself */
  at: (line: number) => EditionPlace | undefined;
  footnote: (number: number) => EditionPlace | undefined;
}

/** Follows the words of the source into the edition: they are the same, one by one. */
export function editionPlaces(library: Library, source: string): EditionPlaces {
  const found = new Map<number, EditionPlace>();
  const { parts } = applyLedger(source, library.ledger, SOURCE_FILE);
  const recommendations = new Map([...library.recommendations.values()].map((one) => [one.file, one]));
  const short = shortForms(library.parts);
  for (const part of library.parts) {
    const edition = tokenize(readChapter(part, library.recommendations));
    for (const [index, { place }] of tokenize(parts.get(part.part) ?? []).entries()) {
      const there = edition[index]?.place;
      if (there && !found.has(place.line))
        found.set(place.line, nameOf(part, recommendations.get(there.file), there.line, part === short));
    }
  }
  const lines = [...found.keys()].sort((a, b) => a - b);
  const starts = partStarts.map(({ line }) => line);
  const footnote = (number: number): EditionPlace | undefined => {
    const part = library.parts.find(({ tree }) =>
      tree.children.some((node) => node.type === 'footnoteDefinition' && Number(node.identifier) === number),
    );
    return part && { path: `${part.path}#fodnote-${number}`, title: `${partName(part)}, fodnote ${number}` };
  };
  const notes = library.ledger.flatMap((entry) =>
    entry.slags === 'fodnote' ? [{ number: entry.nummer, lines: range(entry.linjer) }] : [],
  );
  return {
    footnote,
    at: (line) => {
      const note = notes.find(({ lines: [from, to] }) => from <= line && line <= to);
      if (note) return footnote(note.number);
      // Nothing before the first words of a part is in it: then the words that follow.
      const first = starts.findLast((start) => start <= line) ?? 1;
      const near = found.has(line)
        ? line
        : (lines.findLast((one) => one <= line && one >= first) ?? lines.find((one) => one > line));
      return near === undefined ? undefined : found.get(near);
    },
  };
}

const partName = ({ number, title }: Part): string => (number ? `Kapitel ${number}` : title);

function nameOf(part: Part, recommendation: Recommendation | undefined, line: number, isShort: boolean): EditionPlace {
  if (recommendation && isShort)
    return {
      path: `${part.path}#anbefaling-${recommendation.number}`,
      title: `${partName(part)}, anbefaling ${recommendation.number}`,
    };
  const anchor = anchorAt((recommendation ?? part).anchors, line);
  if (recommendation)
    return {
      path: `${recommendation.path}#${anchor?.id ?? `anbefaling-${recommendation.number}`}`,
      title: `Anbefaling ${recommendation.number}`,
    };
  const section = anchor && /^afsnit-(\d+\.[\d.]+)/.exec(anchor.section)?.[1];
  return {
    path: anchor ? `${part.path}#${anchor.id}` : part.path,
    title: section ? `${partName(part)}, afsnit ${section}` : partName(part),
  };
}

/** The innermost block that a line of the file stands in, or the last one before it. */
const anchorAt = (anchors: Anchor[], line: number): Anchor | undefined =>
  anchors.findLast(
    ({ node }) => (node.position?.start.line ?? Infinity) <= line && (node.position?.end.line ?? 0) >= line,
  ) ?? anchors.findLast(({ node }) => (node.position?.start.line ?? Infinity) <= line);
