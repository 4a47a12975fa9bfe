import { isLoose, split } from './language/compounds.ts';
import { distance, leastDistance, letters, tolerance } from './language/distance.ts';
import { coarse, danish, fold } from './language/fold.ts';
import { stem } from './language/stem.ts';
import type { Token } from './language/tokens.ts';
import type { Register, Term } from './register.ts';
import { likeness } from './weights.ts';

/** A term, and how much like the reader's word it is. */
export interface Likely {
  term: Term;
  weight: number;
}

/** One way to meet a word of the question: every group must be met, by any of its terms. */
export interface Way {
  groups: Likely[][];
  weight: number;
}

/** What a word of the question came to mean. */
export interface Concept {
  /** as the reader wrote it */
  written: string;
  /** stem of the word, as the text has it */
  stem: string;
  ways: Way[];
  /** the word of the text that was taken for a misspelt one */
  corrected?: string;
  /** what readers say and the text does not */
  synonym: boolean;
  /** only begins a word of the text: still being typed */
  prefix: boolean;
}

interface Options {
  /** the word may be half typed */
  open: boolean;
  /** somebody is typing: a word that is common Danish may still become another */
  live: boolean;
  /** take the words as they are written */
  literal: boolean;
}

/** Finds what the words of a question mean in the text's own words. A word that means nothing there has no ways. */
export function resolve(tokens: Token[], all: Token[], register: Register, { open, live, literal }: Options): Concept[] {
  const concepts: Concept[] = [];
  const used = new Set<Token>();
  for (const { words, ways } of expressions(all, register)) {
    if (words.some((word) => used.has(word))) continue;
    words.forEach((word) => used.add(word));
    const own = words.length === 1 ? direct(words[0]!, register) : joint(words.filter(({ empty }) => !empty).map(({ stem: each }) => each), 1, register);
    concepts.push({ written: words.map(({ text }) => text).join(' '), stem: words.map(({ stem: each }) => each).join(' '), ways: [...own, ...ways], synonym: own.length === 0, prefix: false });
  }
  tokens.forEach((token, i) => {
    // Function words are only here because there is nothing else; an expression of them is something.
    if (used.has(token) || (token.empty && used.size > 0)) return;
    const next = tokens[i + 1];
    // "udskrivnings aftale": two words that are one in the text.
    const together = next && !used.has(next) ? register.byStem.get(stem(token.folded + next.folded)) : undefined;
    if (next && together && token.folded.length > 2) {
      used.add(next);
      concepts.push({ written: `${token.text} ${next.text}`, stem: together.stem, ways: [...only(ofStem(together.stem, register)), ...joint([token.stem, next.stem], likeness.parts, register)], synonym: false, prefix: false });
      return;
    }
    concepts.push(word(token, register, { open: open && i === tokens.length - 1, live, literal }));
  });
  return concepts;
}

function word(token: Token, register: Register, { open, live, literal }: Options): Concept {
  const concept: Concept = { written: token.text, stem: token.stem, ways: direct(token, register), synonym: false, prefix: false };
  if (concept.ways.length > 0) return concept;
  const parts = compound(token.folded, register);
  if (parts.length > 0) return { ...concept, ways: parts };
  // A word of the language that the text does not have is no beginning and no slip of another.
  const foreign = !live && register.others.has(token.stem);
  if (open && token.folded.length > 2 && !foreign) {
    const begun = prefix(token.folded, register);
    if (begun.length > 0) return { ...concept, ways: begun, prefix: true };
  }
  if (literal || foreign) return concept;
  const near = nearest(token, register)[0];
  return near ? { ...concept, ways: only(ofStem(near.stem, register)), corrected: near.shown, stem: near.stem } : concept;
}

/** The word itself, in the spelling of the text or without its rings and strokes, and the compounds it is part of. */
function direct({ stem: wordStem, folded }: Token, register: Register): Way[] {
  const exact = ofStem(wordStem, register);
  if (exact.length > 0) return [...only(exact), ...apart(wordStem, register)];
  const stems = new Set([...register.likeRough(coarse(wordStem)), ...register.likeRough(coarse(folded))]);
  return only([...stems].flatMap((each) => ofStem(each, register)).map(({ term, weight }) => ({ term, weight: weight * likeness.coarse })));
}

