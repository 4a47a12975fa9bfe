import { kindNames, kinds } from '../register/kinds.ts';
import type { Entry } from '../register/entries.ts';
import type { Register } from '../register/register.ts';

/** The groups that hits can be narrowed by, as they stand in the address. */
export const groups = {
  sted: 'Hvor',
  kapitel: 'Kapitel',
  art: 'Slags',
  tema: 'Tema',
  aktoer: 'Aktør',
  maalgruppe: 'Målgruppe',
  prioriteret: 'Prioriteret',
  opfoelgning: 'Opfølgning',
} as const;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];

/** Where hits stand: in the text, among the recommendations, in what has happened since, or on our own pages. */
const places = {
  teksten: 'Teksten',
  anbefalinger: 'Anbefalingerne',
  siden: 'Siden da',
  webudgaven: 'Om webudgaven',
} as const;

const placeOf = ({ kind }: Entry): keyof typeof places => {
  if (kind === 'anbefaling' || kind === 'traedesten') return 'anbefalinger';
  if (kind === 'opfoelgning' || kind === 'kilde') return 'siden';
  return kind === 'side' ? 'webudgaven' : 'teksten';
};

/** Chosen values by group; a hit passes when it has one of the values of every group that has any. */
export interface Filters {
  chosen: Record<Group, Set<string>>;
  any: boolean;
}

export const makeFilters = (chosen: Partial<Record<Group, Iterable<string>>>): Filters => {
  const sets = Object.fromEntries(
    groupNames.map((group) => [group, new Set(chosen[group] ?? [])]),
  ) as Filters['chosen'];
  return { chosen: sets, any: groupNames.some((group) => sets[group].size > 0) };
};
export const noFilters: Filters = makeFilters({});

/** The values of a group with their names, in the order they are shown. */
export function values(group: Group, register: Pick<Register, 'facets'>): Array<[slug: string, name: string]> {
  switch (group) {
    case 'sted':
      return Object.entries(places);
    case 'art':
      return kindNames.map((kind) => [kind, kinds[kind]]);
    case 'prioriteret':
      return [['ja', 'Kun prioriterede anbefalinger']];
    case 'opfoelgning':
      return [['ja', 'Kun anbefalinger med opfølgning']];
    default:
      return register.facets[group];
  }
}

/** Whether an entry has a value of a group. */
export function has(entry: Entry, group: Group, value: string, register: Register): boolean {
  switch (group) {
    case 'sted':
      return placeOf(entry) === value;
    case 'kapitel':
      return inChapter(entry, value, register);
    case 'art':
      return entry.kind === value;
    case 'prioriteret':
      return entry.priority;
    case 'opfoelgning':
      return entry.followedUp;
    default: {
      const own = { tema: entry.themes, aktoer: entry.actors, maalgruppe: entry.groups }[group];
      return own.some((index) => register.facets[group][index]![0] === value);
    }
  }
}

/** The number of the chapter that an address leads to. */
export const chapterOf = (path: string): string | undefined => /^\/kapitel\/(\d+)\//.exec(path)?.[1];

/** Whether something stands in a chapter. Recommendations stand in full in the chapter of their theme. */
function inChapter({ path, kind, themes }: Entry, chapter: string, register: Register): boolean {
  if (chapterOf(path) === chapter) return true;
  if (kind !== 'anbefaling' && kind !== 'traedesten') return false;
  const [theme] = register.entries.find((each) => each.path === `/kapitel/${chapter}/`)?.themes ?? [];
  return theme !== undefined && themes.includes(theme);
}

/** The entries that pass, leaving one group out of account if asked: that group's counts say what choosing in it would give. */
export const keep = (entries: Entry[], filters: Filters, register: Register, except?: Group): Entry[] =>
  filters.any
    ? entries.filter((entry) =>
        groupNames.every(
          (group) =>
            group === except ||
            filters.chosen[group].size === 0 ||
            [...filters.chosen[group]].some((value) => has(entry, group, value, register)),
        ),
      )
    : entries;
