import { bodyText, type Library, type Recommendation } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { escapeRegExp } from '../lib/escape.ts';
import { wholeWords } from '../lib/whole-words.ts';
import { passagesOf } from '../text/facet-words.ts';

/** "kapacitet" stands in "kapaciteten": the ending that makes a word the one that was spoken of. */
const DEFINITE = '(?:e?n|e?t|e?ne|erne)(?![\\p{L}\\p{N}])';
/** Where a sentence begins, its first word has a capital that is not its own. */
const BEGINS = '(?<=^|[.:!?] |\\n)';

/** A keyword is a word of the recommendation's own text, whole and as it is written there: half a word is found by nobody. */
export function* checkKeywords(
  recommendation: Recommendation,
  library: Library,
  at: (path: PropertyKey[]) => Spot,
): Check {
  const own = passagesOf(recommendation).join('\n');
  const { keywords } = recommendation;
  for (const [index, ord] of keywords.entries()) {
    const spot = at(['keywords', index]);
    if (index > 0 && isGlued(at(['keywords', index - 1]), keywords[index - 1]!, spot))
      yield problem(spot, 'yaml-syntaks', glued);
    if (!stands(ord, own) && !(standsDefinite(ord, own) && isWord(ord, library)))
      yield problem(spot, 'emneord-uden-belaeg', { ord });
  }
}

const stands = (keyword: string, text: string): boolean =>
  wholeWords(keyword, text).length > 0 ||
  new RegExp(`${BEGINS}${escapeRegExp(capitalised(keyword))}(?![\\p{L}\\p{N}])`, 'u').test(text);

const standsDefinite = (keyword: string, text: string): boolean =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escapeRegExp(keyword)}${DEFINITE}`, 'u').test(text);

/** Whether the publication has it as a word of its own. */
const isWord = (keyword: string, { parts }: Library): boolean =>
  parts.some(({ tree }) => wholeWords(keyword, bodyText(tree)).length > 0);

/** "tvang" → "Tvang"; a name of capitals ("IPS") has its own. */
const capitalised = (word: string): string =>
  /^\p{Ll}{2}/u.test(word) ? word.charAt(0).toUpperCase() + word.slice(1) : word;

/** Whether nothing but a comma is between two words: then one of a word's own letters may have become it. */
const isGlued = (before: Spot, word: string, spot: Spot): boolean =>
  spot.line === before.line && spot.column === before.column + word.length + 1;

const glued = {
  grund: 'der mangler et mellemrum efter et komma',
  forslag: 'Er det to emneord, så skriv mellemrummet. Var det ét, er et af dets tegn blevet til et komma.',
};
