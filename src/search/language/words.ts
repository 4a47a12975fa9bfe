/** A word as it stands in a text, and where. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const NUMBER = String.raw`\p{N}+(?:[.,]\p{N}+)*`;
const SHARE = String.raw`${NUMBER}(?:\s?[-–]\s?${NUMBER})?\s?(?:%|procent(?:er)?(?!\p{L})|pct\.?(?!\p{L}))`;
const CLAUSE = String.raw`\d+(?:\s?[a-h](?![\p{L}\p{N}]))?`;
const LAW = String.raw`(?:§{1,2}|paragraf(?:fen|ferne|fer)?(?!\p{L}))\s?${CLAUSE}(?:\s?[-–,]\s?[a-h](?![\p{L}\p{N}])|\s(?:og|eller|samt)\s(?:§{0,2}\s?${CLAUSE}|[a-h](?![\p{L}\p{N}])))*`;
/** A glued version number, "VUM2.0", is a word and a number. */
const GLUED = String.raw`\p{L}{2,}(?=\p{N}+[.,]\p{N})`;
const PLAIN = String.raw`\p{L}[\p{L}\p{N}]*(?:[-‐‑’'´][\p{L}\p{N}]+)*`;
const WORD = new RegExp(`${SHARE}|${LAW}|${GLUED}|${PLAIN}|${NUMBER}(?:-?\\p{L}+)?`, 'giu');

/**
 * The words of a text in order; a hyphenated word ("pårørende-inddragelse") is one, and so is a number with the sign that
 * says what it counts: "81 %", "§ 82 c".
 */
export const words = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));

const CITATION = /\s?\(\d+(?:\s?[-–,]\s?\d+)*\)/g;

/** The text without its references to the list of sources, "(65-77)": their numbers are not what a reader looks for. */
export const withoutCitations = (text: string): string =>
  text.replace(CITATION, (citation) => ' '.repeat(citation.length));
