import { distance, leastDistance, letters, single, tolerance } from '../language/distance.ts';
import type { Token } from '../language/tokens.ts';
import type { Register } from '../register/register.ts';
import type { Spelt } from '../register/spelt.ts';
import { slips } from '../weights.ts';

/** A word that a misspelt one may have been meant for, and how far off it is. */
export interface Correction {
  word: Spelt;
  off: number;
}

/**
 * Words that a misspelt word may have been meant for, the likeliest first, one form of each: the text's own, and the
 * readers' that it knows other words for.
 * @param limit how far off they may be
 */
export function corrections(
  { folded, stem: wordStem }: Token,
  register: Register,
  limit = tolerance(folded.length),
): Correction[] {
  if (limit === 0 || /\d/.test(folded)) return [];
  const found = new Map<string, Correction>();
  const written = single(folded);
  const own = letters(written);
  for (const word of register.near(folded)) {
    const longer = word.single.length - written.length;
    if ((longer < 0 ? -longer : longer) > limit * 2 + 3 || leastDistance(own, word.letters) > limit + 1) continue;
    const start = wrongStart(written, word.single);
    // Of a short word a letter may well be missing, but is seldom another.
    const most = longer === 1 && written.length === slips.short ? 1 : limit;
    if (start > most) continue;
    // Stems are compared too, so that the ending may be another; those of short words are too much alike.
    const off =
      Math.min(
        distance(written, word.single, most),
        folded.length > slips.stemsFrom
          ? distance(wordStem, word.stem, Math.min(limit, tolerance(wordStem.length)))
          : Infinity,
        // Of "hjemløs" the text has "hjemløse" only: with the first letter wrong that is two slips, and they are one.
        start > 0 && written.length >= slips.plainFrom && word.single === `${single(word.stem)}e`
          ? distance(written, single(word.stem), 1)
          : Infinity,
      ) + start;
    const before = found.get(word.stem);
    if (off <= most + slips.start && (!before || off < before.off)) found.set(word.stem, { word, off });
  }
  /** Asked of words that are equally near only: the answer may have to be fetched. */
  const common = ({ word: { stem } }: Correction): number => {
    const term = register.term(stem);
    return term ? register.records(term).size : 0;
  };
  return [...found.values()].sort((a, b) => a.off - b.off || common(b) - common(a));
}

/** The first letter is seldom wrong; when it is, the next one tells. */
function wrongStart(written: string, word: string): number {
  if (written[0] === word[0]) return 0;
  const moved = written[1] === word[0] || written[0] === word[1];
  return moved || (written.length >= slips.startFrom && written[1] === word[1]) ? slips.start : Infinity;
}
