import { letters } from './language/distance.ts';
import { coarse, fold } from './language/fold.ts';
import { stem } from './language/stem.ts';
import { tokens } from './language/tokens.ts';
import { kindNames, type Kind } from './kinds.ts';

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

/** A record as the browser knows it before its text has come. */
export interface Entry {
  number: number;
  path: string;
  title: string;
  kind: Kind;
  /** bit n is set for theme n */
  themes: number;
  actors: number;
  groups: number;
  priority: boolean;
  followedUp: boolean;
  /** tells numbers: percentages, amounts */
  numeric: boolean;
  /** has text of its own to cut an excerpt from */
  text: boolean;
}

/** How a word is written. */
export interface Spelt {
  shown: string;
  folded: string;
  /** see letters() */
  letters: number;
  stem: string;
}

/** A word of the text. */
export interface Term extends Spelt {
  number: number;
  /** stems of its parts when it is a compound, in order */
  parts: string[];
}

/** How many steps an impact is rounded to when it is sent. */
export const STEPS = 12;

/** Printable ASCII without what must be escaped in a string: the digits of the packed numbers. */
export const DIGITS = Array.from({ length: 94 }, (_, i) => String.fromCharCode(33 + i)).filter((c) => c !== '"' && c !== '\\').join('');
/** Marks how many letters a word shares with the one before; none of them stands in words. */
export const SHARED = '!#$%&()*+/:;<=>?@[]^_{}~';
export const FLAGS = { priority: 1, followedUp: 2, numeric: 4, text: 8 } as const;

/** The same parts stand in many compounds. */
const known = new Map<string, string>();
const stemOf = (piece: string): string => {
  let found = known.get(piece);
  if (found === undefined) known.set(piece, (found = stem(fold(piece))));
  return found;
};

/** The register unpacked: records, words, and which records a word stands in. */
export class Register {
  readonly entries: Entry[];
  readonly terms: Term[];
  /** stem → its term */
  readonly byStem = new Map<string, Term>();
  /** stem of a part → the compounds it stands in, and whether it stands last */
  readonly byPart = new Map<string, Array<{ term: Term; last: boolean }>>();
  readonly facets: PackedRegister['facets'];
  /** readers' expressions and the text's phrases instead, in stems */
  readonly synonyms: Array<{ words: string[][]; instead: string[][] }>;
  /** stem of a reader's word → the text's phrases */
  readonly insteadOf = new Map<string, string[][]>();
  /** words that readers use and the text does not */
  readonly said: Spelt[] = [];
  readonly others: Set<string>;
  private readonly postings: Array<{ from: number; to: number; at: number }> = [];
  private readonly packed: PackedRegister;
  private rough: Map<string, Set<string>> | undefined;

  constructor(packed: PackedRegister) {
    this.packed = packed;
    this.facets = packed.facets;
    this.entries = unpackEntries(packed);
    this.terms = unpackWords(packed.words).map((written, number): Term => {
      const pieces = written.split(/[·-]/);
      const folded = fold(written);
      return { number, shown: written.replaceAll('·', '').replaceAll('\u2011', ' '), folded, letters: letters(folded), stem: stem(folded), parts: pieces.length > 1 ? pieces.map(stemOf) : [] };
    });
    for (const term of this.terms) {
      this.byStem.set(term.stem, term);
      term.parts.forEach((part, i) => {
        const wholes = this.byPart.get(part);
        const whole = { term, last: i === term.parts.length - 1 };
        if (wholes) wholes.push(whole);
        else this.byPart.set(part, [whole]);
      });
    }
    this.synonyms = lines(packed.synonyms).map((line) => {
      const [words, phrases] = line.split('\t').map((half) => half.split('|').map(tokens));
      const instead = phrases!.map((phrase) => phrase.filter(({ empty }) => !empty).map(({ stem }) => stem));
      for (const [word, ...more] of words!) {
        if (!word || more.length > 0) continue;
        this.insteadOf.set(word.stem, instead);
        if (!this.byStem.has(word.stem)) this.said.push({ shown: word.text, folded: word.folded, letters: letters(word.folded), stem: word.stem });
      }
      return { words: words!.map((expression) => expression.map(({ stem }) => stem)), instead };
    });
    this.others = new Set(unpackWords(packed.others));
    this.indexPostings();
  }

  /** The records a term stands in: record number → impact, 0–1. */
  records(term: Term): Map<number, number> {
    const { from, to, at } = this.postings[term.number]!;
    const found = new Map<number, number>();
    let number = -1;
    let count = 0;
    for (let i = from; i < to; count++) {
      const [gap, next] = readNumber(this.packed.gaps, i);
      i = next;
      number += gap;
      found.set(number, (DIGITS.indexOf(this.packed.impacts[at + count]!) + 1) / STEPS);
    }
    return found;
  }

  /** The stems that a word without its rings and strokes may stand for. */
  likeRough(key: string): Set<string> {
    // Few questions need it, so it is made for the first that does.
    this.rough ??= this.makeRough();
    return this.rough.get(key) ?? new Set();
  }

  private makeRough(): Map<string, Set<string>> {
    const rough = new Map<string, Set<string>>();
    const add = (key: string, stem: string) => {
      const stems = rough.get(key);
      if (stems) stems.add(stem);
      else rough.set(key, new Set([stem]));
    };
    for (const { stem, folded } of this.terms) for (const each of [stem, folded]) add(coarse(each), stem);
    for (const part of this.byPart.keys()) add(coarse(part), part);
    return rough;
  }

  private indexPostings(): void {
    let from = 0;
    let at = 0;
    let count = 0;
    for (let i = 0; i < this.packed.gaps.length; ) {
      const [gap, next] = readNumber(this.packed.gaps, i);
      if (gap === 0) {
        this.postings.push({ from, to: i, at });
        from = next;
        at += count;
        count = 0;
      } else count++;
      i = next;
    }
  }
}

/** Numbers under this take one digit, others two. */
export const ONE_DIGIT = 84;

function readNumber(text: string, at: number): [value: number, next: number] {
  const digit = DIGITS.indexOf(text[at]!);
  return digit < ONE_DIGIT ? [digit, at + 1] : [ONE_DIGIT + (digit - ONE_DIGIT) * DIGITS.length + DIGITS.indexOf(text[at + 1]!), at + 2];
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));

function unpackWords(packed: string): string[] {
  let previous = '';
  return Array.from(packed.matchAll(/([!#$%&()*+/:;<=>?@[\]^_{}~])([^!#$%&()*+/:;<=>?@[\]^_{}~]*)/g), ([, shared, rest]) => (previous = previous.slice(0, SHARED.indexOf(shared!)) + rest));
}

function unpackEntries(packed: PackedRegister): Entry[] {
  const titles = lines(packed.titles);
  const bits = (text: string) => text.split(',').map((value) => (value ? Number.parseInt(value, 36) : 0));
  const [themes, actors, groups] = [bits(packed.themes), bits(packed.actors), bits(packed.groups)];
  return lines(packed.paths).map((path, number): Entry => {
    const flags = DIGITS.indexOf(packed.flags[number]!);
    return {
      number, path, title: titles[number]!, kind: kindNames[DIGITS.indexOf(packed.kinds[number]!)]!,
      themes: themes[number]!, actors: actors[number] ?? 0, groups: groups[number] ?? 0,
      priority: (flags & FLAGS.priority) > 0, followedUp: (flags & FLAGS.followedUp) > 0, numeric: (flags & FLAGS.numeric) > 0, text: (flags & FLAGS.text) > 0,
    };
  });
}
