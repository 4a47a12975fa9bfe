import { kindNames } from '../register/kinds.ts';
import { DIGITS, FLAGS, packNumber, SHARED, STEPS, type Facet, type PackedRegister } from '../register/packed.ts';
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
  citations: PackedRegister['citations'];
}

/** Packs the register for sending; Register (../register.ts) unpacks it. */
export function pack({ records, vocabulary, synonyms, others, facets, citations }: Source): PackedRegister {
  const words = [...vocabulary].sort((a, b) => byWord(a.shown, b.shown));
  return {
    paths: records.map(({ path }) => path).join('\n'),
    titles: records.map(({ title }) => title).join('\n'),
    kinds: records.map(({ kind }) => DIGITS[kindNames.indexOf(kind)]).join(''),
    flags: records.map((record) => DIGITS[flags(record)]).join(''),
    themes: choices(records, facets.tema, ({ themes }) => themes),
    actors: choices(records, facets.aktoer, ({ actors }) => actors),
    groups: choices(records, facets.maalgruppe, ({ targetGroups }) => targetGroups),
    facets,
    citations,
    words: packWords(words.map(({ shown }) => shown)),
    gaps: words.map(({ impacts }) => gaps([...impacts.keys()].sort((a, b) => a - b)) + packNumber(0)).join(''),
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

/** Trailing records without any are left out. */
const choices = (records: SearchRecord[], facets: Facet[], of: (record: SearchRecord) => string[]): string =>
  records
    .map((record) =>
      of(record)
        .map((slug) => packNumber(facets.findIndex(([name]) => name === slug)))
        .join(''),
    )
    .join(' ')
    .trimEnd();

function gaps(numbers: number[]): string {
  let previous = -1;
  return numbers
    .map((value) => {
      const gap = value - previous;
      previous = value;
      return packNumber(gap);
    })
    .join('');
}

/** Words in order, each without the letters it shares with the one before. */
export function packWords(words: string[]): string {
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
