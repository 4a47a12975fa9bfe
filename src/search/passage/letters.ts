import { plainNumber } from '../language/numbers.ts';
import { withoutCitations } from '../language/words.ts';

/** A text as nothing but its letters and numbers, and where in it each of them stands. */
export interface Letters {
  text: string;
  at: number[];
}

const PIECE =
  /(\p{N}+(?:[.,]\p{N}+)*)|(%|procent(?:er)?(?!\p{L})|pct(?!\p{L}))|(§+|paragraf(?:fen|ferne|fer)?(?!\p{L}))|(\p{L}\p{M}*)/giu;

/**
 * What a passage is compared by: its letters and numbers in order. Line ends, hyphens, quotation marks, ligatures and
 * references to the list of sources tell nothing about whether the words are the same; "%", "§" and decimals do.
 */
export function letters(source: string): Letters {
  let text = '';
  const at: number[] = [];
  const add = (piece: string, index: number, width: number) => {
    for (let i = 0; i < piece.length; i++) at.push(index + Math.min(i, width - 1));
    text += piece;
  };
  for (const { 0: whole, 1: number, 2: percent, 3: law, 4: letter, index } of withoutCitations(source).matchAll(
    PIECE,
  )) {
    if (number) add(plainNumber(number), index, whole.length);
    else if (percent) add('%', index, 1);
    else if (law) add('§', index, 1);
    else add(letter!.normalize('NFKC').toLowerCase(), index, whole.length);
  }
  return { text, at };
}

const WORDLY = /[\p{L}\p{N}]/u;

/**
 * Where in a text a passage stands word for word: from whole word to whole word.
 * @returns the places of its first letter and after its last, or undefined
 */
export function standsAt(text: string, inside: Letters, passage: Letters): { start: number; end: number } | undefined {
  if (passage.text === '') return undefined;
  for (let i = inside.text.indexOf(passage.text); i >= 0; i = inside.text.indexOf(passage.text, i + 1)) {
    const start = inside.at[i]!;
    const last = inside.at[i + passage.text.length - 1]!;
    const end = nextEnd(text, inside, i + passage.text.length, last);
    if (!WORDLY.test(text[start - 1] ?? ' ') && !WORDLY.test(text[end] ?? ' ')) return { start, end };
  }
  return undefined;
}

/** After the last letter; a sign spelt out ("procent") or a number of many digits is taken whole. */
function nextEnd(text: string, inside: Letters, after: number, last: number): number {
  const next = inside.at[after] ?? text.length;
  if (inside.text[after - 1] !== '%' && inside.text[after - 1] !== '§') return last + 1;
  const spelt = /^\p{L}+/u.exec(text.slice(last, next));
  return last + (spelt?.[0].length ?? 1);
}
