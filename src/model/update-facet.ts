import { slugify, timelinePath } from './address.ts';
import type { Library, Update } from './library.ts';
import { kinds } from './update.ts';

/** What the timeline can be filtered by. The ids stand in addresses. */
export const facetNames = { anbefaling: 'Anbefaling', tema: 'Tema', slags: 'Slags', kilde: 'Kilde', aar: 'År' } as const;
export type FacetId = keyof typeof facetNames;

/** One choice of a facet, with its page. */
export interface Choice {
  facet: FacetId;
  /** as in the address: "16", "boern-og-unge", "frist" */
  value: string;
  name: string;
  path: string;
  updates: Update[];
}

export type FacetValues = Record<FacetId, string[]>;

/** The themes an update concerns: those it names, and those of its recommendations. */
export const themesOf = ({ themes, recommendations }: Update, library: Pick<Library, 'recommendations'>): string[] =>
  [...new Set([...themes, ...recommendations.flatMap(({ number }) => library.recommendations.get(number)?.theme ?? [])])];

/** An update's value in every facet. Its year is the year in which the source spoke. */
export const facetValues = (update: Update, library: Pick<Library, 'recommendations'>): FacetValues => ({
  anbefaling: update.recommendations.map(({ number }) => String(number)),
  tema: themesOf(update, library),
  slags: [slugify(update.kind)],
  kilde: [update.source],
  aar: [update.stated.date.slice(0, 4)],
});

/** Every choice of every facet, also those without updates: their pages say so. */
export function choices(library: Library): Choice[] {
  const years = [...new Set(library.updates.map(({ stated }) => stated.date.slice(0, 4)))].sort().reverse();
  const named: Array<[FacetId, Array<[value: string, name: string]>]> = [
    ['anbefaling', [...library.recommendations.values()].sort((a, b) => a.number - b.number).map(({ number, title }) => [String(number), `${number}. ${title}`])],
    ['tema', library.themes.map(({ slug, name }) => [slug, name])],
    ['slags', kinds.map((kind) => [slugify(kind), kind])],
    ['kilde', [...library.sources.values()].map(({ id, title }) => [id, title])],
    ['aar', years.map((year) => [year, year])],
  ];
  const values = new Map(library.updates.map((update) => [update, facetValues(update, library)]));
  return named.flatMap(([facet, list]) => list.map(([value, name]) => ({
    facet, value, name, path: timelinePath(facet, value), updates: library.updates.filter((update) => values.get(update)![facet].includes(value)),
  })));
}
