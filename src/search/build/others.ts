import { distance, tolerance } from '../language/distance.ts';
import { coarse, fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import { dictionary } from './dictionary.ts';
import type { Entry } from './vocabulary.ts';

/** Longer words seldom begin another or are a slip from one by accident, and they are many. */
const LONGEST = 8;

/**
 * Stems of Danish words that neither the text nor the readers' list has, but that begin one of its words ("hund" – "hundrede") or are a slip
 * from one ("penge" – "peger"). A reader who writes one of them means it: the search then says that it is not there.
 * @param vocabulary the text's words
 * @param said words that readers use and the text does not
 */
export function otherWords(vocabulary: Entry[], said: string[]): string[] {
  const folded = [...vocabulary.map(({ shown }) => shown), ...said].map(fold).filter((word) => !/\d/.test(word));
  const stems = new Set(
    [...vocabulary.flatMap(({ shown }) => [fold(shown), ...shown.split(/[·-]/).map(fold)]), ...said.map(fold)].map(
      stem,
    ),
  );
  const rough = new Set([...stems].map(coarse));
  const beginnings = new Set(
    folded.flatMap((word) => Array.from({ length: Math.min(word.length, LONGEST) }, (_, i) => word.slice(0, i + 1))),
  );
  const near = neighbours(folded.filter((word) => word.length <= LONGEST + 2));
  const found = new Set<string>();
  for (const lemma of dictionary()) {
    if (lemma.length < 3 || lemma.length > LONGEST) continue;
    const word = fold(lemma);
    if (!beginnings.has(word) && !near(word)) continue;
    const its = stem(word);
    if (!stems.has(its) && !rough.has(coarse(its))) found.add(its);
  }
  return [...found];
}

/** Whether a word is within tolerance of one of these; found by what both become when one letter is left out. */
function neighbours(words: string[]): (word: string) => boolean {
  const byShorter = new Map<string, string[]>();
  for (const word of words) {
    for (const key of shorter(word)) {
      const list = byShorter.get(key);
      if (list) list.push(word);
      else byShorter.set(key, [word]);
    }
  }
  return (word) => {
    const limit = tolerance(word.length);
    if (limit === 0) return false;
    for (const key of shorter(word))
      if (byShorter.get(key)?.some((other) => other[0] === word[0] && distance(word, other, limit) < Infinity))
        return true;
    return false;
  };
}

/** The word, and it without each of its letters but the first, which is never taken to be wrong in a short word. */
function* shorter(word: string): Generator<string> {
  yield word;
  for (let i = 1; i < word.length; i++) yield word.slice(0, i) + word.slice(i + 1);
}
