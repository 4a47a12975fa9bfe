import type { AnchorKind } from '../content/anchors.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import type { Library } from '../content/library.ts';
import { outline, splitNumber, type OutlineEntry } from '../text/outline.ts';
import type { Target } from './links.ts';
import type { PaperPart } from './part.ts';

/** A line of a contents or a list: where it leads and what it says. */
export interface Line {
  target: Target;
  number: string;
  title: string;
  children: Line[];
}

/** The parts of the publication and their numbered sections, as deep as "11.2.2". */
export function contentsOf(parts: PaperPart[]): Line[] {
  const sections = (slug: string, entries: OutlineEntry[], depth: number): Line[] =>
    entries.flatMap(({ id, text, children }) => {
      const [number, title] = splitNumber(text);
      return number && depth <= 2
        ? [{ target: { slug, id }, number, title, children: sections(slug, children, depth + 1) }]
        : [];
    });
  return parts.map(({ part, slug }) => ({
    target: { slug },
    number: part.number ? `${part.number}.` : '',
    title: part.title,
    children: sections(slug, outline(part), 1),
  }));
}

/** The recommendations where their chapters have them; "*" as the source marks the starred ones. */
export function recommendationsOf(library: Library, parts: PaperPart[]): Line[] {
  const chapter = (number: number) =>
    parts.findLast(({ part }) => part.anchors.some(({ id }) => id === `anbefaling-${number}`));
  return [...library.recommendations.values()].map(({ number, title, priority }) => ({
    target: { slug: chapter(number)!.slug, id: `anbefaling-${number}` },
    number: `${number}.`,
    title: priority ? `${title} *` : title,
    children: [],
  }));
}

/** The numbered boxes, tables or figures. */
export const namedOf = (parts: PaperPart[], kind: AnchorKind): Line[] =>
  parts.flatMap(({ part, slug }) =>
    part.anchors.flatMap(({ id, kind: its, node }) => {
      if (its !== kind || node.type !== 'mdxJsxFlowElement') return [];
      const number = jsxAttribute(node, 'nummer');
      return number
        ? [{ target: { slug, id }, number: `${number}.`, title: jsxAttribute(node, 'titel') ?? '', children: [] }]
        : [];
    }),
  );
