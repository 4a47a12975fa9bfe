import { words } from '../language/words.ts';
import { corrections } from '../understand/correct.ts';
import { keep, noFilters, type Filters } from '../rank/filters.ts';
import { parseQuery, type Query } from '../understand/query.ts';
import { rank, type Ranked, type Ranking } from '../rank/rank.ts';
import { around, innermostFirst, lookUp, missing } from '../understand/references.ts';
import type { Entry } from '../register/entries.ts';
import type { FileName } from '../register/packed.ts';
import type { Register } from '../register/register.ts';
import { resolve, type Concept } from '../understand/resolve.ts';
import type { Stems } from './excerpt.ts';
import type { Findings, Passage } from '../passage/find.ts';
import type { Expansion } from '../understand/expansions.ts';
import * as weights from '../weights.ts';

/** What search says to a question. */
export interface Answer {
  query: Query;
  /** what was named by its number, in the order of the question */
  named: Entry[];
  /** before filters; what the filters' counts are taken from */
  found: Entry[];
  /** after filters, best first */
  hits: Entry[];
  /** words that no shown hit has, when nothing has them all */
  missing: string[];
  /** what was needed and has not been fetched: with it, the answer is another */
  lacking: FileName[];
  /** word as written → the word of the text taken for it */
  corrections: Array<{ written: string; taken: string }>;
  /** words of the text that are nearly what was asked, when nothing was found */
  near: string[];
  /** a number that names nothing: a sentence */
  unknown: string[];
  /** stems that a hit's text is marked by, each with how much like the question it is */
  stems: Stems;
  /** what was asked, a word or expression at a time: how it is matched, and what it is worth beside the others */
  asked: Array<{ expansions: Expansion[]; worth: number }>;
  /** when nothing was found: the words that do stand here, and in how many places each */
  there: Array<{ word: string; count: number }>;
  /** where the words asked for stand together, by record number */
  stands: Map<number, Passage>;
  /** the nearest to a passage that stands nowhere */
  nearly: Passage | undefined;
  /** the texts have been asked: only then is it known that a passage stands nowhere */
  looked: boolean;
  /** nothing was asked: no words at all */
  empty: boolean;
}

export interface AnswerOptions {
  filters?: Filters;
  /** how many of the hits are to be shown at first */
  shown?: number;
  /** somebody is typing */
  live?: boolean;
  /** do not correct */
  literal?: boolean;
  /** where each passage of the question stands, when that has been looked up: see passagesOf() */
  findings?: Findings[];
  /** the quotation marks in the question are the text's own: see mayBePasted() */
  pasted?: boolean;
}

/** How many hits are shown at first, and how many more each time. */
export const SHOWN = 30;

/**
 * Answers a question from the register alone.
 * @param typed anything
 */
export function answer(typed: string, register: Register, options: AnswerOptions = {}): Answer {
  register.takeLacking();
  const found = fromWhatIsHere(typed, register, options);
  register.needTitles(found.hits.slice(0, options.shown ?? SHOWN));
  return { ...found, lacking: register.takeLacking() };
}

function fromWhatIsHere(
  typed: string,
  register: Register,
  { filters = noFilters, live = false, literal = false, findings = [], pasted = false }: AnswerOptions,
): Answer {
  const asked = parseQuery(typed);
  const query = pasted ? { ...asked, phrases: [] } : asked;
  const blank: Answer = {
    query,
    named: [],
    found: [],
    hits: [],
    missing: [],
    lacking: [],
    corrections: [],
    near: [],
    unknown: [],
    stems: new Map(),
    asked: [],
    there: [],
    stands: new Map(),
    nearly: undefined,
    looked: findings.length > 0,
    empty: false,
  };
  if (query.tokens.length === 0 && query.references.length === 0) {
    const found = filters.any ? register.entries : [];
    return { ...blank, empty: true, found, hits: keep(found, filters, register) };
  }
  const named = query.references.map((reference) => ({ reference, found: lookUp(reference, register) }));
  const entries = innermostFirst(named.flatMap(({ found: those }) => those));
  const unknown = named
    .filter(({ found: those }) => those.length === 0)
    .map(({ reference }) => missing(reference, register));
  const concepts = resolve(query.tokens, query.all, register, { open: query.open, live, literal });
  const worded =
    query.tokens.length > 0 ? byWords(query, concepts, register, live) : { entries: [], missing: [], worth: [] };
  // A few words that happen to stand together in many places are no passage to be opened at.
  const quotes = ({ verbatim }: Findings) =>
    query.phrases.length > 0 ||
    query.words >= weights.passage.certain ||
    verbatim.length <= weights.passage.few(query.words);
  const stands = new Map(
    findings.filter(quotes).flatMap(({ verbatim }) => verbatim.map((passage) => [passage.number, passage] as const)),
  );
  const together = standing(query, findings, worded.entries, register);
  const others = query.phrases.length > 0 && findings.length > 0 ? [] : worded.entries;
  const found =
    query.words >= weights.passage.certain && !query.status
      ? unique([...together, ...entries, ...others, ...around(entries, register)])
      : unique([...entries, ...together, ...others, ...around(entries, register)]);
  return {
    ...blank,
    named: entries,
    found,
    hits: keep(found, filters, register),
    unknown,
    missing: together.length > 0 ? [] : worded.missing,
    corrections: concepts.flatMap(({ written, corrected }) => (corrected ?? []).map((taken) => ({ written, taken }))),
    // While something is on its way nothing is known to be missing.
    near: found.length === 0 && !register.isWaiting ? nearWords(query, register) : [],
    stems: stemsOf(concepts),
    asked: concepts.map(({ expansions }, i) => ({ expansions, worth: worded.worth[i] ?? 0 })),
    there:
      found.length > 0
        ? []
        : concepts
            .map((concept) => ({ word: concept.written, count: rank(query, [concept], register).ranked.length }))
            .filter(({ count }) => count > 0),
    stands,
    nearly: nearlyStanding(query, findings),
  };
}

