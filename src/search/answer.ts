import { keep, noFilters, type Filters } from './filters.ts';
import { parseQuery, type Query } from './query.ts';
import { rank } from './rank.ts';
import { around, lookUp, missing } from './references.ts';
import type { Entry, Register } from './register.ts';
import { nearest, resolve, type Concept } from './resolve.ts';
import { leastShare } from './weights.ts';

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
  /** stems that a hit's text is marked by */
  stems: Set<string>;
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
export function answer(typed: string, register: Register, { filters = noFilters, live = false, literal = false, phrase }: AnswerOptions = {}): Answer {
  const query = parseQuery(typed);
  const blank: Answer = { query, found: [], hits: [], missing: [], corrections: [], near: [], unknown: [], stems: new Set(), empty: false };
  if (query.tokens.length === 0 && query.references.length === 0) {
    const found = filters.any ? register.entries : [];
    return { ...blank, empty: true, found, hits: keep(found, filters, register) };
  }
  const named = query.references.map((reference) => ({ reference, entry: lookUp(reference, register) }));
  const entries = named.flatMap(({ entry }) => entry ?? []);
  const unknown = named.filter(({ entry }) => !entry).map(({ reference }) => missing(reference, register));
  const concepts = resolve(query.tokens, query.all, register, { open: query.open, live, literal });
  const worded = query.tokens.length > 0 ? byWords(query, concepts, register, phrase) : { entries: [], missing: [] };
  const found = unique([...entries, ...worded.entries, ...around(entries, register)]);
  return {
    ...blank, found, hits: keep(found, filters, register), unknown,
    missing: worded.missing,
    corrections: concepts.flatMap(({ written, corrected }) => (corrected ? [{ written, taken: corrected }] : [])),
    near: found.length === 0 ? nearWords(query, register) : [],
    stems: new Set(concepts.flatMap(({ ways }) => ways.flatMap(({ groups }) => groups.flat().map(({ term }) => term.stem)))),
  };
}

/** What has all the words; when nothing has, what has the most of them, and which words are missing there. */
function byWords(query: Query, concepts: Concept[], register: Register, phrase: Set<number> | undefined): { entries: Entry[]; missing: string[] } {
  const { ranked, weights } = rank(query, concepts, register);
  const complete = ranked.filter(({ met }) => met.size === concepts.length);
  const shown = complete.length > 0 ? complete : partial(ranked, weights);
  const met = new Set(shown.flatMap(({ met: own }) => [...own]));
  const entries = shown.map(({ entry }) => entry).filter(({ number }) => query.phrases.length === 0 || !phrase || phrase.has(number));
  return { entries, missing: complete.length > 0 ? [] : concepts.filter((_, i) => !met.has(i) || shown.length === 0 || !shown[0]!.met.has(i)).map(({ written }) => written) };
}

function partial(ranked: ReturnType<typeof rank>['ranked'], weights: number[]): ReturnType<typeof rank>['ranked'] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const share = (met: Set<number>) => [...met].reduce((sum, i) => sum + weights[i]!, 0) / total;
  const most = Math.max(0, ...ranked.map(({ met }) => share(met)));
  if (most < leastShare) return [];
  return ranked.filter(({ met }) => share(met) > most - 1e-9);
}

const unique = (entries: Entry[]): Entry[] => [...new Set(entries)];

function nearWords(query: Query, register: Register): string[] {
  const close = query.tokens.filter(({ folded }) => folded.length > 4).flatMap((token) => nearest(token, register, Math.max(1, token.folded.length / 4)).slice(0, 4));
  return [...new Set(close.map(({ shown }) => shown))].slice(0, 6);
}
