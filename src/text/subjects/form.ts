import { escapeRegExp } from '../../lib/escape.ts';
import { byText } from '../../lib/memo.ts';

/** Danish endings of nouns, adjectives and verbs, so that "behandling" is also "behandlingerne". */
const ENDINGS = 'e en ens er ers erne ernes ene es et ets s n ne nes r rne rnes rs t te'.split(' ');
const endings = new Set(['', ...ENDINGS]);
// Letters as ranges, and no flags: two thousand patterns with \p{L} and "iu" take seconds to make.
const LETTER = '[A-Za-zÀ-ÖØ-öø-ÿ]';
const LETTERS = '[A-Za-zÀ-ÖØ-öø-ÿ-]';
/** An abbreviation takes few: "PPR’s", "DMCG’erne", "IPS-indsatsen". */
const ABBREVIATION_ENDINGS = `(?:[’'´]?(?:erne|er|s))?(?:-${LETTERS}+)?`;

interface Form {
  /** whether a text, in small letters unless it is an abbreviation, has it */
  stands: (text: string) => boolean;
  /** as it is written; other words are read without regard to capitals */
  abbreviation: boolean;
  /** its longest word, in small letters: a text without it need not be tried */
  needle: string;
  /** it is one word, so that the word alone shows whether a text has it */
  single: boolean;
}

/**
 * Whether a text has a word or expression as the index has it: whole words with their Danish endings, in a row.
 * "angst*" also begins longer words, "*ret" also ends them; an abbreviation is read as it is written.
 * @param small the text in small letters
 */
export function hasForm(form: string, text: string, small = text.toLowerCase()): boolean {
  const { stands, abbreviation, needle } = read(form);
  return small.includes(needle) && stands(abbreviation ? text : small);
}

/** What must stand in a text that has a form: a piece of one word, in small letters. */
export const needleOf = (form: string): string => read(form).needle;

/** Whether a word by itself, in small letters, shows that a text has a form: undefined when more than the word must be asked. */
export function isForm(form: string, word: string): boolean | undefined {
  const { stands, abbreviation, single } = read(form);
  return single && !abbreviation ? stands(word) : undefined;
}

const read = byText((written: string): Form => {
  const abbreviation = /\p{Lu}[\p{Lu}\d]/u.test(written);
  const words = (abbreviation ? written : written.toLowerCase()).split(/\s+/);
  const cores = words.map((word) => word.replace(/^\*|\*$/g, ''));
  return {
    stands: abbreviation || written.includes('*') ? byPattern(words, abbreviation) : (text) => inARow(cores, text),
    abbreviation,
    single: words.length === 1,
    needle: cores
      .map((core) => core.toLowerCase())
      .reduce((longest, core) => (core.length > longest.length ? core : longest)),
  };
});

/** What may be more than whole words: an abbreviation's own endings, "angst*". */
function byPattern(words: string[], abbreviation: boolean): Form['stands'] {
  const whole = words
    .map((word) => {
      const before = word.startsWith('*') ? `${LETTERS}*` : '';
      const after = word.endsWith('*')
        ? `${LETTERS}*`
        : abbreviation
          ? ABBREVIATION_ENDINGS
          : `(?:${ENDINGS.join('|')})?`;
      return before + escapeRegExp(word.replace(/^\*|\*$/g, '')) + after;
    })
    .join('\\s+');
  const pattern = new RegExp(`(?<!${LETTER}|\\d|${LETTER}-)(?:${whole})(?!${LETTER}|\\d|-${LETTER})`);
  return (text) => pattern.test(text);
}

const isLetter = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at);
  return (
    (code >= 97 && code <= 122) ||
    (code >= 65 && code <= 90) ||
    (code >= 192 && code <= 255 && code !== 215 && code !== 247)
  );
};
const isDigit = (text: string, at: number): boolean => /\d/.test(text.charAt(at));

/** Whether words stand in a text in a row, each with an ending or none. Two thousand patterns would take a second to make. */
function inARow(words: string[], text: string): boolean {
  const [first = '', ...rest] = words;
  for (let at = text.indexOf(first); at >= 0; at = text.indexOf(first, at + 1)) {
    if (isLetter(text, at - 1) || isDigit(text, at - 1) || (text[at - 1] === '-' && isLetter(text, at - 2))) continue;
    let end = afterWord(text, at + first.length);
    for (const word of rest) {
      const next = end < 0 ? -1 : afterSpace(text, end);
      end = next > end && text.startsWith(word, next) ? afterWord(text, next + word.length) : -1;
    }
    if (end >= 0 && !isDigit(text, end) && !(text[end] === '-' && isLetter(text, end + 1))) return true;
  }
  return false;
}

/** Where a word ends that goes on here; -1 when it goes on as another word. */
function afterWord(text: string, from: number): number {
  let end = from;
  while (isLetter(text, end)) end++;
  return endings.has(text.slice(from, end)) ? end : -1;
}

function afterSpace(text: string, from: number): number {
  let end = from;
  while (/\s/.test(text.charAt(end))) end++;
  return end;
}

/** Words that a subheading is made of and that say nothing by themselves. */
const empty = new Set('under efter uden mellem over lagt deres ikke mere eller blandt hidtidig'.split(' '));

/** The words of a subheading that a place must show one of: those of four letters and more. */
export const tellingWords = (heading: string): string[] =>
  (heading.toLowerCase().match(/[\p{L}\d-]{4,}/gu) ?? []).filter((word) => !empty.has(word));
