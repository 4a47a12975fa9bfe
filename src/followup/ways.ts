import type { Library, Recommendation, Update } from '../content/library.ts';
import type { OwnEdition } from '../content/schemas/own-edition.ts';
import { Failure } from '../lib/failure.ts';
import { newestFirst } from './stories.ts';

export type Way = OwnEdition['ways'][number];

/** "/for/paaroerende/": the way in for somebody. */
export const wayPath = (id = ''): string => (id ? `/for/${id}/` : '/for/');

/** Whether a way is for those whom no facet names: it has everything. */
export const isForAll = ({ actors, targetGroups }: Way): boolean => actors.length + targetGroups.length === 0;

/**
 * The recommendations whose own text names whoever a way is for, in order.
 * @throws Failure when it names a facet that does not exist
 */
export function recommendationsOf(way: Way, { recommendations, facets }: Library): Recommendation[] {
  for (const [ids, known] of [
    [way.actors, facets.aktoerer],
    [way.targetGroups, facets.maalgrupper],
  ] as const) {
    const wrong = ids.find((id) => !Object.hasOwn(known, id));
    if (wrong)
      throw new Failure(
        `content/webudgave.yaml: indgangen »${way.id}« nævner »${wrong}«, som ikke står i content/facetter.yaml.`,
      );
  }
  return [...recommendations.values()]
    .filter(
      (one) =>
        isForAll(way) ||
        one.actors.some((id) => way.actors.includes(id)) ||
        one.targetGroups.some((id) => way.targetGroups.includes(id)),
    )
    .sort((a, b) => a.number - b.number);
}

/** What sources say since of those recommendations, newest first; not what has been replaced, and the same only once. */
export function updatesOf(its: readonly Recommendation[], { updates }: Pick<Library, 'updates'>): Update[] {
  const numbers = new Set(its.map(({ number }) => number));
  return updates
    .filter(
      ({ recommendations, supersededBy, sameAs }) =>
        !supersededBy && !sameAs && recommendations.some(({ number }) => numbers.has(number)),
    )
    .sort(newestFirst);
}
