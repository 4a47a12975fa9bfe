import { distance, leastDistance, letters, tolerance } from '../language/distance.ts';
import type { Token } from '../language/tokens.ts';
import type { Register, Spelt } from '../register/register.ts';

/**
 * Words that a misspelt word may have been meant for, the likeliest first: the text's own, and the readers' that it knows
 * other words for.
 * @param limit how far off they may be
 */
export function nearest(
  { folded, stem: wordStem }: Token,
  register: Register,
  limit = tolerance(folded.length),
): Spelt[] {
  if (limit === 0 || /\d/.test(folded)) return [];
  const found: Array<{ word: Spelt; off: number }> = [];
  const own = letters(folded);
  for (const word of [...register.terms, ...register.said]) {
    if (
      Math.abs(word.folded.length - folded.length) > limit * 2 + 3 ||
      leastDistance(own, word.letters) > limit + 1 ||
      /\d/.test(word.folded)
    )
      continue;
    // The first letter is seldom wrong, and in short words never taken to be.
    const wrongStart = word.folded[0] === folded[0] ? 0 : folded.length < 7 ? Infinity : 1;
    if (wrongStart > limit) continue;
    // Stems are compared too, so that the ending may be another; those of short words are too much alike.
    const off =
      Math.min(
        distance(folded, word.folded, limit),
        folded.length > 9 ? distance(wordStem, word.stem, Math.min(limit, tolerance(wordStem.length))) : Infinity,
      ) + wrongStart;
    if (off <= limit) found.push({ word, off });
  }
  const common = ({ stem }: Spelt): number => {
    const term = register.byStem.get(stem);
    return term ? register.records(term).size : 0;
  };
  return found.sort((a, b) => a.off - b.off || common(b.word) - common(a.word)).map(({ word }) => word);
}
