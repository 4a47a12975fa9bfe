import { coarse, fold } from '../language/fold.ts';
import { keysOf, readWord } from '../register/words.ts';
import type { Entry } from './vocabulary.ts';

export const byWord = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Words that can be asked for by what begins alike, from some letters on to where the next shard begins. */
interface Shard {
  from: string;
  words: Entry[];
}

/** Parts words into shards. A word is in every shard that something it can be asked for by belongs to. */
export function inShards(words: Entry[], size: number): Shard[] {
  const keyed = words.flatMap((word) => [...keysOf(readWord(word.shown))].map((key) => ({ key, item: word })));
  return inRanges(keyed, size).map(({ from, items }) => ({
    from,
    words: [...new Set(items)].sort((a, b) => byWord(a.shown, b.shown)),
  }));
}

/** Forms of words, and other words, that begin alike. */
interface Part {
  from: string;
  forms: string[];
  others: string[];
}

/** Parts the forms of words, and the other words of the language, by what they begin with. */
export function inParts(forms: string[], others: string[], size: number): Part[] {
  const keyed = [
    ...[...new Set(forms)].map((form) => ({ key: coarse(fold(form)), item: { form } })),
    ...others.map((other) => ({ key: coarse(other), item: { other } })),
  ];
  return inRanges<{ form?: string; other?: string }>(keyed, size).map(({ from, items }) => ({
    from,
    forms: items.flatMap(({ form }) => form ?? []).sort(byWord),
    others: items.flatMap(({ other }) => other ?? []).sort(byWord),
  }));
}

/** Parts things in the order of their keys; those of one key are never parted, and the first range begins with nothing. */
function inRanges<T>(keyed: Array<{ key: string; item: T }>, size: number): Array<{ from: string; items: T[] }> {
  const ranges: Array<{ from: string; items: T[] }> = [{ from: '', items: [] }];
  let last = '';
  for (const { key, item } of keyed.sort((a, b) => byWord(a.key, b.key))) {
    if (key !== last && ranges.at(-1)!.items.length >= size) ranges.push({ from: key, items: [] });
    ranges.at(-1)!.items.push(item);
    last = key;
  }
  return ranges;
}
