import { tolerated } from '../weights.ts';

/** Letters that Danes mix up: the sound is the same or nearly so. Changing one for the other costs half. */
const alike = [
  'dt',
  'bp',
  'gk',
  'ck',
  'cs',
  'zs',
  'vw',
  'vf',
  'iy',
  'ij',
  'ei',
  'ae',
  'oe',
  'oa',
  'uo',
  'ye',
  'yo',
  'kq',
  'gj',
  'mn',
  '{e',
  '{a',
  '|o',
  '}a',
  '}o',
];
/** "æ", "ø" and "å" of a folded word as one sign each: one slip of the hand is one letter. */
export const single = (folded: string): string =>
  folded.replace(/ae|oe|aa/g, (pair) => (pair === 'ae' ? '{' : pair === 'oe' ? '|' : '}'));

/** What it costs, in halves, to change one letter for another; looked up by both letters' codes. */
const change = new Uint8Array(128 * 128).fill(2);
for (let code = 0; code < 128; code++) change[code * 129] = 0;
for (const [a, b] of alike)
  for (const [x, y] of [
    [a!, b!],
    [b!, a!],
  ])
    change[x!.charCodeAt(0) * 128 + y!.charCodeAt(0)] = 1;
/** Letters that are not heard in many words: "hvis", "bevidst". */
const [D, H] = ['d', 'h'].map((letter) => letter.charCodeAt(0));

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)];

/**
 * How far two folded words are from each other: a letter too many, too few or wrong costs 1, two that changed places 1,
 * a doubled or undoubled letter, a silent one, and letters that sound alike ½. Damerau and Levenshtein's distance
 * (optimal string alignment), counted in halves.
 * @param limit beyond this the answer is Infinity, found sooner
 */
export function distance(a: string, b: string, limit: number): number {
  const most = limit * 2;
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return Infinity;
  let [row, previous, before] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= b.length; j++) previous[j] = j * 2;
  for (let i = 1; i <= a.length; i++) {
    const x = a.charCodeAt(i - 1);
    const cheap = x === a.charCodeAt(i - 2) || x === D || x === H ? 1 : 2;
    let least = (row[0] = i * 2);
    for (let j = 1; j <= b.length; j++) {
      const y = b.charCodeAt(j - 1);
      let cost = previous[j - 1]! + change[x * 128 + y]!;
      const less = previous[j]! + cheap;
      if (less < cost) cost = less;
      const more = row[j - 1]! + (y === b.charCodeAt(j - 2) || y === D || y === H ? 1 : 2);
      if (more < cost) cost = more;
      if (i > 1 && j > 1 && x === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === y && before[j - 2]! + 2 < cost)
        cost = before[j - 2]! + 2;
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return Infinity;
    [before, previous, row] = [previous, row, before];
  }
  return previous[b.length]! <= most ? previous[b.length]! / 2 : Infinity;
}

/** How wrong a word of this length may be written and still be taken for another. */
export const tolerance = (length: number): number => tolerated.find(({ from }) => length >= from)?.off ?? 0;

/** Which letters a folded word has, as bits: words that share few are far from each other, and that is told at once. */
export function letters(word: string): number {
  let found = 0;
  for (let i = 0; i < word.length; i++) found |= 1 << (word.charCodeAt(i) - 97);
  return found;
}

/** The least distance that two words with these letters can have. */
export function leastDistance(a: number, b: number): number {
  let count = 0;
  for (let rest = a ^ b; rest !== 0; rest &= rest - 1) count++;
  // A letter changed for another is two letters' difference, at half a step if they sound alike; a silent one is half a step too.
  return count / 4;
}
