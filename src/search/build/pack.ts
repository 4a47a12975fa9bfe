import { kindNames } from '../kinds.ts';
import { DIGITS, FLAGS, ONE_DIGIT, SHARED, STEPS, type Facet, type PackedRegister } from '../packed.ts';
import type { SearchRecord } from './records.ts';
import type { Entry } from './vocabulary.ts';

/** What readers say and the text does not: their words, and the text's. */
export interface Synonym {
  words: string[];
  instead: string[];
}

interface Source {
  records: SearchRecord[];
  vocabulary: Entry[];
  synonyms: Synonym[];
  others: string[];
  facets: PackedRegister['facets'];
}

/** Packs the register for sending; Register (../register.ts) unpacks it. */
export function pack({ records, vocabulary, synonyms, others, facets }: Source): PackedRegister {
  const words = [...vocabulary].sort((a, b) => byWord(a.shown, b.shown));
  return {
    paths: records.map(({ path }) => path).join('\n'),
    titles: records.map(({ title }) => title).join('\n'),
    kinds: records.map(({ kind }) => DIGITS[kindNames.indexOf(kind)]).join(''),
    flags: records.map((record) => DIGITS[flags(record)]).join(''),
    themes: bits(records, facets.tema, ({ themes }) => themes),
    actors: bits(records, facets.aktoer, ({ actors }) => actors),
    groups: bits(records, facets.maalgruppe, ({ targetGroups }) => targetGroups),
    facets,
    words: packWords(words.map(({ shown }) => shown)),
    gaps: words.map(({ impacts }) => gaps([...impacts.keys()].sort((a, b) => a - b)) + digit(0)).join(''),
    impacts: words
      .map(({ impacts }) =>
        [...impacts]
          .sort((a, b) => a[0] - b[0])
          .map(([, value]) => DIGITS[Math.max(0, Math.ceil(value * STEPS) - 1)])
          .join(''),
      )
      .join(''),
    synonyms: synonyms.map(({ words, instead }) => `${listed(words)}\t${listed(instead)}`).join('\n'),
    others: packWords([...others].sort(byWord)),
  };
}

const byWord = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Characters of text from which an excerpt fills its lines. */
const LONG = 150;

const flags = ({ priority, followedUp, text }: SearchRecord): number =>
  (priority ? FLAGS.priority : 0) |
  (followedUp ? FLAGS.followedUp : 0) |
  (tellsNumbers(text) ? FLAGS.numeric : 0) |
  (text ? FLAGS.text : 0) |
  (text.length > LONG ? FLAGS.long : 0);

/** Expressions with "|" between them; none of them may hold what parts them. */
const listed = (expressions: string[]): string =>
  expressions.map((expression) => expression.replace(/[|\s]+/g, ' ')).join('|');

/** Three percentages, thousands or amounts, or more. */
const tellsNumbers = (text: string): boolean =>
  (text.match(/\d+(?:,\d+)?\s?%|\d+\.\d{3}|\d+\s(?:mio|mia)\./g)?.length ?? 0) > 2;

/** Trailing records without a bit are left out. */
const bits = (records: SearchRecord[], facets: Facet[], of: (record: SearchRecord) => string[]): string =>
  records
    .map((record) => of(record).reduce((sum, slug) => sum | (1 << facets.findIndex(([name]) => name === slug)), 0))
    .map((value) => (value ? value.toString(36) : ''))
    .join(',')
    .replace(/,+$/, '');

const digit = (value: number): string => DIGITS[value]!;
/** What two digits cannot say. */
const TOO_FAR = ONE_DIGIT + (DIGITS.length - ONE_DIGIT) * DIGITS.length;

function number(value: number): string {
  if (value < ONE_DIGIT) return digit(value);
  if (value >= TOO_FAR)
    throw new Error(
      `Søgningens register kan ikke springe ${value} steder over; højst ${TOO_FAR - 1}. Gør ONE_DIGIT i src/search/packed.ts mindre.`,
    );
  return (
    digit(ONE_DIGIT + Math.floor((value - ONE_DIGIT) / DIGITS.length)) + digit((value - ONE_DIGIT) % DIGITS.length)
  );
}

function gaps(numbers: number[]): string {
  let previous = -1;
  return numbers
    .map((value) => {
      const gap = value - previous;
      previous = value;
      return number(gap);
    })
    .join('');
}

function packWords(words: string[]): string {
  let previous = '';
  return words
    .map((word) => {
      let shared = 0;
      while (shared < SHARED.length - 1 && shared < word.length && word[shared] === previous[shared]) shared++;
      previous = word;
      return SHARED[shared] + word.slice(shared);
    })
    .join('');
}
