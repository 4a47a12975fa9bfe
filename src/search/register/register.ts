import { coarse } from '../language/fold.ts';
import { digitAt } from './digits.ts';
import { unpackCitations, unpackEntries, type Entry } from './entries.ts';
import {
  lines,
  unpackWords,
  type FileKind,
  type FileName,
  type PackedFile,
  type PackedFiles,
  type PackedRegister,
  type PackedShard,
} from './packed.ts';
import { noPostings, PostingList, type Postings } from './postings.ts';
import { Names } from './names.ts';
import { Ranges } from './ranges.ts';
import { spelt, type Spelt } from './spelt.ts';
import { Synonyms } from './synonyms.ts';
import { Words, type Term, type Whole } from './words.ts';

/** How many letters of a misspelt word tell where it is looked for first. */
const BEGINNING = 2;

/** What is awaited between small steps: nothing, or that the browser has been let in. */
type Breath = () => Promise<void> | undefined;
const noBreath: Breath = () => undefined;

/**
 * The register unpacked: records, words, and which records a word stands in, as far as that has been fetched. What is asked
 * for and is not here is noted: whoever answers takes the list, adds the files and answers again.
 */
export class Register {
  readonly entries: Entry[];
  /** the citations by number: addresses without words */
  readonly citations: Entry[];
  readonly lastCitation: number;
  readonly pageWeights: PackedRegister['pageWeights'];
  readonly facets: PackedRegister['facets'];
  readonly synonyms = new Synonyms();
  private readonly names = new Names();
  private readonly words = new Words();
  private readonly shards: Ranges;
  private readonly formParts: Ranges;
  private readonly postings = new Map<FileName, PostingList>();
  /** other forms of the words, and other words of the language, as far as they have come */
  private readonly forms: Spelt[] = [];
  private readonly others = new Set<string>();
  private readonly here = new Set<FileName>();
  private readonly adding = new Map<FileName, Promise<void>>();
  private readonly lacking = new Set<FileName>();
  private readonly packed: PackedRegister;

  private constructor(packed: PackedRegister) {
    this.packed = packed;
    this.facets = packed.facets;
    this.entries = unpackEntries(packed);
    this.lastCitation = packed.citations.last;
    this.pageWeights = packed.pageWeights;
    this.citations = unpackCitations(packed, this.entries.length);
    this.shards = new Ranges(packed.shards.from);
    this.formParts = new Ranges(packed.forms.from);
    if (packed.titles.here !== undefined) this.addTitles(0, packed.titles.here);
  }

  /** Unpacks a register at once. */
  static unpack(packed: PackedRegister): Register {
    const register = new Register(packed);
    run(register.steps());
    return register;
  }

  /**
   * Unpacks a register without holding up the browser: it takes a slow phone half a second.
   * @param breath awaited after every small step
   */
  static async unpackInSlices(packed: PackedRegister, breath: Breath): Promise<Register> {
    const register = new Register(packed);
    await runInSlices(register.steps(), breath);
    return register;
  }

  /** Unpacks all but the records, a word or a line at a step. */
  private *steps(): Generator<void> {
    let [block, at] = [0, 0];
    for (const written of unpackWords(this.packed.words)) {
      if (at === this.packed.blocks[block]) [block, at] = [block + 1, 0];
      yield this.words.add(written, `ord/${block}`, at++);
    }
    for (const [number, shard] of (this.packed.shards.here ?? []).entries()) yield* this.shardSteps(number, shard);
    for (const line of lines(this.packed.names)) yield this.names.add(line);
    for (const line of lines(this.packed.synonyms))
      yield this.synonyms.add(line, (stem) => this.words.get(stem) !== undefined);
  }

  /** Whether something that has been asked for since the last time is not here. */
  get isWaiting(): boolean {
    return this.lacking.size > 0;
  }

  /** The names of the files that have been asked for since the last time and were not here. */
  takeLacking(): FileName[] {
    const lacking = [...this.lacking];
    this.lacking.clear();
    return lacking;
  }

  /**
   * Adds a file that was lacking.
   * @param breath awaited after every small step
   * @throws Error when it is of another edition than the register
   */
  async add(name: FileName, packed: PackedFile, breath: Breath = noBreath): Promise<void> {
    if (packed.stamp !== this.packed.stamp) throw new Error('Registret er af en anden udgave.');
    let adding = this.adding.get(name);
    if (!adding) this.adding.set(name, (adding = this.unpackFile(name, packed, breath)));
    return adding;
  }

