import { kindNames, type Kind } from './kinds.ts';
import { digitAt, unpackNumbers } from './digits.ts';
import { FLAGS, lines, type PackedRegister } from './packed.ts';

/** A record as the browser knows it before its text has come. */
export interface Entry {
  number: number;
  path: string;
  /** empty until it has come */
  title: string;
  kind: Kind;
  /** places in the lists of facets */
  themes: number[];
  actors: number[];
  groups: number[];
  /** numbers of the recommendations an update is about */
  recommendations: number[];
  priority: boolean;
  followedUp: boolean;
  /** tells numbers: percentages, amounts */
  numeric: boolean;
  /** has text of its own to cut an excerpt from */
  text: boolean;
  /** its excerpt fills the lines kept for it */
  long: boolean;
}

/** The records, still without their titles. */
export function unpackEntries(packed: PackedRegister): Entry[] {
  const chosen = (text: string) => text.split(' ').map(unpackNumbers);
  const [themes, actors, groups, recommendations] = [
    packed.themes,
    packed.actors,
    packed.groups,
    packed.recommendations,
  ].map(chosen) as [number[][], number[][], number[][], number[][]];
  return lines(packed.paths).map((path, number): Entry => {
    const flags = digitAt(packed.flags, number);
    return {
      number,
      path,
      title: '',
      kind: kindNames[digitAt(packed.kinds, number)]!,
      themes: themes[number] ?? [],
      actors: actors[number] ?? [],
      groups: groups[number] ?? [],
      recommendations: recommendations[number] ?? [],
      priority: (flags & FLAGS.priority) > 0,
      followedUp: (flags & FLAGS.followedUp) > 0,
      numeric: (flags & FLAGS.numeric) > 0,
      text: (flags & FLAGS.text) > 0,
      long: (flags & FLAGS.long) > 0,
    };
  });
}

/** The citations as records: numbered on from the others, so that each number is its own. */
export const unpackCitations = ({ citations: { last, unused } }: PackedRegister, from: number): Entry[] =>
  Array.from({ length: last }, (_, i) => i + 1)
    .filter((number) => !unused.includes(number))
    .map((number) => ({
      number: from + number,
      path: `/henvisninger/#henvisning-${number}`,
      title: `Henvisning ${number}`,
      kind: 'henvisning',
      themes: [],
      actors: [],
      groups: [],
      recommendations: [],
      priority: false,
      followedUp: false,
      numeric: false,
      text: false,
      long: false,
    }));
