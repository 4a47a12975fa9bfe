import { passage as tuned } from '../weights.ts';
import { compare, type Compared } from './compare.ts';
import { letters, standsAt, type Letters } from './letters.ts';
import type { RecordText, Texts } from './texts.ts';

/** Where a passage stands, word for word or nearly. */
export interface Passage {
  number: number;
  /** anchor of the block it begins in, when the record's text has blocks */
  block: string | undefined;
  /** the text's own words there */
  text: string;
  /** it stands in the text; else in the title */
  inText: boolean;
  /** how the two differ, when they do */
  differs?: Compared;
}

/** What could be found out about a passage. */
export interface Findings {
  verbatim: Passage[];
  /** records that hold all its words in order, too many to be read one by one */
  unread: number[];
  /** the nearest, when it stands nowhere word for word */
  near: Passage | undefined;
}

/** A record as it is known before its text is here. */
interface Place {
  number: number;
  path: string;
  title: string;
}

/**
 * Finds where a passage stands. Pagefind tells which records hold pieces of it; the texts of those that hold the most are read.
 * @param asked the passage, however it was pasted
 * @param places the records by number
 * @param likely record numbers, the best first: which of many are read
 * @throws when Pagefind or a text cannot be fetched, or is of another edition
 */
export async function findPassage(asked: string, texts: Texts, places: Place[], likely: number[]): Promise<Findings> {
  const wanted = letters(asked);
  const nothing = { verbatim: [], unread: [], near: undefined };
  if (wanted.text === '') return nothing;
  const pieces = shingles(asked);
  const votes = new Map<number, number>();
  for (const numbers of await Promise.all(pieces.map((piece) => texts.holding(piece))))
    for (const number of numbers) votes.set(number, (votes.get(number) ?? 0) + 1);
  const rank = new Map(likely.map((number, i) => [number, i]));
  const order = [...votes].sort(
    (a, b) => b[1] - a[1] || (rank.get(a[0]) ?? Infinity) - (rank.get(b[0]) ?? Infinity) || a[0] - b[0],
  );
  const whole = order.filter(([, count]) => count === pieces.length).map(([number]) => number);
  const some = order.slice(0, tuned.read).map(([number]) => number);
  const reading = whole.length > tuned.read ? whole.slice(0, tuned.readWhole) : some;
  const read = await Promise.all(
    reading.flatMap((number) => {
      const place = places[number];
      return place ? [texts.of(place).then((text) => ({ number, ...text }))] : [];
    }),
  );
  // They hold some of the words: without a text they are of another edition, and nobody knows what stands where.
  if (read.some(({ text }) => text === '')) throw new Error('Teksterne er af en anden udgave end registret.');
  const inTexts = read.flatMap(({ number, text, blocks }) => {
    const found = standsAt(text, letters(text), wanted);
    return found
      ? [
          {
            number,
            block: blockAt({ text, blocks }, found.start),
            text: text.slice(found.start, found.end),
            inText: true,
          },
        ]
      : [];
  });
  const held = new Set(inTexts.map(({ number }) => number));
  const verbatim = [...inTexts, ...inTitles(wanted, places).filter(({ number }) => !held.has(number))];
  return {
    verbatim,
    unread: whole.slice(reading.length),
    near: verbatim.length > 0 ? undefined : closest(asked, read),
  };
}

function inTitles(wanted: Letters, places: Place[]): Passage[] {
  return places.flatMap(({ number, title }) => {
    const found = standsAt(title, letters(title), wanted);
    return found ? [{ number, block: undefined, text: title.slice(found.start, found.end), inText: false }] : [];
  });
}

function closest(asked: string, read: Array<RecordText & { number: number }>): Passage | undefined {
  const compared = read
    .slice(0, tuned.compared)
    .flatMap(({ number, text, blocks }) => {
      const differs = compare(text, asked);
      return differs ? [{ number, text, blocks, differs }] : [];
    })
    .sort((a, b) => b.differs.likeness - a.differs.likeness);
  const [best] = compared;
  if (!best || best.differs.likeness < tuned.near || best.differs.same < tuned.nearWords) return undefined;
  const { number, text, blocks, differs } = best;
  return {
    number,
    block: blockAt({ text, blocks }, differs.start),
    text: text.slice(differs.start, differs.end),
    inText: true,
    differs,
  };
}

const blockAt = ({ blocks }: RecordText, at: number): string | undefined =>
  blocks.findLast(({ start }) => start <= at)?.id;

/** A sign spelt out: the text may have the sign. */
const SIGN = /^(?:procent(?:er)?|pct|paragraf(?:fen|ferne|fer)?)\P{L}*$/iu;

/**
 * Pieces of a passage that Pagefind can look for: runs of a few words with no sign between them, which would break a phrase,
 * and no reference to the list of sources, which the reader may or may not have copied.
 */
export function shingles(asked: string): string[] {
  const runs: string[][] = [[]];
  for (const word of asked.replace(/\(\d+(?:\s?[-–,]\s?\d+)*\)/g, ' \u0000 ').split(/\s+/)) {
    if (!/[\p{L}\p{N}]/u.test(word) || SIGN.test(word)) runs.push([]);
    else runs.at(-1)!.push(word);
  }
  const width = tuned.shingle;
  const all = runs
    .filter((run) => run.length > 0)
    .flatMap((run) =>
      run.length <= width ? [run] : Array.from({ length: run.length - width + 1 }, (_, i) => run.slice(i, i + width)),
    )
    .map((run) => run.join(' '));
  // A long passage is known by pieces from all of it.
  const most = Math.min(all.length, tuned.shingles);
  return Array.from({ length: most }, (_, i) => all[Math.round((i * (all.length - 1)) / Math.max(1, most - 1))]!);
}
