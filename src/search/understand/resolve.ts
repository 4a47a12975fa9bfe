import { corrections, type Correction } from './correct.ts';
import { particle } from '../language/particles.ts';
import { stem } from '../language/stem.ts';
import type { Token } from '../language/tokens.ts';
import type { Register } from '../register/register.ts';
import type { Said } from '../register/synonyms.ts';
import {
  allOf,
  anyOf,
  asSubstitutes,
  completions,
  compound,
  direct,
  ofStem,
  synonyms,
  type Expansion,
} from './expansions.ts';
import { likeness, slips } from '../weights.ts';

/** What a word of the question came to mean. */
export interface Concept {
  /** as the reader wrote it */
  written: string;
  /** stem of the word, as the text has it */
  stem: string;
  /** how else a title may say it, in stems */
  phrases: string[];
  /** what it is looked up as */
  expansions: Expansion[];
  /** the words that were taken for a misspelt one, the likeliest first */
  corrected?: string[];
}

interface Options {
  /** the last word may be half typed */
  open: boolean;
  /** somebody is typing: a word that is common Danish may still become another */
  live: boolean;
  /** take the words as they are written */
  literal: boolean;
}

/** Finds what the words of a question mean in the text's own words. A word that means nothing there has no expansions. */
export function resolve(
  tokens: Token[],
  all: Token[],
  register: Register,
  { open, live, literal }: Options,
): Concept[] {
  const found: Array<{ at: number; concept: Concept }> = [];
  const used = new Set<Token>();
  const take = (words: Token[], meaning: Omit<Concept, 'written'>) => {
    words.forEach((each) => used.add(each));
    found.push({
      at: all.indexOf(words[0]!),
      concept: { written: words.map(({ text }) => text).join(' '), ...meaning },
    });
  };
  const said = expressions(all, register);
  const takeSaid = (wanted: typeof said) => {
    for (const { words, phrases } of wanted)
      if (!words.some((each) => used.has(each))) take(words, expression(words, phrases, register));
  };
  takeSaid(said.filter(({ words }) => words.length > 1));
  tokens.forEach((token, i) => {
    const next = tokens[i + 1];
    const after = all[all.indexOf(token) + 1];
    const verb = after && !used.has(token) ? separable(token, after, register) : undefined;
    if (verb) take([token, after!], verb);
    const pair =
      next && token.folded.length > 2 && !used.has(token) && !used.has(next)
        ? joined(token, next, register)
        : undefined;
    if (pair) take([token, next!], pair);
  });
  takeSaid(said.filter(({ words }) => words.length === 1));
  // Function words are only here because there is nothing else; an expression of them is something.
  tokens
    .filter((token) => !used.has(token) && !(token.empty && used.size > 0))
    .forEach((token) => {
      take([token], word(token, register, { open: open && token === tokens.at(-1), live, literal }));
    });
  return found.sort((a, b) => a.at - b.at).map(({ concept }) => concept);
}

/** What a reader's expression means: its own words where the text has them, and what the text says instead. */
function expression(words: Token[], phrases: string[][], register: Register): Omit<Concept, 'written'> {
  // The words of "vil ikke leve" one by one are not what was meant: they count, but are not the reader's own word.
  const own =
    words.length === 1
      ? direct(words[0]!, register)
      : asSubstitutes(
          allOf(
            words.filter(({ empty }) => !empty).map(({ stem: each }) => each),
            1,
            register,
          ),
        );
  return {
    stem: words.map(({ stem: each }) => each).join(' '),
    phrases: phrases.map((phrase) => phrase.join(' ')),
    expansions: [...own, ...synonyms(phrases, register)],
  };
}

/** "udskrivnings aftale": two words that are one in the text. */
function joined(first: Token, next: Token, register: Register): Omit<Concept, 'written'> | undefined {
  const whole = register.term(stem(first.folded + next.folded));
  return (
    whole && {
      stem: whole.stem,
      phrases: [`${first.stem} ${next.stem}`],
      expansions: [...anyOf(ofStem(whole.stem, register)), ...allOf([first.stem, next.stem], likeness.parts, register)],
    }
  );
}

/** "spore op": a verb and what stands after it, which are one word in the text, the other way round: "opsporing". */
function separable(verb: Token, after: Token, register: Register): Omit<Concept, 'written'> | undefined {
  const before = particle(after.folded);
  const whole = before && !verb.empty ? register.term(stem(before + verb.folded)) : undefined;
  return (
    whole && {
      stem: whole.stem,
      phrases: [],
      expansions: [...anyOf(ofStem(whole.stem, register)), ...asSubstitutes(direct(verb, register))],
    }
  );
}

function word(token: Token, register: Register, { open, live, literal }: Options): Omit<Concept, 'written'> {
  const concept = { stem: token.stem, phrases: [], expansions: direct(token, register) };
  if (concept.expansions.length > 0) return concept;
  const parts = compound(token.folded, register);
  // A word of the language that the text does not have is no beginning and no slip of another.
  const foreign = !live && register.isOther(token.stem);
  const half =
    open && token.folded.length > 2 && !foreign && parts.length === 0 ? completions(token.folded, register) : [];
  const other = [...parts, ...half];
  // Somebody who types has not finished; else a word of known parts may still be a slip of another.
  if (literal || foreign || (live && other.length > 0)) return { ...concept, expansions: other };
  const near = plausible(corrections(token, register), other.length > 0);
  if (near.length === 0 && other.length === 0 && !live) register.widen(token.folded);
  return near[0]
    ? {
        ...concept,
        expansions: [
          ...near.flatMap(({ word: { stem: each } }, i) =>
            [...anyOf(ofStem(each, register)), ...synonyms(register.synonyms.insteadOf(each) ?? [], register)].map(
              (expansion) => ({
                ...expansion,
                weight: expansion.weight * slips.next ** i,
              }),
            ),
          ),
          ...other,
        ],
        corrected: near.map(({ word: { shown } }) => shown),
        stem: near[0].word.stem,
      }
    : { ...concept, expansions: other };
}

/** Of the words that may have been meant, those as near as the nearest; beside another meaning only what is very near. */
const plausible = (near: Correction[], beside: boolean): Correction[] =>
  near
    .filter(({ off }) => off <= near[0]!.off + slips.apart && (!beside || off <= slips.beside + slips.start))
    .slice(0, slips.candidates);

/** Readers' expressions in the question, the longest first, with what the text says instead. */
function expressions(all: Token[], register: Register): Array<{ words: Token[]; phrases: string[][] }> {
  const found = new Map<Said, number>();
  all.forEach((token, at) => {
    for (const said of register.synonyms.beginning(token.stem))
      if (!found.has(said) && said.words.every((each, i) => all[at + i]?.stem === each)) found.set(said, at);
  });
  return [...found]
    .sort(([a], [b]) => b.words.length - a.words.length || a.number - b.number)
    .map(([{ words, instead: phrases }, at]) => ({ words: all.slice(at, at + words.length), phrases }));
}
