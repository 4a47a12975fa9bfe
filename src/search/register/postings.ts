import { sent } from '../weights.ts';
import { digitAt, numberAt, widthAt, type PackedPostings } from './packed.ts';

/** Which records each of some words stands in, read where it is asked for: most words never are. */
export class Postings {
  private readonly packed: PackedPostings;
  /** for each word, where its gaps begin, and its impacts; and where those of the last one end */
  private readonly gapsFrom: number[] = [0];
  private readonly impactsFrom: number[] = [0];

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

  /** Whether any record is told for a word. */
  has(word: number): boolean {
    return this.gapsFrom[word + 1]! - this.gapsFrom[word]! > 1;
  }

  /** The records a word stands in: record number → impact, 0–1. */
  records(word: number): Map<number, number> {
    const { gaps, impacts } = this.packed;
    const found = new Map<number, number>();
    let number = -1;
    let impact = this.impactsFrom[word]!;
    for (let i = this.gapsFrom[word]!; digitAt(gaps, i) !== 0; i += widthAt(gaps, i)) {
      number += numberAt(gaps, i);
      found.set(number, (digitAt(impacts, impact++) + 1) / sent.steps);
    }
    return found;
  }
}
