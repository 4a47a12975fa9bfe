import type { SearchRecord } from '../../src/search/build/records.ts';
import { inDictionary } from '../../src/search/build/dictionary.ts';
import { tokens } from '../../src/search/language/tokens.ts';
import { withoutCitations } from '../../src/search/language/words.ts';
import { chance } from './passages.ts';

/** A word of the text, and how it was misspelt. */
export interface Typo {
  word: string;
  stem: string;
  typed: string;
}

const ALPHABET = 'abcdefghijklmnoprstuvyæøå';

/** Where in a word of so many letters a slip is. */
type Where = (length: number, next: () => number) => number;
export const anywhere: Where = (length, next) => Math.floor(next() * length);
export const first: Where = () => 0;

/** One letter too few, too many, wrong or doubled, or two that changed places. */
function slip(word: string, next: () => number, where: Where): string {
  const at = where(word.length, next);
  const letter = ALPHABET[Math.floor(next() * ALPHABET.length)]!;
  const kind = Math.floor(next() * 5);
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1);
  if (kind === 1) return word.slice(0, at) + letter + word.slice(at);
  if (kind === 4) return word.slice(0, at) + word[at]! + word.slice(at);
  if (kind === 2) return word.slice(0, at) + letter + word.slice(at + 1);
  return at + 1 < word.length ? word.slice(0, at) + word[at + 1]! + word[at]! + word.slice(at + 2) : word.slice(0, -1);
}

/** Misspelt words of the text, of some lengths; a slip that makes another Danish word is none. */
export function typos(
  records: SearchRecord[],
  lengths: [from: number, to: number],
  count: number,
  seed: number,
  where = anywhere,
): Typo[] {
  const words = new Map<string, string>();
  for (const { title, text } of records)
    for (const { text: word, stem, empty } of tokens(withoutCitations(`${title} . ${text}`)))
      if (!empty && /^\p{Ll}+$/u.test(word) && word.length >= lengths[0] && word.length <= lengths[1])
        words.set(word, stem);
  const all = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  const next = chance(seed);
  const found: Typo[] = [];
  while (found.length < count) {
    const [word, stem] = all[Math.floor(next() * all.length)]!;
    const typed = slip(word, next, where);
    if (typed === word || words.has(typed) || inDictionary(typed)) continue;
    found.push({ word, stem, typed });
  }
  return found;
}

/** How large a share of them the search understands: one of the first ten places has the word, in one of its forms. */
export function understood(
  some: Typo[],
  records: SearchRecord[],
  ask: (query: string) => Array<{ path: string }>,
): { share: number; missed: Typo[] } {
  const stems = new Map(
    records.map(({ path, title, text, keywords }) => [
      path,
      new Set(tokens(`${title} . ${text} . ${keywords.join(' . ')}`).map(({ stem }) => stem)),
    ]),
  );
  const missed = some.filter(
    ({ stem, typed }) =>
      !ask(typed)
        .slice(0, 10)
        .some(({ path }) => stems.get(path)?.has(stem)),
  );
  return { share: 1 - missed.length / some.length, missed };
}
