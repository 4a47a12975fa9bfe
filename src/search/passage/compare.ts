import { diffArrays } from 'diff';
import { letters } from './letters.ts';

/** A piece of a comparison: what both have, what only the text has, and what only the reader has. */
export interface Difference {
  kind: 'both' | 'text' | 'asked';
  words: string;
}

/** The part of a text that is most like a passage, and how they differ. */
export interface Compared {
  pieces: Difference[];
  /** how much of the two is the same, 0–1 */
  likeness: number;
  /** how many words are the same */
  same: number;
  start: number;
  end: number;
}

interface Piece {
  key: string;
  text: string;
  start: number;
}

const pieces = (text: string): Piece[] =>
  Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({
    key: letters(word).text,
    text: word,
    start: index,
  })).filter(({ key }) => key !== '');

/** Further off than this a word of the text is not looked for. */
const SLACK = 6;

/**
 * Compares a passage with the part of a text that is most like it.
 * @returns undefined when they have nothing to begin with in common
 */
export function compare(text: string, asked: string): Compared | undefined {
  const own = pieces(text);
  const other = pieces(asked);
  const offset = commonOffset(own, other);
  if (offset === undefined) return undefined;
  const window = own.slice(Math.max(0, offset - SLACK), Math.max(0, offset + other.length + SLACK));
  const parts = diffArrays(window, other, { comparator: (a, b) => a.key === b.key });
  // What the text has before and after the passage is no difference.
  while (parts[0]?.removed) parts.shift();
  while (parts.at(-1)?.removed) parts.pop();
  const both = parts.filter(({ added, removed }) => !added && !removed).flatMap(({ value }) => value);
  const kept = parts.filter(({ added }) => !added).flatMap(({ value }) => value);
  // Of what both have, jsdiff gives the reader's: where the text has it is told by what comes before and after.
  const first = window.findIndex(({ key }) => key === kept[0]?.key);
  const last = window.findLastIndex(({ key }) => key === kept.at(-1)?.key);
  if (first < 0 || last < first) return undefined;
  return {
    pieces: parts.map(({ added, removed, value }) => ({
      kind: added ? 'asked' : removed ? 'text' : 'both',
      words: value.map((each) => each.text).join(' '),
    })),
    likeness: (2 * both.length) / (kept.length + other.length),
    same: both.length,
    start: window[first]!.start,
    end: window[last]!.start + window[last]!.text.length,
  };
}

/** How far on in the text the passage begins, by the pairs of words that both have. */
function commonOffset(own: Piece[], other: Piece[]): number | undefined {
  const places = new Map<string, number[]>();
  const pair = (list: Piece[], i: number) => `${list[i]!.key} ${list[i + 1]?.key ?? ''}`;
  own.forEach((_, i) => places.set(pair(own, i), [...(places.get(pair(own, i)) ?? []), i]));
  const votes = new Map<number, number>();
  other.forEach((_, i) => {
    for (const at of places.get(pair(other, i)) ?? [])
      // A word too many or too few moves the rest by one: neighbours count together.
      for (const near of [-2, -1, 0, 1, 2])
        votes.set(at - i + near, (votes.get(at - i + near) ?? 0) + 3 - Math.abs(near));
  });
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}
