import { shownBy } from '../blocks/use.ts';
import type { Part } from '../content/library.ts';

/** The part that prints the recommendations' short forms; undefined when none does. */
export const shortForms = (parts: Part[]): Part | undefined =>
  parts.find(({ tree }) => tree.children.some((node) => shownBy(node) === 'short form'));

/** The same as it is named within a sentence: "kapitel 3". */
export function shortFormsName(parts: Part[]): string {
  const part = shortForms(parts);
  return part?.number ? `kapitel ${part.number}` : `»${part?.title ?? ''}«`;
}
