/** The register as it is sent: few long strings, which compress well and cost nothing until they are read. */
export interface PackedRegister {
  /** one line a record: its address */
  paths: string;
  /** one letter a record: its kind; its flags; of how many words its title is, as far as places are told */
  kinds: string;
  flags: string;
  titleLengths: string;
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
  facets: { tema: Facet[]; aktoer: Facet[]; maalgruppe: Facet[]; kapitel: Facet[] };
  /** the words that many records have, each without the letters it shares with the one before; and how many of them stand in each block of postings */
  words: string;
  blocks: number[];
  /** the words that few records have, in shards by what they begin with: where each shard begins, and the shards themselves while they are small */
  shards: { from: string[]; here?: PackedShard[] };
  /** the titles: how many stand together, and all of them while they are few */
  titles: { each: number; here?: string };
  /** where each part of the words' other forms begins */
  forms: { from: string[] };
  /** what readers ask for a record by, whole, one line a record that has any: its number, a tab, the expressions with "|" between them */
  names: string;
  /** what readers say, one line an entry: their words, a tab, the text's words; both with "|" between them */
  synonyms: string;
  /** what this register and its files have in common, and no other has */
  stamp: string;
}

/** Which records each of some words stands in. */
export interface PackedPostings {
  /** for each word, the distances between the records, then a zero */
  gaps: string;
  /** for each word, one digit a record: how much that is about it, and at which place of its title the word stands */
  impacts: string;
}

/** Words that few records have, with their postings. A word stands with what it begins with and with what its parts do. */
export interface PackedShard extends PackedPostings {
  words: string;
}

/** What only a question with an unknown word needs. */
export interface PackedForms {
  /** the words of the text in their other forms: it may be a slip of one of them */
  forms: string;
  /** stems of Danish words that the text does not have, and that begin one of its words or nearly are one */
  others: string;
}

/** The files that are fetched when a question needs them, by their names: "ord/3", "sjaeldne/0", "titler/2", "former/0". */
export interface PackedFiles {
  ord: PackedPostings[];
  sjaeldne: PackedShard[];
  titler: Array<{ titles: string }>;
  former: PackedForms[];
}
export type FileKind = keyof PackedFiles;
export type FileName = `${FileKind}/${number}`;
export type PackedFile = PackedFiles[FileKind][number] & { stamp: string };

export type Facet = [slug: string, name: string];

/** Marks how many letters a word shares with the one before; none of them stands in words. */
export const SHARED = '!#$%&()*+/:;<=>?@[]^_{}~';
export const FLAGS = { priority: 1, followedUp: 2, numeric: 4, text: 8, long: 16 } as const;

export const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

/** The words of a packed list, one at a time. */
export function* unpackWords(packed: string): Generator<string> {
  let previous = '';
  const pieces = packed.split(/([!#$%&()*+/:;<=>?@[\]^_{}~])/);
  for (let i = 1; i < pieces.length; i += 2)
    yield (previous = previous.slice(0, SHARED.indexOf(pieces[i]!)) + pieces[i + 1]!);
}
