/** A word as it stands in a text, and where. */
export interface Word {
  text: string;
  start: number;
  end: number;
}

const WORD = /\p{L}[\p{L}\p{N}]*(?:[-‐‑’'´][\p{L}\p{N}]+)*|\p{N}+(?:[.,]\p{N}+)*(?:-?\p{L}+)?/gu;

/** The words of a text in order; a hyphenated word ("pårørende-inddragelse") is one. */
export const words = (text: string): Word[] =>
  Array.from(text.matchAll(WORD), ({ 0: word, index }) => ({ text: word, start: index, end: index + word.length }));

const CITATION = /\s?\(\d+(?:\s?[-–,]\s?\d+)*\)/g;

/** The text without its references to the list of sources, "(65-77)": their numbers are not what a reader looks for. */
export const withoutCitations = (text: string): string =>
  text.replace(CITATION, (citation) => ' '.repeat(citation.length));
