import { letters, single } from '../language/distance.ts';
import { coarse, fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import { tokens } from '../language/tokens.ts';
import { kindNames, type Kind } from './kinds.ts';
import {
  digitAt,
  FLAGS,
  lines,
  unpackNumbers,
  unpackWords,
  type PackedBlock,
  type PackedForms,
  type PackedRegister,
} from './packed.ts';
import { Postings } from './postings.ts';

/** A record as the browser knows it before its text has come. */
export interface Entry {
  number: number;
  path: string;
  title: string;
  kind: Kind;
  /** places in the lists of facets */
  themes: number[];
  actors: number[];
  groups: number[];
  /** numbers of the recommendations an update is about */
  recommendations: number[];
  priority: boolean;
  followedUp: boolean;
  /** tells numbers: percentages, amounts */
  numeric: boolean;
  /** has text of its own to cut an excerpt from */
  text: boolean;
  /** its excerpt fills the lines kept for it */
  long: boolean;
}

/** How a word is written. */
export interface Spelt {
  shown: string;
  folded: string;
  /** as folded, but with one sign for "æ", "ø" and "å": what slips are counted in */
  single: string;
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

/** The same parts stand in many compounds. */
const known = new Map<string, string>();
const stemOf = (piece: string): string => {
  let found = known.get(piece);
  if (found === undefined) known.set(piece, (found = stem(fold(piece))));
  return found;
};

/** Something a question needs that has not been fetched: the words' other forms, or a block of postings by its number. */
export type Lack = 'forms' | number;

/** The register unpacked: records, words, and which records a word stands in, as far as that has been fetched. */
export class Register {
  readonly entries: Entry[];
  /** the citations by number: addresses without words */
  readonly citations: Entry[];
  readonly lastCitation: number;
  readonly pageWeights: PackedRegister['pageWeights'];
  readonly terms: Term[] = [];
  /** stem → its term */
  readonly byStem = new Map<string, Term>();
  /** stem of a part → the compounds it stands in, and whether it stands last */
  readonly byPart = new Map<string, Array<{ term: Term; last: boolean }>>();
  readonly facets: PackedRegister['facets'];
  /** readers' expressions and the text's phrases instead, in stems */
  readonly synonyms: Array<{ words: string[][]; instead: string[][] }> = [];
  /** stem of a reader's word → the text's phrases */
  readonly insteadOf = new Map<string, string[][]>();
  /** words that readers use and the text does not */
  readonly said: Spelt[] = [];
  readonly others = new Set<string>();
  private readonly rare: Postings;
  /** for a term that many records have, in which block they are told, and at which place in it */
  private readonly often = new Map<number, { block: number; at: number }>();
  private readonly blocks: Postings[] = [];
  private readonly lacking = new Set<Lack>();
  private readonly packed: PackedRegister;
  /** other forms of the terms, once they are here */
  private readonly forms: Spelt[] = [];
  private hasForms = false;
  private readonly rough = new Map<string, Set<string>>();

  private constructor(packed: PackedRegister) {
    this.packed = packed;
    this.rare = new Postings(packed.rare);
    this.facets = packed.facets;
    this.entries = unpackEntries(packed);
    this.lastCitation = packed.citations.last;
    this.pageWeights = packed.pageWeights;
    this.citations = unpackCitations(packed, this.entries.length);
  }

  /** Unpacks a register at once. */
  static unpack(packed: PackedRegister): Register {
    const register = new Register(packed);
    for (const steps = register.steps(); !steps.next().done;);
    return register;
  }

  /**
   * Unpacks a register without holding up the browser: it takes a slow phone half a second.
   * @param breath awaited after every small step
   */
  static async unpackInSlices(packed: PackedRegister, breath: () => Promise<void> | undefined): Promise<Register> {
    const register = new Register(packed);
    for (const steps = register.steps(); !steps.next().done;) {
      const pause = breath();
      // Thousands of steps: only those that end a slice are waited for.
      if (pause) await pause;
    }
    return register;
  }

  /** Unpacks all but the records, a word or a line at a step. */
  private *steps(): Generator<void> {
    for (const written of unpackWords(this.packed.words)) yield this.addTerm(written);
    for (const line of lines(this.packed.synonyms)) yield this.addSynonym(line);
    yield* this.rare.index();
    this.placeInBlocks();
    yield* this.roughly();
  }

  private placeInBlocks(): void {
    const often = this.terms.filter(({ number }) => !this.rare.has(number));
    let first = 0;
    this.packed.blocks.forEach((count, block) => {
      for (let at = 0; at < count; at++) this.often.set(often[first + at]!.number, { block, at });
      first += count;
    });
  }

  /** What has been asked for since the last time and was not here. Whoever answers fetches it, adds it and answers again. */
  takeLacking(): Lack[] {
    const lacking = [...this.lacking];
    this.lacking.clear();
    return lacking;
  }

  /**
   * Adds a block of postings.
   * @throws Error when it is of another edition than the register
   */
  addBlock(number: number, packed: PackedBlock): void {
    if (packed.stamp !== this.packed.stamp) throw new Error('Registret er af en anden udgave.');
    const postings = new Postings(packed);
    for (const steps = postings.index(); !steps.next().done;);
    this.blocks[number] = postings;
  }

  private addTerm(written: string): void {
    const pieces = written.split(/[·-]/);
    const folded = fold(written);
    const parts = pieces.length > 1 ? pieces.map(stemOf) : [];
    const term: Term = {
      number: this.terms.length,
      shown: written.replaceAll('·', '').replaceAll('\u2011', ' '),
      folded,
      single: single(folded),
      letters: letters(single(folded)),
      stem: stem(folded),
      parts,
    };
    this.terms.push(term);
    this.byStem.set(term.stem, term);
    parts.forEach((part, i) => {
      const wholes = this.byPart.get(part);
      const whole = { term, last: i === parts.length - 1 };
      if (wholes) wholes.push(whole);
      else this.byPart.set(part, [whole]);
    });
  }

  private addSynonym(line: string): void {
    const [words, phrases] = line.split('\t').map((half) => half.split('|').map(tokens));
    const instead = phrases!.map((phrase) => phrase.filter(({ empty }) => !empty).map(({ stem }) => stem));
    for (const [word, ...more] of words!) {
      if (!word || more.length > 0) continue;
      this.insteadOf.set(word.stem, instead);
      if (!this.byStem.has(word.stem))
        this.said.push({
          shown: word.text,
          folded: word.folded,
          single: single(word.folded),
          letters: letters(single(word.folded)),
          stem: word.stem,
        });
    }
    this.synonyms.push({ words: words!.map((expression) => expression.map(({ stem }) => stem)), instead });
  }

  /** Every way a word is written: the text's, and those that readers use. */
  *spelt(): Generator<Spelt> {
    yield* this.terms;
    yield* this.forms;
    yield* this.said;
  }

  /** Notes that a word is not known, so that what it may be compared with must be here. */
  needForms(): void {
    if (!this.hasForms) this.lacking.add('forms');
  }

  /**
   * Adds the words' other forms and the language's other words, which only unknown words are compared with: they come
   * when the first of those does.
   * @param breath awaited after every small step
   */
  async addForms(packed: PackedForms, breath: () => Promise<void> | undefined = () => undefined): Promise<void> {
    if (this.hasForms) return;
    const forms: Spelt[] = [];
    for (const shown of unpackWords(packed.forms)) {
      const folded = fold(shown);
      const one = single(folded);
      forms.push({ shown, folded, single: one, letters: letters(one), stem: stem(folded) });
      const pause = breath();
      if (pause) await pause;
    }
    const others = [...unpackWords(packed.others)];
    if (this.hasForms) return;
    this.forms.push(...forms);
    for (const other of others) this.others.add(other);
    this.hasForms = true;
  }

  /** The records a term stands in: record number → impact, 0–1. None while its block is not here, which is noted. */
  records(term: Term): Map<number, number> {
    const often = this.often.get(term.number);
    if (!often) return this.rare.records(term.number);
    const block = this.blocks[often.block];
    if (block) return block.records(often.at);
    this.lacking.add(often.block);
    return new Map();
  }

  /** The stems that a word without its rings and strokes may stand for. */
  likeRough(key: string): Set<string> {
    return this.rough.get(key) ?? new Set();
  }

  /** Finds what words are without their rings and strokes, a word at a step. */
  private *roughly(): Generator<void> {
    const add = (key: string, stem: string) => {
      const stems = this.rough.get(key);
      if (stems) stems.add(stem);
      else this.rough.set(key, new Set([stem]));
    };
    for (const { stem, folded } of this.terms) {
      for (const each of [stem, folded]) add(coarse(each), stem);
      yield;
    }
    for (const part of this.byPart.keys()) yield add(coarse(part), part);
  }
}

/** Numbered on from the records, so that each entry's number is its own. */
const unpackCitations = ({ citations: { last, unused } }: PackedRegister, from: number): Entry[] =>
  Array.from({ length: last }, (_, i) => i + 1)
    .filter((number) => !unused.includes(number))
    .map((number) => ({
      number: from + number,
      path: `/henvisninger/#henvisning-${number}`,
      title: `Henvisning ${number}`,
      kind: 'henvisning',
      themes: [],
      actors: [],
      groups: [],
      recommendations: [],
      priority: false,
      followedUp: false,
      numeric: false,
      text: false,
      long: false,
    }));

function unpackEntries(packed: PackedRegister): Entry[] {
  const titles = lines(packed.titles);
  const chosen = (text: string) => text.split(' ').map(unpackNumbers);
  const [themes, actors, groups, recommendations] = [
    packed.themes,
    packed.actors,
    packed.groups,
    packed.recommendations,
  ].map(chosen) as [number[][], number[][], number[][], number[][]];
  return lines(packed.paths).map((path, number): Entry => {
    const flags = digitAt(packed.flags, number);
    return {
      number,
      path,
      title: titles[number]!,
      kind: kindNames[digitAt(packed.kinds, number)]!,
      themes: themes[number] ?? [],
      actors: actors[number] ?? [],
      groups: groups[number] ?? [],
      recommendations: recommendations[number] ?? [],
      priority: (flags & FLAGS.priority) > 0,
      followedUp: (flags & FLAGS.followedUp) > 0,
      numeric: (flags & FLAGS.numeric) > 0,
      text: (flags & FLAGS.text) > 0,
      long: (flags & FLAGS.long) > 0,
    };
  });
}
