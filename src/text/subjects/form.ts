import { escapeRegExp } from '../../lib/escape.ts';

/** Danish endings of nouns, adjectives and verbs, so that "behandling" is also "behandlingerne". */
const ENDINGS = '(?:e|en|ens|er|ers|erne|ernes|ene|es|et|ets|s|n|ne|nes|r|rne|rnes|rs|t|te)?';
// Letters as ranges, and no flags: two thousand patterns with \p{L} and "iu" take seconds to make.
const LETTER = '[A-Za-zÀ-ÖØ-öø-ÿ]';
const LETTERS = '[A-Za-zÀ-ÖØ-öø-ÿ-]';
/** An abbreviation takes few: "PPR’s", "DMCG’erne", "IPS-indsatsen". */
const ABBREVIATION_ENDINGS = `(?:[’'´]?(?:erne|er|s))?(?:-${LETTERS}+)?`;

interface Form {
  pattern: RegExp;
  /** as it is written; other words are read without regard to capitals */
  abbreviation: boolean;
  /** its longest word, in small letters: a text without it need not be tried */
  needle: string;
}

const known = new Map<string, Form>();

/**
 * Whether a text has a word or expression as the index has it: whole words with their Danish endings, in a row.
 * "angst*" also begins longer words, "*ret" also ends them; an abbreviation is read as it is written.
 * @param small the text in small letters
 */
export function hasForm(form: string, text: string, small = text.toLowerCase()): boolean {
  const { pattern, abbreviation, needle } = read(form);
  return small.includes(needle) && pattern.test(abbreviation ? text : small);
}

/** What must stand in a text that has a form: a piece of one word, in small letters. */
export const needleOf = (form: string): string => read(form).needle;

const read = (form: string): Form => known.get(form) ?? make(form);

function make(written: string): Form {
  const abbreviation = /\p{Lu}[\p{Lu}\d]/u.test(written);
  const words = (abbreviation ? written : written.toLowerCase()).split(/\s+/).map((word) => {
    const core = word.replace(/^\*|\*$/g, '');
    const before = word.startsWith('*') ? `${LETTERS}*` : '';
    const after = word.endsWith('*') ? `${LETTERS}*` : abbreviation ? ABBREVIATION_ENDINGS : ENDINGS;
    return { core, pattern: before + escapeRegExp(core) + after };
  });
  const whole = words.map(({ pattern }) => pattern).join('\\s+');
  const form: Form = {
    pattern: new RegExp(`(?<!${LETTER}|\\d|${LETTER}-)(?:${whole})(?!${LETTER}|\\d|-${LETTER})`),
    abbreviation,
    needle: words
      .map(({ core }) => core.toLowerCase())
      .reduce((longest, core) => (core.length > longest.length ? core : longest)),
  };
  known.set(written, form);
  return form;
}

/** Words that a subheading is made of and that say nothing by themselves. */
const empty = new Set('under efter uden mellem over lagt deres ikke mere eller blandt hidtidig'.split(' '));

/** The words of a subheading that a place must show one of: those of four letters and more. */
export const tellingWords = (heading: string): string[] =>
  (heading.toLowerCase().match(/[\p{L}\d-]{4,}/gu) ?? []).filter((word) => !empty.has(word));
