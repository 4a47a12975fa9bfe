/** The register as it is sent: few long strings, which compress well and cost nothing until they are read. */
export interface PackedRegister {
  /** one line a record: address, then title */
  paths: string;
  titles: string;
  /** one letter a record: its kind; its flags; and, base 36 with commas, its themes, actors and target groups as bits */
  kinds: string;
  flags: string;
  themes: string;
  actors: string;
  groups: string;
  /** [slug, name] of what records can be filtered by */
  facets: { tema: Facet[]; aktoer: Facet[]; maalgruppe: Facet[] };
  /** the words, each without the letters it shares with the one before */
  words: string;
  /** for each word, the distances between the records it stands in, and its impact in each */
  gaps: string;
  impacts: string;
  /** what readers say, one line an entry: their words, a tab, the text's words; both with "|" between them */
  synonyms: string;
  /** stems of Danish words that the text does not have, and that begin one of its words or nearly are one */
  others: string;
}

export type Facet = [slug: string, name: string];

/** How many steps an impact is rounded to when it is sent. */
export const STEPS = 12;

/** Printable ASCII without what must be escaped in a string: the digits of the packed numbers. */
export const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\')
  .join('');
/** Marks how many letters a word shares with the one before; none of them stands in words. */
export const SHARED = '!#$%&()*+/:;<=>?@[]^_{}~';
export const FLAGS = { priority: 1, followedUp: 2, numeric: 4, text: 8, long: 16 } as const;

/** Numbers under this take one digit, others two. */
export const ONE_DIGIT = 84;

const values = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;

/** What the digit at a place is worth. */
export const digitAt = (text: string, at: number): number => values[text.charCodeAt(at)]!;

/** How many digits the number has that begins at a place of the packed numbers. */
export const widthAt = (text: string, at: number): number => (digitAt(text, at) < ONE_DIGIT ? 1 : 2);

/** The number that begins at a place of the packed numbers. */
export function numberAt(text: string, at: number): number {
  const digit = digitAt(text, at);
  return digit < ONE_DIGIT ? digit : ONE_DIGIT + (digit - ONE_DIGIT) * DIGITS.length + digitAt(text, at + 1);
}

export const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The words of a packed list, one at a time. */
export function* unpackWords(packed: string): Generator<string> {
  let previous = '';
  const pieces = packed.split(/([!#$%&()*+/:;<=>?@[\]^_{}~])/);
  for (let i = 1; i < pieces.length; i += 2)
    yield (previous = previous.slice(0, SHARED.indexOf(pieces[i]!)) + pieces[i + 1]!);
}
