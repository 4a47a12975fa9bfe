import { distance, leastDistance, letters } from '../language/distance.ts';
import { coarse, fold } from '../language/fold.ts';
import { words } from '../language/words.ts';
import { slipIn } from '../weights.ts';

/** `content/hjaelp.yaml` as it is sent to the browser. */
export interface SentHelpWords {
  /** small words, which make no subject of what they stand beside */
  small: string[];
  /** what counts when nothing but small words stands beside it */
  alone: string[];
  /** what counts wherever it stands */
  anywhere: string[];
}

/** How many small words may stand between two words of an expression: "vil bare gerne dø". */
const BETWEEN = 3;

/** Letters of a question that are looked at: who is in need writes it first. */
const LONGEST = 1000;

/** Words whose comparisons are kept. */
const MOST_KEPT = 100;

/** Knows what people in need write. Asked before anything is looked up, and of itself it keeps nothing. */
export class HelpWords {
  private readonly small: Set<string>;
  private readonly alone: string[][];
  private readonly anywhere: string[][];
  /** for a word that was asked, those it has been compared with: whoever types asks of the same words for every letter */
  private readonly met = new Map<string, Map<string, boolean>>();

  constructor({ small, alone, anywhere }: SentHelpWords) {
    this.small = new Set(small.flatMap(plain));
    this.alone = alone.map(plain);
    this.anywhere = anywhere.map(plain);
  }

  /**
   * Whether who asks this should be shown help first.
   * @param typed anything at all
   */
  meant(typed: string): boolean {
    const asked = plain(typed.slice(0, LONGEST));
    if (this.met.size > MOST_KEPT) this.met.clear();
    return (
      this.anywhere.some((expression) => this.find(expression, asked)) ||
      this.alone.some((expression) => {
        const found = this.find(expression, asked);
        return found !== undefined && asked.every((word, i) => found.has(i) || this.small.has(word));
      })
    );
  }

  /** Where the words of an expression stand in a question, in order and near each other. */
  private find(expression: string[], asked: string[]): Set<number> | undefined {
    for (let start = 0; start < asked.length; start++) {
      if (!this.same(asked[start]!, expression[0]!)) continue;
      const found = this.follow(expression, asked, start);
      if (found) return found;
    }
    return undefined;
  }

  private follow(expression: string[], asked: string[], start: number): Set<number> | undefined {
    const found = new Set([start]);
    let at = start;
    for (const wanted of expression.slice(1)) {
      let next = at + 1;
      while (next < asked.length && !this.same(asked[next]!, wanted)) {
        if (next - at > BETWEEN || !this.small.has(asked[next]!)) return undefined;
        next++;
      }
      if (next >= asked.length) return undefined;
      found.add((at = next));
    }
    return found;
  }

  private same(asked: string, wanted: string): boolean {
    if (asked === wanted) return true;
    let met = this.met.get(asked);
    if (!met) this.met.set(asked, (met = new Map<string, boolean>()));
    let known = met.get(wanted);
    if (known === undefined) met.set(wanted, (known = isSlip(asked, wanted)));
    return known;
  }
}

/** The words without rings and strokes; digits that stand together, as in "70 201 201" and "1-1-2", are one. */
function plain(text: string): string[] {
  const found: string[] = [];
  for (const { text: word } of words(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))) {
    const folded = coarse(fold(word));
    if (/^\d+$/.test(folded) && /^\d+$/.test(found.at(-1) ?? '')) found[found.length - 1] += folded;
    else if (folded) found.push(folded);
  }
  return found;
}

/** One word is the other but for a slip in a long one. */
function isSlip(a: string, b: string): boolean {
  const off = slipIn(Math.min(a.length, b.length));
  if (off === 0 || /\d/.test(b) || leastDistance(letters(a), letters(b)) > off) return false;
  return distance(a, b, off) < Infinity;
}
