import type { Expansion } from '../understand/expansions.ts';

/** How well some words, by their stems, match a word or expression: in one of its expansions, all of that. */
export const likenessIn = (stems: Set<string>, expansions: Expansion[]): number =>
  Math.max(
    0,
    ...expansions.map(
      ({ groups, weight }) =>
        weight *
        Math.min(
          ...groups.map((group) =>
            Math.max(0, ...group.map(({ term, weight: own }) => (stems.has(term.stem) ? own : 0))),
          ),
        ),
    ),
  );
