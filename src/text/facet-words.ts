import { wholeWords } from '../lib/whole-words.ts';
import { recommendationText } from './recommendation-text.ts';
import type { Recommendation } from '../content/library.ts';
import type { Facet, FacetException } from '../content/schemas/facet.ts';

/** What a recommendation is filed under that names no actor, or no target group: it must not fall out of every choice in silence. */
export const NONE = { id: 'ingen', navn: 'Ingen nævnt i teksten' };

/** The passages of a recommendation in which it can name somebody: title, short form, full text. */
export const passagesOf = (recommendation: Recommendation): string[] => {
  const { title, shortTitle, shortText } = recommendation;
  const { paragraphs, steppingStones } = recommendationText(recommendation);
  return [title, shortTitle, shortText, ...paragraphs, ...steppingStones];
};

/** All the words that name a facet. */
export const wordsOf = ({ ord, ogsaa }: Facet): string[] => [...ord, ...ogsaa.flatMap((one) => one.ord)];

/** Where a facet's words stand in a text. */
export interface Occurrence {
  /** as the text has it: "regionerne" */
  word: string;
  /** the passage, and where in it */
  passage: string;
  index: number;
  /** why it names nobody there */
  exception: FacetException | undefined;
}

/**
 * Every place where a recommendation has a facet's words: whole words, in any case. No word stands for others that begin like it:
 * "national" is not "nationale", and neither is the state.
 */
export function occurrences(passages: string[], number: number, facet: Facet): Occurrence[] {
  const words = wordsOf(facet);
  const exceptions = facet.ikke.filter(({ anbefaling }) => anbefaling === number);
  return passages.flatMap((passage) => {
    const text = passage.toLowerCase();
    return words.flatMap((word) =>
      wholeWords(word.toLowerCase(), text).map((index) => ({
        word: passage.slice(index, index + word.length),
        passage,
        index,
        exception: exceptions.find(({ i }) =>
          wholeWords(i.toLowerCase(), text).some((at) => at <= index && index + word.length <= at + i.length),
        ),
      })),
    );
  });
}

/** The words by which a recommendation names a facet, each once, in the order of the list: a capital is a name's. */
export const namingWords = (recommendation: Recommendation, facet: Facet): string[] => {
  const named = occurrences(passagesOf(recommendation), recommendation.number, facet)
    .filter(({ exception }) => !exception)
    .map(({ word }) => word);
  return [...Map.groupBy(named, (word) => word.toLowerCase())].map(([small, words]) =>
    words.includes(small) || !wordsOf(facet).includes(words[0]!) ? small : words[0]!,
  );
};
