import { escapeRegExp } from '../lib/escape.ts';

/** Where a fragment of text stands: a file and a line in it (1-based). */
export interface Place {
  file: string;
  line: number;
}

/** A run of text with its place. Fragments are read in order; `\n` in `text` separates lines and blocks. */
export interface Fragment {
  text: string;
  place: Place;
  /** a block or mark that begins here */
  opens?: { kind: string; depth: number; column: number };
}

/** A block or mark of the text, and the word it begins at: an index of the tokens. */
export interface Opened {
  kind: string;
  depth: number;
  place: Place & { column: number };
  token: number;
}

/**
 * A word as it is compared.
 * `key` has no hyphens and no white space: "util-\nstrækkelig" and "utilstrækkelig" share a key.
 * `raw` keeps both, white space reduced to " " or "\n", so that the joining can be judged.
 */
export interface Token {
  key: string;
  raw: string;
  place: Place;
}

const HYPHENS = /[-\u2010\u00ad]/g;

/** `\s` and the no-break spaces our typography adds (they are in `\s`); zero-width marks count as nothing. */
const tidy = (text: string): string => text.replace(/[\u200b\ufeff\u00ad]/g, '').replace(/[^\S\n]+/g, ' ');

/**
 * Splits a stream into tokens. A word that ends in a hyphen or a slash is read together with the next one,
 * because only the edition knows whether a line-end hyphen was soft.
 * @param fragments text in reading order
 * @param opened is filled with the blocks and marks that begin, in order
 * @returns tokens in the same order
 */
export function tokenize(fragments: Iterable<Fragment>, opened: Opened[] = []): Token[] {
  const tokens: Token[] = [];
  /** how many of the opened have been given the word they begin at */
  let settled = 0;
  let raw = '';
  let place: Place | undefined;
  let gap = '';
  const flush = () => {
    if (raw && place) tokens.push({ key: raw.replace(HYPHENS, '').replace(/\s/g, '') || raw, raw, place });
    raw = '';
    place = undefined;
  };
  const settle = () => {
    for (; settled < opened.length; settled++) opened[settled]!.token = tokens.length;
  };
  for (const fragment of fragments) {
    if (fragment.opens) {
      const { kind, depth, column } = fragment.opens;
      opened.push({ kind, depth, place: { ...fragment.place, column }, token: tokens.length });
      // A mark in the middle of a word (a footnote's number) belongs to that word.
      if (raw && !gap) settle();
    }
    for (const part of tidy(fragment.text).split(/(\s+)/)) {
      if (!part) continue;
      if (/^\s/.test(part)) {
        gap += part;
        continue;
      }
      if (gap) {
        if (raw && /[^\s][-\u2010/]$/.test(raw)) raw += gap.includes('\n') ? '\n' : ' ';
        else flush();
        gap = '';
      }
      settle();
      place ??= fragment.place;
      raw += part;
    }
  }
  flush();
  settle();
  return tokens;
}

/**
 * Whether the edition's form of a word is the source's with nothing but line ends undone:
 * at a line end a hyphen may be dropped, kept, or kept with a space after it; a slash closes up.
 * @param source raw token of the source; `\n` where its line ended
 * @param edition raw token of the edition
 */
export function joinsFaithfully(source: string, edition: string): boolean {
  const plain = edition.replace(/\n/g, ' ');
  if (source === plain) return true;
  const pattern = source
    .split(/([-\u2010]\n|\/\n)/)
    .map((part) => {
      if (part === '/\n') return '/ ?';
      if (part.length === 2 && part.endsWith('\n')) return `(?:|${part[0]} ?)`;
      return escapeRegExp(part);
    })
    .join('');
  return new RegExp(`^${pattern}$`).test(plain);
}
