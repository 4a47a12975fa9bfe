import { createHash, hash } from 'node:crypto';
import type { FingerprintData } from './schema.ts';
import { run, sourceWords, wordsOf, type Line } from './words.ts';

/** Words in a run: each mark speaks of a word and the two after it. */
const RUN = 3;
/** Letters of a mark: 12 bits. Enough that a few in a row cannot be hit by chance, too few to tell which words they are. */
const MARK = 2;
/** A shorter passage may be found by chance: it must stand within a longer one. */
export const SHORTEST = 4;

/** A source's fingerprint, ready to be asked. */
export interface Fingerprint {
  /** as it stands in its file */
  data: FingerprintData;
  words: Array<{ line: number; index: number; mark: string }>;
  first: number;
  last: number;
}

/** Lines, both included. */
export type Range = [from: number, to: number];

/**
 * The mark of a run of words at its place. The place is part of it, so that words which stand twice have two marks.
 * One SHA-256 of short texts: what it cannot hide is told in docs/fingeraftryk.md.
 */
const markOf = (salt: string, line: number, index: number, words: string[]): string =>
  hash('sha256', `${salt} ${line} ${index} ${run(words)}`, 'base64url').slice(0, MARK);

/**
 * Makes a source's fingerprint.
 * @param lines the source's lines
 * @param bytes the file they were read from
 * @param salt 22 letters by chance
 */
export function fingerprintOf(lines: Line[], bytes: Uint8Array, salt: string): FingerprintData {
  const words = sourceWords(lines);
  const texts = words.map(({ text }) => text);
  const linjer: Record<string, string> = {};
  let index = 0;
  for (const [at, { line }] of words.entries()) {
    index = line === words[at - 1]?.line ? index + 1 : 0;
    linjer[line] = (linjer[line] ?? '') + markOf(salt, line, index, texts.slice(at, at + RUN));
  }
  return { salt, sha256: createHash('sha256').update(bytes).digest('hex'), linjer };
}

/** The fingerprint of what its file says. */
export function readFingerprint(data: FingerprintData): Fingerprint {
  const words = Object.entries(data.linjer)
    .map(([line, marks]) => ({ line: Number(line), marks }))
    .sort((a, b) => a.line - b.line)
    .flatMap(({ line, marks }) =>
      Array.from({ length: marks.length / MARK }, (_, index) => ({
        line,
        index,
        mark: marks.slice(index * MARK, (index + 1) * MARK),
      })),
    );
  return { data, words, first: words[0]?.line ?? 0, last: words.at(-1)?.line ?? 0 };
}

/** Where a passage stands, or how far it agrees. */
export interface Found {
  /** the lines it stands on, when all of it does */
  lines: Range | undefined;
  /** how many of its words stand there in a row, at the place where most do */
  agree: number;
}

/**
 * Looks for a passage's words, in a row, in a source.
 * @param words at least {@link SHORTEST}
 * @param range the lines they must stand in; all when left out
 */
export function find(
  { data: { salt }, words: all }: Fingerprint,
  words: string[],
  range: Range = [0, Infinity],
): Found {
  const runs = words.slice(0, Math.max(1, words.length - RUN + 1)).map((_, at) => words.slice(at, at + RUN));
  const [start, end] = [firstAt(all, range[0]), firstAt(all, range[1] + 1)];
  let agree = 0;
  for (let at = start; at + words.length <= end; at++) {
    let same = 0;
    while (same < runs.length) {
      const { line, index, mark } = all[at + same]!;
      if (markOf(salt, line, index, runs[same]!) !== mark) break;
      same++;
    }
    if (same === runs.length) return { lines: [all[at]!.line, all[at + words.length - 1]!.line], agree: words.length };
    // One run alone may agree by chance.
    if (same > 1) agree = Math.max(agree, same + RUN - 1);
  }
  return { lines: undefined, agree };
}

function firstAt(words: Fingerprint['words'], line: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A quotation's passages: what stands between its marks of omission, each with its words. */
export const passages = (text: string): Array<{ text: string; words: string[] }> =>
  text
    .split(/\[?(?:…|\.\.\.)\]?/)
    .map((passage) => ({ text: passage.trim(), words: wordsOf(passage) }))
    .filter(({ words }) => words.length > 0);
