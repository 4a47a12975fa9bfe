import { keepTogether } from '../../lib/keep-together.ts';
import { tokens } from '../language/tokens.ts';
import { words, type Word } from '../language/words.ts';
import { excerpts as tuned } from '../weights.ts';

/** A piece of text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** The stems that were searched for, each with how much like the question it is, 0–1. */
export type Stems = Map<string, number>;

/** The words of a text whose stems were searched for, each with that stem. */
export const matches = (text: string, stems: Stems): Array<Word & { stem: string }> =>
  words(text).flatMap((word) => {
    const found = tokens(word.text).find(({ stem, empty }) => !empty && stems.has(stem));
    return found ? [{ ...word, stem: found.stem }] : [];
  });

/** The part of a text where a passage stands, the passage marked. */
export function excerptOf(whole: string, passage: string): Piece[] {
  const at = whole.indexOf(passage);
  if (at < 0) return [{ text: passage, marked: true }];
  const text = keepTogether(whole);
  const from = start(text, at);
  const to = Math.max(at + passage.length, end(text, from));
  const marks = [{ text: passage, start: at, end: at + passage.length }];
  const pieces = cut(text, from, to, marks);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** A whole text in pieces, the words searched for marked. */
export const mark = (text: string, stems: Stems): Piece[] => cut(text, 0, text.length, matches(text, stems));

/**
 * The part of a text that has the most of what was searched for, from the beginning of a sentence if one is near.
 * Nothing is written that the text does not have, but for the "…" at its ends; what is one thing stays on one line, also where
 * only a part of it is marked.
 */
export function excerpt(whole: string, stems: Stems): Piece[] {
  const text = keepTogether(whole);
  if (text.length <= tuned.length * tuned.whole) return mark(text, stems);
  const found = matches(text, stems);
  const from = start(text, best(found, stems));
  const to = end(text, from);
  const pieces = cut(text, from, to, found);
  if (from > 0) pieces.unshift({ text: '… ', marked: false });
  if (to < text.length) pieces.push({ text: ' …', marked: false });
  return pieces;
}

/** Where the stretch begins that has the most of the question, and of those the one with the most words of it. */
function best(found: Word[], stems: Stems): number {
  let at = 0;
  let most = 0;
  found.forEach((first, i) => {
    const near = found
      .slice(i)
      .filter(({ end: last }) => last - first.start <= tuned.length)
      .map((word) => tokens(word.text)[0]!.stem);
    const score =
      [...new Set(near)].reduce((sum, stem) => sum + (stems.get(stem) ?? 0), 0) +
      Math.min(near.length, tuned.repeats) * tuned.repeat;
    if (score > most) [most, at] = [score, first.start];
  });
  return at;
}

function start(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - tuned.back), at);
  const sentence = Math.max(before.lastIndexOf('. '), before.lastIndexOf(': '), before.lastIndexOf('? '));
  if (at <= tuned.back && sentence < 0) return 0;
  if (sentence >= 0) return at - before.length + sentence + 2;
  const word = text.indexOf(' ', Math.max(0, at - tuned.backToWord));
  return word >= 0 && word < at ? word + 1 : at;
}

function end(text: string, from: number): number {
  const about = from + tuned.length;
  if (about >= text.length) return text.length;
  const sentence = /[.?!](?=\s)/g;
  sentence.lastIndex = about - tuned.sooner;
  const found = sentence.exec(text);
  if (found && found.index < about + tuned.later) return found.index + 1;
  const word = text.lastIndexOf(' ', about);
  return word > from ? word : about;
}

function cut(text: string, from: number, to: number, found: Word[]): Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const word of found) {
    if (word.start < from || word.end > to) continue;
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), marked: false });
    pieces.push({ text: text.slice(word.start, word.end), marked: true });
    at = word.end;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), marked: false });
  return pieces;
}
