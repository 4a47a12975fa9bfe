import type { RecommendationData } from '../../data/schemas/recommendation.ts';
import type { Chosen, Request } from './address.ts';

/** A chosen recommendation with what is shown of it. */
export interface Shown {
  recommendation: RecommendationData;
  steppingStones: RecommendationData['steppingStones'];
}

/** What is shown, and a sentence for each thing that was asked for and is not there. */
export interface Selection {
  shown: Shown[];
  problems: string[];
}

const SHOWN_PROBLEMS = 8;
const quoted = (value: string): string => `»${value.length > 40 ? `${value.slice(0, 40)}…` : value}«`;

/** Finds what an address asks for. */
export function select({ chosen, unknown }: Request, recommendations: RecommendationData[]): Selection {
  const problems = unknown.map(({ value, in: where }) =>
    where === 'a'
      ? `${quoted(value)} er ikke nummeret på en anbefaling.`
      : `${quoted(value)} er ikke en trædesten. Den skrives som anbefalingens nummer, punktum og trædestenens, fx 25.2.`,
  );
  const shown = chosen.flatMap((one): Shown[] => {
    const recommendation = recommendations.find(({ number }) => number === one.number);
    if (!recommendation) {
      problems.push(`Anbefaling ${one.number} findes ikke. De har numrene 1 til ${recommendations.length}.`);
      return [];
    }
    const count = recommendation.steppingStones.length;
    const missing = (one.stones ?? []).filter((stone) => stone > count);
    for (const stone of missing)
      problems.push(
        `Trædesten ${stone} i anbefaling ${one.number} findes ikke. Anbefalingen har ${count === 0 ? 'ingen' : count}.`,
      );
    const found = recommendation.steppingStones.filter(({ number }) => one.stones?.includes(number));
    // Asked only for what is not there: then nothing was chosen, and all is shown.
    const all = one.stones === undefined || (found.length === 0 && missing.length > 0);
    return [{ recommendation, steppingStones: all ? recommendation.steppingStones : found }];
  });
  const more = problems.length - SHOWN_PROBLEMS;
  return {
    shown,
    problems: more > 1 ? [...problems.slice(0, SHOWN_PROBLEMS), `Og ${more} ting til, som ikke findes.`] : problems,
  };
}

/** The selection as an address asks for it: what is not there left out. */
export const chosenOf = ({ shown }: Selection): Chosen[] =>
  shown.map(({ recommendation, steppingStones }) =>
    steppingStones.length === recommendation.steppingStones.length
      ? { number: recommendation.number }
      : { number: recommendation.number, stones: steppingStones.map(({ number }) => number) },
  );

/** "3 af 4 trædesten vist"; "" for a recommendation that has none. */
export function countText({ recommendation, steppingStones }: Shown): string {
  const all = recommendation.steppingStones.length;
  if (all === 0) return '';
  if (steppingStones.length < all) return `${steppingStones.length} af ${all} trædesten vist`;
  return all === 1 ? 'Anbefalingens ene trædesten er vist' : `Alle ${all} trædesten vist`;
}
