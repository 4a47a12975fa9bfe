import { coarse } from '../language/fold.ts';

/** Parts of an alphabetical whole, told by what each begins with: which of them a word stands in, or all that begin like it. */
export class Ranges {
  private readonly from: string[];

  /** @param from what each part begins with, in order; the first begins with nothing */
  constructor(from: string[]) {
    this.from = from;
  }

  get count(): number {
    return this.from.length;
  }

  /** The part that a folded word stands in. */
  of(folded: string): number {
    const key = coarse(folded);
    let [low, high] = [0, this.from.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.from[middle]! <= key) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The parts that words with this beginning stand in. */
  beginning(folded: string): number[] {
    const [first, last] = [this.of(folded), this.of(`${coarse(folded)}\uffff`)];
    return Array.from({ length: last - first + 1 }, (_, i) => first + i);
  }
}
