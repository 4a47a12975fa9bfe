import { nearest } from './correct.ts';
import { keep, noFilters, type Filters } from './filters.ts';
import { parseQuery, type Query } from './query.ts';
import { rank, type Ranked, type Ranking } from './rank.ts';
import { around, lookUp, missing } from './references.ts';
import type { Entry, Register } from './register.ts';
import { resolve, type Concept } from './resolve.ts';
import type { Stems } from './excerpt.ts';
import { leastMarked, leastShare, mostlyShare } from './weights.ts';

/** What search says to a question. */
export interface Answer {
  query: Query;
  /** before filters; what the filters' counts are taken from */
  found: Entry[];
  /** after filters, best first */
  hits: Entry[];
  /** words that no shown hit has, when nothing has them all */
  missing: string[];
  /** word as written → the word of the text taken for it */
  corrections: Array<{ written: string; taken: string }>;
  /** words of the text that are nearly what was asked, when nothing was found */
  near: string[];
  /** a number that names nothing: a sentence */
  unknown: string[];
  /** stems that a hit's text is marked by, each with how much like the question it is */
  stems: Stems;
  /** nothing was asked: no words at all */
  empty: boolean;
}

export interface AnswerOptions {
  filters?: Filters;
  /** somebody is typing */
  live?: boolean;
  /** do not correct */
  literal?: boolean;
  /** records that hold the phrases in quotation marks, when that is known */
  phrase?: Set<number>;
}

/**
 * Answers a question from the register alone.
 * @param typed anything
 */
export function answer(
  typed: string,
  register: Register,
  { filters = noFilters, live = false, literal = false, phrase }: AnswerOptions = {},
): Answer {
  const query = parseQuery(typed);
  const blank: Answer = {
    query,
    found: [],
    hits: [],
    missing: [],
    corrections: [],
    near: [],
    unknown: [],
    stems: new Map(),
    empty: false,
  };
  if (query.tokens.length === 0 && query.references.length === 0) {
    const found = filters.any ? register.entries : [];
    return { ...blank, empty: true, found, hits: keep(found, filters, register) };
  }
  const named = query.references.map((reference) => ({ reference, entry: lookUp(reference, register) }));
  const entries = named.flatMap(({ entry }) => entry ?? []);
  const unknown = named.filter(({ entry }) => !entry).map(({ reference }) => missing(reference, register));
  const concepts = resolve(query.tokens, query.all, register, { open: query.open, live, literal });
  const worded =
    query.tokens.length > 0 ? byWords(query, concepts, register, { live, phrase }) : { entries: [], missing: [] };
  const found = unique([...entries, ...worded.entries, ...around(entries, register)]);
  return {
    ...blank,
    found,
    hits: keep(found, filters, register),
    unknown,
    missing: worded.missing,
    corrections: concepts.flatMap(({ written, corrected }) => (corrected ? [{ written, taken: corrected }] : [])),
    near: found.length === 0 ? nearWords(query, register) : [],
    stems: stemsOf(concepts),
  };
}

/** What has all the words; when nothing has, what has the most of them, and which words are missing there. */
function byWords(
  query: Query,
  concepts: Concept[],
  register: Register,
  { live, phrase }: AnswerOptions,
): { entries: Entry[]; missing: string[] } {
  const ranking = rank(query, concepts, register);
  const complete = ranking.ranked.filter(({ met }) => [...ranking.needed].every((i) => met.has(i)));
  const shown =
    query.asking && concepts.length > 1 ? mostly(ranking) : complete.length > 0 ? complete : partial(ranking);
  const entries = shown
    .map(({ entry }) => entry)
    .filter(({ number }) => query.phrases.length === 0 || !phrase || phrase.has(number));
  // A word that is still being typed is not missing yet.
  const typed = live && query.open ? concepts.slice(0, -1) : concepts;
  return {
    entries,
    missing:
      complete.length > 0
        ? []
        : typed.filter((_, i) => ranking.needed.has(i) && !shown[0]?.met.has(i)).map(({ written }) => written),
  };
}

/** How much of the question a record meets, by what its words are worth. */
function share({ met }: Ranked, { worth }: Ranking): number {
  return [...met].reduce((sum, i) => sum + worth[i]!, 0) / worth.reduce((sum, weight) => sum + weight, 0);
}

/** What meets the most of the question, when nothing meets it all. */
function partial(ranking: Ranking): Ranked[] {
  const most = Math.max(0, ...ranking.ranked.map((found) => share(found, ranking)));
  return most < leastShare ? [] : ranking.ranked.filter((found) => share(found, ranking) > most - 1e-9);
}

/** What meets most of a question in words: some of them are there only to make it one, but which cannot be told. */
function mostly(ranking: Ranking): Ranked[] {
  const shares = new Map(ranking.ranked.map((found) => [found, share(found, ranking)]));
  const most = Math.max(0, ...shares.values());
  return most < leastShare
    ? []
    : ranking.ranked
        .filter((found) => shares.get(found)! >= most * mostlyShare)
        .sort((a, b) => b.score * shares.get(b)! ** 2 - a.score * shares.get(a)! ** 2);
}

function stemsOf(concepts: Concept[]): Stems {
  const stems: Stems = new Map();
  for (const { groups, weight } of concepts.flatMap(({ ways }) => ways)) {
    for (const { term, weight: own } of groups.flat())
      if (weight * own >= leastMarked) stems.set(term.stem, Math.max(stems.get(term.stem) ?? 0, weight * own));
  }
  return stems;
}

const unique = (entries: Entry[]): Entry[] => [...new Set(entries)];

function nearWords(query: Query, register: Register): string[] {
  const close = query.tokens
    .filter(({ folded }) => folded.length > 4)
    .flatMap((token) =>
      nearest(token, register, Math.max(1, token.folded.length / 4))
        .filter(({ stem }) => register.byStem.has(stem))
        .slice(0, 4),
    );
  return [...new Set(close.map(({ shown }) => shown))].slice(0, 6);
}
