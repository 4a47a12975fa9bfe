import { shownBy } from '../blocks/use.ts';
import type { Library, Part } from '../content/library.ts';
import { derived } from '../lib/derived.ts';

const prints = ({ tree }: Part): boolean => tree.children.some((node) => shownBy(node) === 'short form');

/** The part that prints the recommendations' short forms; undefined when none does. */
export const shortForms = (parts: Part[]): Part | undefined => parts.find(prints);

/** Where each short form is printed, by its anchor ("anbefaling-11"): the part's address, and the section. */
export const shortFormPlaces = derived(
  ({ parts }: Pick<Library, 'parts'>): ReadonlyMap<string, { path: string; section: string }> =>
    new Map(
      parts.filter(prints).flatMap(({ path, anchors }) => anchors.map(({ id, section }) => [id, { path, section }])),
    ),
);

/** The same as it is named within a sentence: "kapitel 3". */
export function shortFormsName(parts: Part[]): string {
  const part = shortForms(parts);
  return part?.number ? `kapitel ${part.number}` : `»${part?.title ?? ''}«`;
}
