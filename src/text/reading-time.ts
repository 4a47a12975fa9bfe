import { bodyText, type Library, type Part } from '../content/library.ts';

/** How many words a grown-up reads in a minute, of a text like this (Brysbaert 2019: 238 of English non-fiction; Danish is a little slower). */
const A_MINUTE = 220;

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** How many minutes a part of the publication takes to read, its recommendations with it: at least one. */
export function minutesOf(part: Part, { recommendations }: Library): number {
  const inside = [...recommendations.values()].filter(({ section }) => Number.parseInt(section, 10) === part.number);
  const count = words(bodyText(part.tree)) + inside.reduce((sum, { tree }) => sum + words(bodyText(tree)), 0);
  return Math.max(1, Math.round(count / A_MINUTE));
}
