import { distance, leastDistance, letters } from '../language/distance.ts';
import { needed } from '../weights.ts';

/** One word is the other but for a slip in a long one. */
export function isSlip(a: string, b: string): boolean {
  const off = needed.slip(Math.min(a.length, b.length));
  if (off === 0 || Math.abs(a.length - b.length) > off * 2) return false;
  if (/\d/.test(b) || leastDistance(letters(a), letters(b)) > off) return false;
  return distance(a, b, off) < Infinity;
}

/** A short word with a letter too few or too many, or two that changed places: told from other words by what it stands beside. */
export function isShortSlip(asked: string, wanted: string): boolean {
  const { from, to } = needed.short;
  if (wanted.length < from || Math.min(asked.length, wanted.length) > to || asked[0] !== wanted[0] || /\d/.test(asked))
    return false;
  if (asked.length === wanted.length) {
    const at = [...wanted].findIndex((letter, i) => letter !== asked[i]);
    return at >= 0 && wanted.slice(0, at) + wanted[at + 1] + wanted[at] + wanted.slice(at + 2) === asked;
  }
  const [long, short] = asked.length > wanted.length ? [asked, wanted] : [wanted, asked];
  return long.length === short.length + 1 && [...long].some((_, i) => long.slice(0, i) + long.slice(i + 1) === short);
}
