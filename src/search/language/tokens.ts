import { fold } from './fold.ts';
import { counted } from './numbers.ts';
import { isFunctionWord } from './function-words.ts';
import { stem } from './stem.ts';
import { words } from './words.ts';
import { byText } from '../../lib/memo.ts';

/** A word as search sees it. */
export interface Token {
  /** as written */
  text: string;
  folded: string;
  stem: string;
  /** carries no meaning of its own */
  empty: boolean;
}

/** Names of words that mean little one by one: they are one word to search, held together by U+2011. */
const NAMES = /\b(?:EN AF OS|Børnene Først|Boernene Foerst)\b/giu;
export const joined = (text: string): string => text.replace(NAMES, (name) => name.replaceAll(' ', '\u2011'));

/** A word is one token, but for numbers of several: "40-50 %". */
const tokensOf = byText((text: string): Token[] =>
  (counted(text) ?? [fold(text)]).map((folded) => ({
    text,
    folded,
    stem: stem(folded),
    empty: isFunctionWord(folded) || (folded.length < 2 && !/\d/.test(folded)),
  })),
);

/** The words of a text or a question as search sees them. Build and browser both read words through here. */
export const tokens = (text: string): Token[] => words(joined(text)).flatMap(({ text: word }) => tokensOf(word));
