import type { Part } from '../content/library.ts';

/** The part that prints the recommendations' short forms; undefined when none does. */
export const shortForms = (parts: Part[]): Part | undefined =>
  parts.find(({ tree }) => tree.children.some((node) => node.type === 'mdxJsxFlowElement' && node.name === 'Kortform'));