function ofStem(wordStem: string, register: Register): Likely[] {
  const term = register.byStem.get(wordStem);
  const inside = isLoose(wordStem) ? [] : register.byPart.get(wordStem) ?? [];
  return [
    ...(term ? [{ term, weight: 1 }] : []),
    ...inside.filter((part) => part.term !== term).map((part) => ({ term: part.term, weight: part.last ? likeness.tail : likeness.head })),
  ];
}

const only = (terms: Likely[]): Way[] => terms.map((each) => ({ groups: [[each]], weight: 1 }));

/** Several words that must all be there, each by itself or in a compound. */
function joint(stems: string[], weight: number, register: Register): Way[] {
  const groups = stems.filter((part) => !isLoose(part)).map((part) => ofStem(part, register));
  return groups.length > 0 && groups.every((group) => group.length > 0) ? [{ groups, weight }] : [];
}

/** Places that have the parts of a compound apart: "børnepsykiatri" is met by "børne- og ungdomspsykiatri". */
function apart(wordStem: string, register: Register): Way[] {
  const parts = (register.byStem.get(wordStem)?.parts ?? []).filter((part) => !isLoose(part));
  return parts.length > 1 ? joint(parts, likeness.apart, register) : [];
}

/** A compound of the reader's own, when the text has all its parts. */
function compound(folded: string, register: Register): Way[] {
  const known = (part: string) => (register.byStem.has(stem(fold(part))) || register.byPart.has(stem(fold(part))) ? 3 : 0);
  const parts = split(danish(folded), known, false);
  return parts ? joint(parts.map((part) => stem(fold(part))), likeness.parts, register) : [];
}

const prefix = (folded: string, register: Register): Way[] =>
  only(register.terms.filter((term) => term.folded.startsWith(folded)).map((term) => ({ term, weight: likeness.prefix * (folded.length / term.folded.length) ** 0.5 })));

/** Terms that a misspelt word may have been meant for, the likeliest first. */
export function nearest({ folded, stem: wordStem }: Token, register: Register, limit = tolerance(folded.length)): Term[] {
  if (limit === 0 || /\d/.test(folded)) return [];
  const found: Array<{ term: Term; off: number; common: number }> = [];
  const own = letters(folded);
  for (const term of register.terms) {
    if (Math.abs(term.folded.length - folded.length) > limit * 2 + 3 || leastDistance(own, term.letters) > limit + 1 || /\d/.test(term.folded)) continue;
    // The first letter is seldom wrong, and in short words never taken to be.
    const wrongStart = term.folded[0] === folded[0] ? 0 : folded.length < 7 ? Infinity : 1;
    if (wrongStart > limit) continue;
    // Stems are compared too, so that the ending may be another; those of short words are too much alike.
    const off = Math.min(distance(folded, term.folded, limit), folded.length > 9 ? distance(wordStem, term.stem, Math.min(limit, tolerance(wordStem.length))) : Infinity) + wrongStart;
    if (off <= limit) found.push({ term, off, common: register.records(term).size });
  }
  return found.sort((a, b) => a.off - b.off || b.common - a.common).map(({ term }) => term);
}

/** Readers' expressions in the question, the longest first, with what the text says instead. */
function expressions(all: Token[], register: Register): Array<{ words: Token[]; ways: Way[] }> {
  const found: Array<{ words: Token[]; ways: Way[] }> = [];
  for (const { words, instead } of register.synonyms) {
    for (const expression of words) {
      const wanted = expression.split(' ');
      const at = all.findIndex((_, i) => wanted.every((word, j) => all[i + j]?.stem === word));
      if (at < 0) continue;
      const ways = instead.flatMap((phrase) => joint(phrase.split(' '), likeness.synonym, register));
      found.push({ words: all.slice(at, at + wanted.length), ways });
    }
  }
  return found.sort((a, b) => b.words.length - a.words.length);
}
