import { letters, single } from '../language/distance.ts';
import { fold } from '../language/fold.ts';
import { stem } from '../language/stem.ts';

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

/** A word as it is compared with others. */
export function spelt(shown: string, folded = fold(shown)): Spelt {
  const one = single(folded);
  return { shown, folded, single: one, letters: letters(one), stem: stem(folded) };
}
