import { letters, single } from '../language/distance.ts';
import { coarse, fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';
import { tokens } from '../language/tokens.ts';
import { kindNames, type Kind } from './kinds.ts';
import {
  digitAt,
  FLAGS,
  lines,
  numberAt,
  STEPS,
  unpackNumbers,
  unpackWords,
  widthAt,
  type PackedRegister,
} from './packed.ts';

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

/** The register unpacked: records, words, and which records a word stands in. */
export class Register {
  readonly entries: Entry[];
  /** the citations by number: addresses without words */
  readonly citations: Entry[];
  readonly lastCitation: number;
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
  /** for each term, where its gaps begin, and its impacts; and where those of the last one end */
  private readonly gapsFrom: number[] = [0];
  private readonly impactsFrom: number[] = [0];
  private readonly packed: PackedRegister;
  /** other forms of the terms, once they are here */
  private readonly forms: Spelt[] = [];
  hasForms = false;
  private rough: Map<string, Set<string>> | undefined;

  private constructor(packed: PackedRegister) {
    this.packed = packed;
    this.facets = packed.facets;
    this.entries = unpackEntries(packed);
    this.lastCitation = packed.citations.last;
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
    for (const other of unpackWords(this.packed.others)) yield void this.others.add(other);
    yield* this.indexPostings();
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

  /**
   * Adds the words' other forms, which only misspelt words are compared with: they come when the first of those does.
   * @param breath awaited after every small step
   */
  async addForms(packed: string, breath: () => Promise<void> | undefined = () => undefined): Promise<void> {
    if (this.hasForms) return;
    const forms: Spelt[] = [];
    for (const shown of unpackWords(packed)) {
      const folded = fold(shown);
      const one = single(folded);
      forms.push({ shown, folded, single: one, letters: letters(one), stem: stem(folded) });
      const pause = breath();
      if (pause) await pause;
    }
    if (!this.hasForms) this.forms.push(...forms);
    this.hasForms = true;
  }

  /** The records a term stands in: record number → impact, 0–1. */
  records(term: Term): Map<number, number> {
    const { gaps, impacts } = this.packed;
    const found = new Map<number, number>();
    let number = -1;
    let impact = this.impactsFrom[term.number]!;
    for (let i = this.gapsFrom[term.number]!; digitAt(gaps, i) !== 0; i += widthAt(gaps, i)) {
      number += numberAt(gaps, i);
      found.set(number, (digitAt(impacts, impact++) + 1) / STEPS);
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

  private *indexPostings(): Generator<void> {
    const { gaps } = this.packed;
    let impacts = 0;
    for (let i = 0; i < gaps.length; i += widthAt(gaps, i)) {
      if (digitAt(gaps, i) !== 0) impacts++;
      else {
        this.gapsFrom.push(i + 1);
        this.impactsFrom.push(impacts);
        yield;
      }
    }
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
      priority: false,
      followedUp: false,
      numeric: false,
      text: false,
      long: false,
    }));

function unpackEntries(packed: PackedRegister): Entry[] {
  const titles = lines(packed.titles);
  const chosen = (text: string) => text.split(' ').map(unpackNumbers);
  const [themes, actors, groups] = [chosen(packed.themes), chosen(packed.actors), chosen(packed.groups)];
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
      priority: (flags & FLAGS.priority) > 0,
      followedUp: (flags & FLAGS.followedUp) > 0,
      numeric: (flags & FLAGS.numeric) > 0,
      text: (flags & FLAGS.text) > 0,
      long: (flags & FLAGS.long) > 0,
    };
  });
}
