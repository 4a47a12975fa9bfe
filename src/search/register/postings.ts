import { sent } from '../weights.ts';
import { digitAt, numberAt, widthAt } from './digits.ts';
import type { PackedPostings } from './packed.ts';

/** Where a word stands: for each record how much that is about it, 0–1, and at which place of its title the word stands, from 1 on. */
export interface Postings {
  records: Map<number, number>;
  titled: Map<number, number>;
}

export const noPostings: Postings = { records: new Map(), titled: new Map() };

/** The postings of some words, read where they are asked for: most words never are. */
export class PostingList {
  private readonly packed: PackedPostings;
  /** for each word, where its gaps begin, and its impacts; and where those of the last one end */
  private readonly gapsFrom: number[] = [0];
  private readonly impactsFrom: number[] = [0];
  private readonly read = new Map<number, Postings>();

  constructor(packed: PackedPostings) {
    this.packed = packed;
  }

  /** Finds where each word begins, a word at a step. */
  *index(): Generator<void> {
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

  /** Where a word stands. */
  of(word: number): Postings {
    let found = this.read.get(word);
    if (!found) this.read.set(word, (found = this.unpack(word)));
    return found;
  }

  private unpack(word: number): Postings {
    const { gaps, impacts } = this.packed;
    const found: Postings = { records: new Map(), titled: new Map() };
    let number = -1;
    let impact = this.impactsFrom[word]!;
    for (let i = this.gapsFrom[word]!; digitAt(gaps, i) !== 0; i += widthAt(gaps, i)) {
      number += numberAt(gaps, i);
      const digit = digitAt(impacts, impact++);
      found.records.set(number, ((digit % sent.steps) + 1) / sent.steps);
      if (digit >= sent.steps) found.titled.set(number, Math.floor(digit / sent.steps));
    }
    return found;
  }
}
