import type { SearchRecord } from '../../src/search/build/records.ts';

/** A passage of the text, and where it was taken from. */
export interface Sample {
  words: string;
  path: string;
}

/** Numbers that look like chance and are the same each time (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some words that stand together in a text, from anywhere in it: long texts give more of them than short. */
export function samples(records: SearchRecord[], count: number, width: number, seed: number): Sample[] {
  const next = chance(seed);
  const texts = records
    .map(({ path, text }) => ({ path, words: text.split(' ') }))
    .filter(({ words }) => words.length > width + 1);
  const total = texts.reduce((sum, { words }) => sum + words.length, 0);
  return Array.from({ length: count }, () => {
    let at = next() * total;
    const { path, words } = texts.find(({ words: all }) => (at -= all.length) < 0) ?? texts.at(-1)!;
    const from = Math.floor(next() * (words.length - width));
    return { path, words: words.slice(from, from + width).join(' ') };
  });
}
