import { createHash } from 'node:crypto';
import { keepTogether } from '../../lib/keep-together.ts';
import { DIGITS, packNumber } from '../register/digits.ts';
import { kindNames } from '../register/kinds.ts';
import {
  FLAGS,
  SHARED,
  type Facet,
  type FileKind,
  type FileName,
  type PackedFile,
  type PackedFiles,
  type PackedPostings,
  type PackedRegister,
} from '../register/packed.ts';
import { excerpts, sent } from '../weights.ts';
import type { SearchRecord } from './records.ts';
import { byWord, inParts, inShards } from './shards.ts';
import { titleWords, type Entry } from './vocabulary.ts';

/** What readers say and the text does not: their words, and the text's. */
export interface Synonym {
  words: string[];
  instead: string[];
}

interface Source {
  records: SearchRecord[];
  vocabulary: Entry[];
  synonyms: Synonym[];
  /** stems of words that the text does not have */
  others: string[];
  facets: PackedRegister['facets'];
  citations: PackedRegister['citations'];
  pageWeights: PackedRegister['pageWeights'];
}

/** The register as it is sent, and the files that are fetched when a question needs them. */
export interface Packed {
  register: PackedRegister;
  files: Map<FileName, PackedFile>;
}

/**
 * Packs the register for sending; Register (../register/register.ts) unpacks it.
 * @param whole up to how many letters the rare words and the titles are sent with it
 */
export function pack(
  { records, vocabulary, synonyms, others, facets, citations, pageWeights }: Source,
  whole: number = sent.whole,
): Packed {
  const words = [...vocabulary].sort((a, b) => byWord(a.shown, b.shown));
  const inFew = (most: number) => words.filter(({ impacts }) => impacts.size <= most);
  const titles = records.map(({ title }) => keepTogether(title));
  const letters = [...inFew(sent.rare.here).map(({ shown }) => shown), ...titles];
  const small = letters.reduce((sum, { length }) => sum + length, 0) <= whole;
  const rare = inFew(small ? sent.rare.here : sent.rare.apart);
  const isRare = new Set(rare);
  const blocks = inBlocks(words.filter((word) => !isRare.has(word)));
  const shards = inShards(rare, small ? Infinity : sent.shard);
  const parts = inParts(
    words.flatMap(({ forms }) => forms),
    others,
    sent.forms,
  );
  const packedShards = shards.map((shard) => ({
    words: packWords(shard.words.map(({ shown }) => shown)),
    ...postings(shard.words),
  }));
  const sentLater: PackedFiles = {
    ord: blocks.map(postings),
    sjaeldne: small ? [] : packedShards,
    titler: small ? [] : chunks(titles, sent.titles).map((some) => ({ titles: some.join('\n') })),
    former: parts.map((part) => ({ forms: packWords(part.forms), others: packWords(part.others) })),
  };
  const packed = {
    paths: records.map(({ path }) => path).join('\n'),
    kinds: records.map(({ kind }) => DIGITS[kindNames.indexOf(kind)]).join(''),
    flags: records.map((record) => DIGITS[flags(record)]).join(''),
    titleLengths: titles.map((title) => DIGITS[Math.min(titleWords(title).length, sent.titleWords + 1)]).join(''),
    themes: choices(records, facets.tema, ({ themes }) => themes),
    actors: choices(records, facets.aktoer, ({ actors }) => actors),
    groups: choices(records, facets.maalgruppe, ({ targetGroups }) => targetGroups),
    recommendations: listsOf(records, ({ recommendations }) => recommendations),
    facets,
    citations,
    pageWeights,
    words: packWords(blocks.flat().map(({ shown }) => shown)),
    blocks: blocks.map(({ length }) => length),
    shards: { from: shards.map(({ from }) => from), ...(small ? { here: packedShards } : {}) },
    titles: { each: sent.titles, ...(small ? { here: titles.join('\n') } : {}) },
    forms: { from: parts.map(({ from }) => from) },
    names: records.flatMap(({ names }, i) => (names.length > 0 ? `${i}\t${listed(names)}` : [])).join('\n'),
    synonyms: synonyms.map(({ words, instead }) => `${listed(words)}\t${listed(instead)}`).join('\n'),
  };
  const stamp = createHash('sha256')
    .update(JSON.stringify([packed, sentLater]))
    .digest('base64url')
    .slice(0, 8);
  return { register: { ...packed, stamp }, files: named(sentLater, stamp) };
}

const named = (files: PackedFiles, stamp: string): Packed['files'] =>
  new Map(
    (Object.keys(files) as FileKind[]).flatMap((kind) =>
      files[kind].map((file, i): [FileName, PackedFile] => [`${kind}/${i}`, { ...file, stamp }]),
    ),
  );

const chunks = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) => list.slice(i * size, (i + 1) * size));

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

/** Postings of some words. */
const postings = (words: Entry[]): PackedPostings => {
  const sorted = words.map(({ impacts, titled }) => ({ titled, impacts: [...impacts].sort((a, b) => a[0] - b[0]) }));
  return {
    gaps: sorted.map(({ impacts }) => gaps(impacts.map(([number]) => number)) + packNumber(0)).join(''),
    impacts: sorted
      .flatMap(({ impacts, titled }) =>
        impacts.map(
          ([number, value]) =>
            DIGITS[Math.max(0, Math.ceil(value * sent.steps) - 1) + sent.steps * (titled.get(number) ?? 0)],
        ),
      )
      .join(''),
  };
};

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

function choices(records: SearchRecord[], facets: Facet[], of: (record: SearchRecord) => string[]): string {
  const index = new Map(facets.map(([name], at) => [name, at]));
  return listsOf(records, (record) => of(record).map((slug) => index.get(slug)!));
}

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