  private async unpackFile(name: FileName, packed: PackedFile, breath: Breath): Promise<void> {
    const [kind, number] = name.split('/') as [FileKind, string];
    if (kind === 'titler') this.addTitles(Number(number), (packed as PackedFiles['titler'][number]).titles);
    else if (kind === 'sjaeldne') await runInSlices(this.shardSteps(Number(number), packed as PackedShard), breath);
    else if (kind === 'former') await runInSlices(this.formSteps(packed as PackedFiles['former'][number]), breath);
    else this.addPostings(name, packed as PackedFiles['ord'][number]);
    this.here.add(name);
  }

  private addPostings(name: FileName, packed: PackedFiles['ord'][number]): void {
    const list = new PostingList(packed);
    run(list.index());
    this.postings.set(name, list);
  }

  private *shardSteps(number: number, packed: PackedShard): Generator<void> {
    const name: FileName = `sjaeldne/${number}`;
    const list = new PostingList(packed);
    yield* list.index();
    this.postings.set(name, list);
    this.here.add(name);
    let at = 0;
    for (const written of unpackWords(packed.words)) yield this.words.add(written, name, at++);
  }

  private *formSteps({ forms, others }: PackedFiles['former'][number]): Generator<void> {
    for (const shown of unpackWords(forms)) yield void this.forms.push(spelt(shown));
    for (const other of unpackWords(others)) yield void this.others.add(other);
  }

  private addTitles(number: number, packed: string): void {
    const first = number * this.packed.titles.each;
    lines(packed).forEach((title, i) => {
      this.entries[first + i]!.title = title;
    });
  }

  private need(kind: FileKind, numbers: Iterable<number>): void {
    for (const number of numbers) {
      const name: FileName = `${kind}/${number}`;
      if (!this.here.has(name)) this.lacking.add(name);
    }
  }

  /** Notes that the titles of these are to be shown. */
  needTitles(entries: Entry[]): void {
    for (const { number, title } of entries)
      if (title === '' && this.entries[number]) this.need('titler', [Math.floor(number / this.packed.titles.each)]);
  }

  /** The word with this stem. */
  term(stem: string): Term | undefined {
    const found = this.words.get(stem);
    if (!found) this.need('sjaeldne', [this.shards.of(stem)]);
    return found;
  }

  /** The compounds that a stem is part of. */
  compounds(part: string): Whole[] {
    this.need('sjaeldne', [this.shards.of(part)]);
    return this.words.having(part);
  }

  /** The stems that a word without its rings and strokes may stand for. */
  likeRough(folded: string): Set<string> {
    this.need('sjaeldne', [this.shards.of(folded)]);
    return this.words.rough(coarse(folded));
  }

  /** The words that begin with some letters. */
  beginning(folded: string): Term[] {
    this.need('sjaeldne', this.shards.beginning(folded));
    return this.words.all.filter((term) => term.folded.startsWith(folded));
  }

  /** Every way that words are written which a misspelt one may have been meant for: the text's, and those that readers use. */
  *near(folded: string): Generator<Spelt> {
    this.needAround(folded.slice(0, BEGINNING));
    yield* this.words.all;
    yield* this.forms;
    yield* this.synonyms.said;
  }

  /** Notes that a misspelt word was not found among those that begin alike, so that it is looked for wider. */
  widen(folded: string): void {
    for (const letters of [1, 0]) {
      if (this.lacking.size > 0) return;
      this.needAround(folded.slice(0, letters));
    }
  }

  private needAround(beginning: string): void {
    this.need('sjaeldne', this.shards.beginning(beginning));
    this.need('former', this.formParts.beginning(beginning));
  }

  /** Whether a stem is that of a Danish word which the text does not have: no beginning and no slip of another. */
  isOther(stem: string): boolean {
    this.need('former', [this.formParts.of(stem)]);
    return this.others.has(stem);
  }

  /** The records a word stands in: record number → impact, 0–1. None while they are not here. */
  records(term: Term): Postings['records'] {
    return this.postingsOf(term).records;
  }

  /** The records whose titles a word stands in: record number → its place there. */
  titled(term: Term): Postings['titled'] {
    return this.postingsOf(term).titled;
  }

  /** The records that are asked for by these stems, and no others. */
  named(stems: string): number[] {
    return this.names.of(stems);
  }

  /** Of how many words a title is, as far as places are told. */
  titleLength(number: number): number {
    return digitAt(this.packed.titleLengths, number);
  }

  private postingsOf({ file, at }: Term): Postings {
    const list = this.postings.get(file);
    if (list) return list.of(at);
    this.lacking.add(file);
    return noPostings;
  }
}

function run(steps: Generator<void>): void {
  while (!steps.next().done);
}

async function runInSlices(steps: Generator<void>, breath: Breath): Promise<void> {
  while (!steps.next().done) {
    const pause = breath();
    // Thousands of steps: only those that end a slice are waited for.
    if (pause) await pause;
  }
}
