import { createHash } from 'node:crypto';
import { kindNames } from '../register/kinds.ts';
import {
  DIGITS,
  FLAGS,
  packNumber,
  SHARED,
  type Facet,
  type PackedBlock,
  type PackedPostings,
  type PackedRegister,
} from '../register/packed.ts';
import { excerpts, sent } from '../weights.ts';
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
  facets: PackedRegister['facets'];
  citations: PackedRegister['citations'];
  pageWeights: PackedRegister['pageWeights'];
}

/** Packs the register for sending, and the postings of its commoner words in blocks; Register (../register/register.ts) unpacks them. */
export function pack({ records, vocabulary, synonyms, facets, citations, pageWeights }: Source): {
  register: PackedRegister;
  blocks: PackedBlock[];
} {
  const words = [...vocabulary].sort((a, b) => byWord(a.shown, b.shown));
  const isRare = ({ impacts }: Entry) => impacts.size <= sent.rare;
  const blocks = inBlocks(words.filter((word) => !isRare(word)));
  const packed = {
    paths: records.map(({ path }) => path).join('\n'),
    titles: records.map(({ title }) => title).join('\n'),
    kinds: records.map(({ kind }) => DIGITS[kindNames.indexOf(kind)]).join(''),
    flags: records.map((record) => DIGITS[flags(record)]).join(''),
    themes: choices(records, facets.tema, ({ themes }) => themes),
    actors: choices(records, facets.aktoer, ({ actors }) => actors),
    groups: choices(records, facets.maalgruppe, ({ targetGroups }) => targetGroups),
    recommendations: listsOf(records, ({ recommendations }) => recommendations),
    facets,
    citations,
    pageWeights,
    words: packWords(words.map(({ shown }) => shown)),
    rare: postings(words.map((word) => (isRare(word) ? word.impacts : new Map<number, number>()))),
    blocks: blocks.map(({ length }) => length),
    synonyms: synonyms.map(({ words, instead }) => `${listed(words)}\t${listed(instead)}`).join('\n'),
  };
  const block = blocks.map((some) => postings(some.map(({ impacts }) => impacts)));
  const stamp = createHash('sha256')
    .update(JSON.stringify([packed, block]))
    .digest('base64url')
    .slice(0, 8);
  return { register: { ...packed, stamp }, blocks: block.map((each) => ({ ...each, stamp })) };
}

/** Words in the register's order, so many to a block that it holds about as many postings as the others. */
function inBlocks(words: Entry[]): Entry[][] {
  const blocks: Entry[][] = [];
  let room = 0;
  for (const word of words) {
    if (room <= 0) {
      blocks.push([]);
      room = sent.block;
    }
    blocks.at(-1)!.push(word);
    room -= word.impacts.size;
  }
  return blocks;
}

/** Postings of some words; of a word without any, that it has none. */
const postings = (words: Array<Map<number, number>>): PackedPostings => {
  const sorted = words.map((impacts) => [...impacts].sort((a, b) => a[0] - b[0]));
  return {
    gaps: sorted.map((impacts) => gaps(impacts.map(([number]) => number)) + packNumber(0)).join(''),
    impacts: sorted
      .flatMap((impacts) => impacts.map(([, value]) => DIGITS[Math.max(0, Math.ceil(value * sent.steps) - 1)]))
      .join(''),
  };
};

export const byWord = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const flags = ({ priority, followedUp, text }: SearchRecord): number =>
  (priority ? FLAGS.priority : 0) |
  (followedUp ? FLAGS.followedUp : 0) |
  (tellsNumbers(text) ? FLAGS.numeric : 0) |
  (text ? FLAGS.text : 0) |
  (text.length > excerpts.length ? FLAGS.long : 0);

/** Expressions with "|" between them; none of them may hold what parts them. */
const listed = (expressions: string[]): string =>
  expressions.map((expression) => expression.replace(/[|\s]+/g, ' ')).join('|');

/** Three percentages, thousands or amounts, or more. */
const tellsNumbers = (text: string): boolean =>
  (text.match(/\d+(?:,\d+)?\s?%|\d+\.\d{3}|\d+\s(?:mio|mia)\./g)?.length ?? 0) > 2;

/** Trailing records without any are left out. */
const listsOf = (records: SearchRecord[], of: (record: SearchRecord) => number[]): string =>
  records
    .map((record) => of(record).map(packNumber).join(''))
    .join(' ')
    .trimEnd();

const choices = (records: SearchRecord[], facets: Facet[], of: (record: SearchRecord) => string[]): string =>
  listsOf(records, (record) => of(record).map((slug) => facets.findIndex(([name]) => name === slug)));

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
