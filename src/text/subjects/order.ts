import { slugify } from '../../site/address.ts';

/** Danish order: æ, ø, å last, "aa" as "å", numbers by their size, capitals as small letters. */
const danish = new Intl.Collator('da', { sensitivity: 'base', numeric: true });

/** Words that a subheading may begin with and is not sorted by: "i kommunerne" stands under k. */
const LEADING = /^(?:af|blandt|efter|for|fra|hos|i|med|mod|og|om|over for|på|som|til|under|ved)\s+/;

export const byHeadword = (a: string, b: string): number => danish.compare(a, b);
export const bySubheading = (a: string, b: string): number =>
  danish.compare(a.replace(LEADING, ''), b.replace(LEADING, ''));

/** The letter a headword stands under. */
export function letterOf(word: string): string {
  if (/^aa/i.test(word)) return 'Å';
  const first = word.charAt(0).toUpperCase();
  return /\d/.test(first) ? '0–9' : first === 'É' ? 'E' : first;
}

/** Anchor of a headword's line in the index. */
export const subjectId = (word: string): string => `ord-${slugify(word)}`;
