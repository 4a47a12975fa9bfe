/** A word of a source, and the line its first letter stands on. */
export interface Word {
  text: string;
  line: number;
}

/** A line of a source, numbered as the editor sees it. */
export interface Line {
  number: number;
  text: string;
}

/** After these a hyphen at a line's end is the word's own: "patient-⏎og pårørende". */
const coordinators = new Set(['og', 'eller', 'samt', 'til']);

// Typesetting, not words: quotation marks and bullets. A hyphen counts only between figures ("7-10"): elsewhere a line's end may have put it there.
const TYPESETTING = /["'“”„‟»«‘’‚›‹•●○▪■➢✓→*\u00ad\ufeff\u200b]/gu;
const HYPHEN = /[-‐‑‒–—−]/gu;

/**
 * The words of a text as they are compared: what the setting of a page adds is taken away, and a word that a line's end
 * cuts is whole again. Letters, figures, capitals and the punctuation between words stay.
 * @param lines the text's lines, in order
 */
export function sourceWords(lines: Line[]): Word[] {
  const words: Word[] = [];
  for (const { number, text } of lines)
    for (const raw of text.normalize('NFC').split(/\s+/)) {
      const token = raw.replace(TYPESETTING, '').replace(HYPHEN, '-');
      const last = words.at(-1);
      if (!/[\p{L}\p{N}]/u.test(token)) {
        if (last) last.text += token.replaceAll('-', '');
      } else if (last && last.line !== number && isCut(last.text, token)) last.text += token;
      else words.push({ text: token, line: number });
    }
  return words.map(({ text, line }) => ({ line, text: text.replace(/(?<!\d)-|-(?!\d)/g, '') }));
}

const isCut = (before: string, after: string): boolean =>
  /\p{L}-$/u.test(before) ? !coordinators.has(after) : /\d-$/.test(before) && /^[\p{Ll}\d]/u.test(after);

/** The words of a quotation. */
export const wordsOf = (text: string): string[] => sourceWords([{ number: 1, text }]).map((word) => word.text);

const edge = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** Words in a row as they are compared: a quotation may leave out the punctuation around it, not that within it. */
export const run = (words: string[]): string => words.join(' ').replace(edge, '');

/** Whether words stand in a row among others. */
export function within(words: string[], others: string[]): boolean {
  const sought = run(words);
  return others.some((_, at) => run(others.slice(at, at + words.length)) === sought);
}
