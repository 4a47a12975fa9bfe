import { distance } from 'fastest-levenshtein';
import { asciiFold } from '../../lib/ascii.ts';
import type { Place } from '../../data/schemas.ts';
import { decoded } from '../../lib/decoded.ts';

/** The words and numbers of an address or a title, folded: "/kapitel/11/#afsnit-11.2.2" → kapitel, 11, afsnit, 11.2.2 */
const words = (text: string): string[] =>
  asciiFold(text)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .split(/[^a-z0-9.]+|\.(?!\d)/)
    .filter((word) => /\d|../.test(word));
const isNumber = (word: string): boolean => /^\d/.test(word);

/** How well one word stands for another: 1 the same, 0 nothing in common worth telling. */
function likeness(asked: string, has: string): number {
  if (asked === has) return 1;
  if (isNumber(asked) || isNumber(has) || Math.min(asked.length, has.length) < 4) return 0;
  if (asked.startsWith(has) || has.startsWith(asked)) return 0.9;
  const like = 1 - distance(asked, has) / Math.max(asked.length, has.length);
  return like > 0.6 ? like : 0;
}

const average = (numbers: number[]): number => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The numbers that a kind of page has, and where to go from one that is not among them. */
export interface Numbers {
  first: number;
  last: number;
  /** their list, and the nearest of them */
  places: Place[];
}

/**
 * The numbers there are, when what was asked for is one that is not: "/anbefaling/99/" → 1 to 37, their list and the last.
 * @param path the unknown address, without the base path
 */
export function otherNumbers(path: string, places: readonly Place[]): Numbers | undefined {
  const [, folder, asked] = /^(\/.*\/)(\d+)\/?$/.exec(decoded(path)) ?? [];
  if (!folder) return undefined;
  const numbered = new Map(
    places.flatMap((place) => {
      const number = place.path.startsWith(folder) && /^(\d+)\/$/.exec(place.path.slice(folder.length))?.[1];
      return number ? [[Number(number), place] as const] : [];
    }),
  );
  const list = places.find((place) => place.path === folder);
  if (!list || numbered.size < 2) return undefined;
  const [first, last] = [Math.min(...numbered.keys()), Math.max(...numbered.keys())];
  return { first, last, places: [list, numbered.get(Math.min(Math.max(Number(asked), first), last)) ?? list] };
}

/**
 * The places whose address or title is nearest to an unknown address, best first.
 * A wrong number is nearest to the numbers beside it; words count more than their order.
 * @param path the unknown address, without the base path
 */
export function nearestPlaces(path: string, places: readonly Place[], limit = 5): Place[] {
  const asked = words(
    decoded(path)
      .slice(0, 300)
      .replace(/\.(html?|php|aspx?|pdf)$/i, ''),
  ).slice(0, 12);
  if (asked.length === 0) return [];
  const scored = places.map((place) => {
    const own = words(place.path);
    const titled = words(place.title);
    const best = asked.map((word) =>
      Math.max(...own.map((has) => likeness(word, has)), ...titled.map((has) => likeness(word, has) * 0.9), 0),
    );
    const covered = own.map((has) => Math.max(...asked.map((word) => likeness(word, has))));
    const [number] = asked.filter((word) => /^\d+$/.test(word)).map(Number);
    const [ownNumber] = own.filter((word) => /^\d+$/.test(word)).map(Number);
    const beside =
      number !== undefined && ownNumber !== undefined && !own.includes(String(number))
        ? Math.max(0, 0.3 - Math.abs(number - ownNumber) / 50)
        : 0;
    // What was asked for must be there; of two that have it, the one that is little else.
    return { place, score: 0.75 * average(best) + 0.25 * average([...covered, 0.5]) + beside };
  });
  return scored
    .filter(({ score }) => score > 0.42)
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .map(({ place }) => place);
}
