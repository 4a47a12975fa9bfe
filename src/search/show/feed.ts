import type { Entry } from '../register/entries.ts';
import type { Register } from '../register/register.ts';
import { feeds as tuned } from '../weights.ts';

/** A feed that tells of what a question found in the follow-up. */
export interface Feed {
  path: string;
  /** what it is about, as part of a sentence */
  about: string;
  /** how many of the updates found are in it, and how many were found */
  has: number;
  found: number;
}

/** The narrowest feed with most of the updates that were found: a recommendation's, a theme's, or that of all. Nothing when there are none. */
export function feedOf(hits: Entry[], register: Register): Feed | undefined {
  const updates = hits.filter(({ kind }) => kind === 'opfoelgning');
  if (updates.length === 0) return undefined;
  const found = updates.length;
  const recommendation = commonest(updates.flatMap(({ recommendations }) => recommendations));
  if (recommendation && recommendation.count >= found * tuned.most)
    return {
      path: `/anbefaling/${recommendation.value}/feed.xml`,
      about: `anbefaling ${recommendation.value}`,
      has: recommendation.count,
      found,
    };
  const theme = commonest(updates.flatMap(({ themes }) => themes));
  if (theme && theme.count >= found * tuned.most) {
    const [slug, name] = register.facets.tema[theme.value]!;
    return { path: `/tema/${slug}/feed.xml`, about: `temaet »${name}«`, has: theme.count, found };
  }
  return { path: '/feed.xml', about: 'alle anbefalinger', has: found, found };
}

function commonest(values: number[]): { value: number; count: number } | undefined {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count);
  return first;
}
