import { derived } from '../lib/derived.ts';
import { slugify, timelinePath } from '../site/address.ts';
import type { Library, Update } from '../content/library.ts';
import { perspectives } from '../content/schemas/source-document.ts';
import { phases } from '../content/schemas/status-word.ts';
import { confidence, kinds } from '../content/schemas/update.ts';
import { confidenceWords, perspectiveWords } from './words.ts';

/** What the timeline can be filtered by. The ids stand in addresses. */
export const facetNames = {
  anbefaling: 'Anbefaling',
  tema: 'Tema',
  kapitel: 'Kapitel',
  slags: 'Slags',
  'handler-om': 'Handler om året',
  aar: 'Sagt i året',
  taler: 'Hvem taler',
  kilde: 'Kilde',
  fase: 'Vores fase',
  kobling: 'Kobling',
  ventet: 'Sket eller ventet',
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

/** The actors that the text of an update's recommendations names. */
export const actorsOf = ({ recommendations }: Update, library: Pick<Library, 'recommendations'>): string[] => [
  ...new Set(recommendations.flatMap(({ number }) => library.recommendations.get(number)?.actors ?? [])),
];

/** The chapters an update concerns: those it names, and those of its sections. What concerns a recommendation stands at it. */
export const chaptersOf = ({ chapters, sections }: Pick<Update, 'chapters' | 'sections'>): number[] =>
  [...new Set([...chapters, ...sections.map((section) => Number.parseInt(section, 10))])].sort((a, b) => a - b);

/** The years that an update is about: every one that its time covers; none when the source does not say when. */
export function yearsOf({ event }: Pick<Update, 'event'>): string[] {
  if (!event) return [];
  const [from, to] = [event.date, event.until ?? event.date].map((date) => Number(date.slice(0, 4))) as [
    number,
    number,
  ];
  return Array.from({ length: to - from + 1 }, (_, years) => String(from + years));
}

/** An update's value in every facet. */
export const facetValues = (update: Update, library: Pick<Library, 'recommendations' | 'sources'>): FacetValues => ({
  anbefaling: update.recommendations.map(({ number }) => String(number)),
  tema: themesOf(update, library),
  kapitel: chaptersOf(update).map(String),
  slags: [slugify(update.kind)],
  'handler-om': yearsOf(update),
  aar: [update.stated.date.slice(0, 4)],
  taler: [library.sources.get(update.source)?.perspective ?? []].flat().map(slugify),
  kilde: [update.source],
  fase: update.phase ? [slugify(update.phase)] : [],
  kobling: [...new Set(update.recommendations.map((link) => link.confidence))],
  ventet: [update.expected ? 'ventet' : 'sket'],
});

/** What all that one source said on one day has in common. */
const bySource: readonly FacetId[] = ['aar', 'taler', 'kilde'];

/**
 * An update's facets as a page's list names them for the script that filters it: "slags:frist ventet:ventet".
 * @param shared those it has in common with all that its source said that day, which stand once above them; else its own
 */
export const namedFacets = (
  update: Update,
  library: Pick<Library, 'recommendations' | 'sources'>,
  shared: boolean,
): string =>
  (Object.entries(facetValues(update, library)) as Array<[FacetId, string[]]>)
    .filter(([facet]) => bySource.includes(facet) === shared)
    .flatMap(([facet, values]) => values.map((value) => `${facet}:${value}`))
    .join(' ');

/** Every choice of every facet, also those without updates: their pages say so. */
export const choices = derived(findChoices);

function findChoices(library: Library): Choice[] {
  const newest = (list: string[]): Array<[string, string]> =>
    [...new Set(list)]
      .sort()
      .reverse()
      .map((year) => [year, year]);
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
    ['handler-om', newest(library.updates.flatMap(yearsOf))],
    ['aar', newest(library.updates.map(({ stated }) => stated.date.slice(0, 4)))],
    ['taler', perspectives.map((one) => [slugify(one), perspectiveWords[one]])],
    ['kilde', [...library.sources.values()].map(({ id, title }) => [id, title])],
    ['fase', phases.map((phase) => [slugify(phase), phase])],
    ['kobling', confidence.options.map((one) => [one, confidenceWords[one]])],
    [
      'ventet',
      [
        ['ventet', 'Det, kilden ventede på'],
        ['sket', 'Det, der er eller var'],
      ],
    ],
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
