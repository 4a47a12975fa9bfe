import { isLoose, split } from '../language/compounds.ts';
import { danish, fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import type { Token } from '../language/tokens.ts';
import type { Register } from '../register/register.ts';
import type { Spelt } from '../register/spelt.ts';
import type { Term } from '../register/words.ts';
import { likeness } from '../weights.ts';

/** A term that a word is expanded to, and how much like the word it is. */
export interface WeightedTerm {
  term: Term;
  weight: number;
}

/** One way to match a word of the question: every group must be matched, by any of its terms. */
export interface Expansion {
  groups: WeightedTerm[][];
  weight: number;
  /** not the reader's own word: what the text says instead, or the parts of the word apart */
  substitute?: true;
}

/** Each of these terms matches the word by itself. */
export const anyOf = (terms: WeightedTerm[]): Expansion[] => terms.map((each) => ({ groups: [[each]], weight: 1 }));

/** A stem as it stands in the text, and the compounds it is part of. */
export function ofStem(wordStem: string, register: Register): WeightedTerm[] {
  const term = register.term(wordStem);
  const inside = isLoose(wordStem) ? [] : register.compounds(wordStem);
  return [
    ...(term ? [{ term, weight: 1 }] : []),
    ...inside
      .filter((part) => part.term !== term)
      .map((part) => ({ term: part.term, weight: part.last ? likeness.tail : likeness.head })),
  ];
}

/** Several words that must all be there, each by itself or in a compound. */
export function allOf(stems: string[], weight: number, register: Register): Expansion[] {
  return ofGroups(
    stems.filter((part) => !isLoose(part)).map((part) => ofStem(part, register)),
    weight,
  );
}

const ofGroups = (groups: WeightedTerm[][], weight: number): Expansion[] =>
  groups.length > 0 && groups.every((group) => group.length > 0) ? [{ groups, weight }] : [];

/** Expansions that are not the reader's own word. */
export const asSubstitutes = (expansions: Expansion[]): Expansion[] =>
  expansions.map((expansion) => ({ ...expansion, substitute: true }));

/** What the text says instead of a reader's word or expression. */
export const synonyms = (phrases: string[][], register: Register): Expansion[] =>
  asSubstitutes(phrases.flatMap((phrase) => allOf(phrase, likeness.synonym, register)));

/** The word itself, in the spelling of the text or without its rings and strokes, and the compounds it is part of. */
export function direct({ stem: wordStem, folded }: Token, register: Register): Expansion[] {
  const exact = ofStem(wordStem, register);
  if (exact.length > 0) return [...anyOf(exact), ...separated(wordStem, register)];
  const stems = new Set([...register.likeRough(wordStem), ...register.likeRough(folded)]);
  return anyOf(
    [...stems]
      .flatMap((each) => ofStem(each, register))
      .map(({ term, weight }) => ({ term, weight: weight * likeness.coarse })),
  );
}

/** Places that have the parts of a compound apart: "børnepsykiatri" is matched by "børne- og ungdomspsykiatri". */
function separated(wordStem: string, register: Register): Expansion[] {
  const parts = (register.term(wordStem)?.parts ?? []).filter((part) => !isLoose(part));
  return parts.length > 1 ? asSubstitutes(allOf(parts, likeness.apart, register)) : [];
}

/** A compound of the reader's own, when the text has all its parts, or other words for them: "tandlægebesøg", "hashmisbrug". */
export function compound(folded: string, register: Register): Expansion[] {
  const stemOf = (part: string) => stem(fold(part));
  const insteadOf = (wordStem: string) =>
    register.synonyms.insteadOf(wordStem) ?? register.synonyms.insteadOf(wordStem.replace(/s$/, ''));
  const known = (part: string) =>
    register.term(stemOf(part)) || register.compounds(stemOf(part)).length > 0 || insteadOf(stemOf(part)) ? 3 : 0;
  const parts =
    split(danish(folded), known, false)
      ?.map(stemOf)
      .filter((part) => !isLoose(part)) ?? [];
  return ofGroups(
    parts.map((part) => [
      ...ofStem(part, register),
      ...(insteadOf(part) ?? [])
        .filter(({ length }) => length === 1)
        .flatMap(([other]) => ofStem(other!, register))
        .map(({ term, weight }) => ({ term, weight: weight * likeness.synonym })),
    ]),
    likeness.parts,
  );
}

/** What a half-typed word may become: words of the text, and readers' words that it has others for. */
export function completions(folded: string, register: Register): Expansion[] {
  const begins = (word: Spelt) => word.folded.startsWith(folded);
  const like = (word: Spelt) => likeness.prefix(folded.length / word.folded.length);
  return [
    ...anyOf(register.beginning(folded).map((term) => ({ term, weight: like(term) }))),
    ...register.synonyms.said.filter(begins).flatMap((word) =>
      synonyms(register.synonyms.insteadOf(word.stem) ?? [], register).map((expansion) => ({
        ...expansion,
        weight: expansion.weight * like(word),
      })),
    ),
  ];
}