/** Quotation marks with words around them may be those of the text, pasted with it: then all of it stands somewhere. */
export const mayBePasted = ({ phrases, words: count }: Query): boolean =>
  phrases.length > 0 && count >= weights.passage.certain && words(phrases.join(' ')).length < count;

/** The passages of a question that are looked for as they stand: what is in quotation marks, else the whole of it. */
export function passagesOf({ phrases, text, words }: Query): string[] {
  if (phrases.length > 0) return phrases;
  return words >= weights.passage.words || /[%§]/.test(text) ? [text] : [];
}

/** The nearest to a passage that stands nowhere; words without quotation marks must be very near, and no question, to be one. */
function nearlyStanding({ phrases, words, asking }: Query, findings: Findings[]): Passage | undefined {
  const near = findings.length === 1 ? findings[0]!.near : undefined;
  if (phrases.length > 0) return near;
  const { certain, nearUnquoted } = weights.passage;
  return words >= certain && !asking && (near?.differs?.likeness ?? 0) >= nearUnquoted ? near : undefined;
}

/** The records where the words stand together, best first; of words without quotation marks, only where that tells enough. */
function standing(query: Query, findings: Findings[], ranked: Entry[], register: Register): Entry[] {
  if (findings.length === 0) return [];
  const quoted = query.phrases.length > 0;
  const sets = findings.map(
    ({ verbatim, unread }) => new Set([...verbatim.map(({ number }) => number), ...(quoted ? unread : [])]),
  );
  const numbers = [...sets[0]!].filter((number) => sets.every((set) => set.has(number)));
  const nearly = nearlyStanding(query, findings);
  if (numbers.length === 0 && nearly) return [register.entries[nearly.number]!];
  if (!quoted && query.words < weights.passage.certain && numbers.length > weights.passage.few(query.words)) return [];
  const rank = new Map(ranked.map(({ number }, i) => [number, i]));
  return numbers
    .sort((a, b) => (rank.get(a) ?? Infinity) - (rank.get(b) ?? Infinity) || a - b)
    .map((number) => register.entries[number]!);
}

/** What has all the words; when nothing has, what has the most of them, and which words are missing there. */
function byWords(
  query: Query,
  concepts: Concept[],
  register: Register,
  live: boolean,
): { entries: Entry[]; missing: string[]; worth: number[] } {
  const ranking = rank(query, concepts, register);
  const complete = ranking.ranked.filter(({ matched }) => [...ranking.needed].every((i) => matched.has(i)));
  const shown =
    (query.asking && concepts.length > 1) || concepts.length >= 3
      ? mostly(ranking)
      : complete.length > 0
        ? complete
        : partial(ranking);
  const entries = shown.map(({ entry }) => entry);
  // A word that is still being typed is not missing yet.
  const typed = live && query.open ? concepts.slice(0, -1) : concepts;
  return {
    entries,
    worth: ranking.worth,
    missing:
      complete.length > 0
        ? []
        : typed.filter((_, i) => ranking.needed.has(i) && !shown[0]?.matched.has(i)).map(({ written }) => written),
  };
}

/** How much of the question a record matches, by what its words are worth. */
function share({ matched }: Ranked, { worth }: Ranking): number {
  return [...matched].reduce((sum, i) => sum + worth[i]!, 0) / worth.reduce((sum, weight) => sum + weight, 0);
}

/** What matches the most of the question, when nothing matches it all. */
function partial(ranking: Ranking): Ranked[] {
  const most = Math.max(0, ...ranking.ranked.map((found) => share(found, ranking)));
  return most < weights.leastShare ? [] : ranking.ranked.filter((found) => share(found, ranking) > most - 1e-9);
}

/** What matches most of a question in words: some of them are there only to make it one, but which cannot be told. */
function mostly(ranking: Ranking): Ranked[] {
  const shares = new Map(ranking.ranked.map((found) => [found, share(found, ranking)]));
  const most = Math.max(0, ...shares.values());
  return most < weights.leastShare
    ? []
    : ranking.ranked
        .filter((found) => shares.get(found)! >= most * weights.mostlyShare)
        .sort(
          (a, b) => b.score * shares.get(b)! ** weights.mostlyPower - a.score * shares.get(a)! ** weights.mostlyPower,
        );
}

function stemsOf(concepts: Concept[]): Stems {
  const stems: Stems = new Map();
  for (const { groups, weight } of concepts.flatMap(({ expansions }) => expansions)) {
    for (const { term, weight: own } of groups.flat())
      if (weight * own >= weights.leastMarked) stems.set(term.stem, Math.max(stems.get(term.stem) ?? 0, weight * own));
  }
  return stems;
}

const unique = (entries: Entry[]): Entry[] => [...new Set(entries)];

function nearWords(query: Query, register: Register): string[] {
  const close = query.tokens
    .filter(({ folded }) => folded.length >= weights.nearly.from)
    .flatMap((token) =>
      corrections(token, register, Math.max(1, token.folded.length * weights.nearly.off))
        .map(({ word }) => word)
        .filter(({ stem }) => register.term(stem) !== undefined)
        .slice(0, weights.nearly.each),
    );
  return [...new Set(close.map(({ shown }) => shown))].slice(0, weights.nearly.most);
}
