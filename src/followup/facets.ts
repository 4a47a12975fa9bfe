import { derived } from '../lib/derived.ts';
import { slugify, timelinePath } from '../site/address.ts';
import type { Library, Update } from '../content/library.ts';
import { kinds } from '../content/schemas/update.ts';

/** What the timeline can be filtered by. The ids stand in addresses. */
export const facetNames = {
  anbefaling: 'Anbefaling',
  tema: 'Tema',
  kapitel: 'Kapitel',
  slags: 'Slags',
  kilde: 'Kilde',
  aar: 'År',
} as const;
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
export const themesOf = ({ themes, recommendations }: Update, library: Pick<Library, 'recommendations'>): string[] => [
  ...new Set([...themes, ...recommendations.flatMap(({ number }) => library.recommendations.get(number)?.theme ?? [])]),
];

/** The chapters an update concerns: those it names, and those of its sections. What concerns a recommendation stands at it. */
export const chaptersOf = ({ chapters, sections }: Pick<Update, 'chapters' | 'sections'>): number[] =>
  [...new Set([...chapters, ...sections.map((section) => Number.parseInt(section, 10))])].sort((a, b) => a - b);

/** An update's value in every facet. Its year is the year in which the source spoke. */
export const facetValues = (update: Update, library: Pick<Library, 'recommendations'>): FacetValues => ({
  anbefaling: update.recommendations.map(({ number }) => String(number)),
  tema: themesOf(update, library),
  kapitel: chaptersOf(update).map(String),
  slags: [slugify(update.kind)],
  kilde: [update.source],
  aar: [update.stated.date.slice(0, 4)],
});

/** Every choice of every facet, also those without updates: their pages say so. */
export const choices = derived(findChoices);

function findChoices(library: Library): Choice[] {
  const years = [...new Set(library.updates.map(({ stated }) => stated.date.slice(0, 4)))].sort().reverse();
  const named: Array<[FacetId, Array<[value: string, name: string]>]> = [
    [
      'anbefaling',
      [...library.recommendations.values()]
        .sort((a, b) => a.number - b.number)
        .map(({ number, title }) => [String(number), `${number}. ${title}`]),
    ],
    ['tema', library.themes.map(({ slug, name }) => [slug, name])],
    [
      'kapitel',
      library.parts.flatMap(({ number, title }): Array<[string, string]> =>
        number ? [[String(number), `${number}. ${title}`]] : [],
      ),
    ],
    ['slags', kinds.map((kind) => [slugify(kind), kind])],
    ['kilde', [...library.sources.values()].map(({ id, title }) => [id, title])],
    ['aar', years.map((year) => [year, year])],
  ];
  const chosen = new Map<string, Update[]>();
  for (const update of library.updates) {
    for (const [facet, values] of Object.entries(facetValues(update, library))) {
      for (const value of new Set(values)) {
        const path = timelinePath(facet, value);
        const list = chosen.get(path);
        if (list) list.push(update);
        else chosen.set(path, [update]);
      }
    }
  }
  return named.flatMap(([facet, list]) =>
    list.map(([value, name]) => {
      const path = timelinePath(facet, value);
      return { facet, value, name, path, updates: chosen.get(path) ?? [] };
    }),
  );
}
