/** The register as it is sent: few long strings, which compress well and cost nothing until they are read. */
export interface PackedRegister {
  /** one line a record: address, then title */
  paths: string;
  titles: string;
  /** one letter a record: its kind; its flags */
  kinds: string;
  flags: string;
  /** for each record, with spaces between, the packed numbers of its themes, actors and target groups in the lists below */
  themes: string;
  actors: string;
  groups: string;
  /** the same for the numbers of the recommendations that updates are about */
  recommendations: string;
  /** the last citation's number, and those before it that the text does not use */
  citations: { last: number; unused: number[] };
  /** what pages weigh that only repeat what others say better; the others weigh 1 */
  pageWeights: Record<string, number>;
  /** [slug, name] of what records can be filtered by */
  facets: { tema: Facet[]; aktoer: Facet[]; maalgruppe: Facet[] };
  /** the words, each without the letters it shares with the one before */
  words: string;
  /** the postings of the words that few records have; a word with none has its own in a block */
  rare: PackedPostings;
  /** how many words of each block */
  blocks: number[];
  /** what this register and its blocks have in common, and no other has */
  stamp: string;
  /** what readers say, one line an entry: their words, a tab, the text's words; both with "|" between them */
  synonyms: string;
}

/** Which records each of some words stands in. */
export interface PackedPostings {
  /** for each word, the distances between the records, then a zero */
  gaps: string;
  /** for each word, one digit a record: how much that is about it */
  impacts: string;
}

/** The postings of some of the words that many records have: fetched when one of them is asked for. */
export interface PackedBlock extends PackedPostings {
  stamp: string;
}

/** What only a question with an unknown word needs. */
export interface PackedForms {
  /** the words of the text in their other forms: it may be a slip of one of them */
  forms: string;
  /** stems of Danish words that the text does not have, and that begin one of its words or nearly are one */
  others: string;
}

export type Facet = [slug: string, name: string];

/** Printable ASCII without what must be escaped in a string: the digits of the packed numbers. */
export const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i))
  .filter((c) => c !== '"' && c !== '\\')
  .join('');
/** Marks how many letters a word shares with the one before; none of them stands in words. */
export const SHARED = '!#$%&()*+/:;<=>?@[]^_{}~';
export const FLAGS = { priority: 1, followedUp: 2, numeric: 4, text: 8, long: 16 } as const;

/** Numbers under this take one digit, the next few hundred two, the rest four: there is no number too large. */
export const ONE_DIGIT = 84;
/** The first digit of a number of four. */
const WIDE = DIGITS.length - 1;
const TWO_DIGITS = ONE_DIGIT + (WIDE - ONE_DIGIT) * DIGITS.length;

/**
 * Packs a number.
 * @throws RangeError beyond three quarters of a million, which no publication has places for
 */
export function packNumber(value: number): string {
  if (value < ONE_DIGIT) return DIGITS[value]!;
  const base = DIGITS.length;
  if (value < TWO_DIGITS) {
    const rest = value - ONE_DIGIT;
    return DIGITS[ONE_DIGIT + Math.floor(rest / base)]! + DIGITS[rest % base]!;
  }
  const rest = value - TWO_DIGITS;
  if (rest >= base ** 3) throw new RangeError(`Søgningens register rummer ikke tallet ${value}.`);
  return (
    DIGITS[WIDE]! +
    DIGITS[Math.floor(rest / base ** 2)]! +
    DIGITS[Math.floor(rest / base) % base]! +
    DIGITS[rest % base]!
  );
}

const values = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) values[DIGITS.charCodeAt(i)] = i;

/** What the digit at a place is worth. */
export const digitAt = (text: string, at: number): number => values[text.charCodeAt(at)]!;

/** How many digits the number has that begins at a place of the packed numbers. */
export function widthAt(text: string, at: number): number {
  const digit = digitAt(text, at);
  return digit < ONE_DIGIT ? 1 : digit < WIDE ? 2 : 4;
}

/** The number that begins at a place of the packed numbers. */
export function numberAt(text: string, at: number): number {
  const digit = digitAt(text, at);
  if (digit < ONE_DIGIT) return digit;
  const base = DIGITS.length;
  if (digit < WIDE) return ONE_DIGIT + (digit - ONE_DIGIT) * base + digitAt(text, at + 1);
  return TWO_DIGITS + (digitAt(text, at + 1) * base + digitAt(text, at + 2)) * base + digitAt(text, at + 3);
}

/** The packed numbers that stand one after another. */
export function unpackNumbers(text: string): number[] {
  const found: number[] = [];
  for (let at = 0; at < text.length; at += widthAt(text, at)) found.push(numberAt(text, at));
  return found;
}

export const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The words of a packed list, one at a time. */
export function* unpackWords(packed: string): Generator<string> {
  let previous = '';
  const pieces = packed.split(/([!#$%&()*+/:;<=>?@[\]^_{}~])/);
  for (let i = 1; i < pieces.length; i += 2)
    yield (previous = previous.slice(0, SHARED.indexOf(pieces[i]!)) + pieces[i + 1]!);
}
