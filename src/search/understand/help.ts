import { coarse, fold } from '../language/fold.ts';
import { words } from '../language/words.ts';
import { needed } from '../weights.ts';
import { isShortSlip, isSlip } from './slips.ts';

/** `content/hjaelp.yaml` as it is sent to the browser. */
export interface SentHelpWords {
  /** words that stand for each other: forms and spellings */
  same: string[][];
  /** small words, which make no subject of what they stand beside */
  small: string[];
  /** words that do, unless one of those about oneself stands there too */
  subjects: string[];
  own: string[];
  /** what counts when nothing but small words stands beside it */
  alone: string[];
  /** what counts wherever it stands */
  anywhere: string[];
}

/** Letters of a question that are looked at: who is in need writes it first. */
const LONGEST = 1000;

/** Words whose comparisons are kept. */
const MOST_KEPT = 100;

/** Knows what people in need write. Asked before anything is looked up, and of itself it keeps nothing. */
export class HelpWords {
  /** for each form of a word the first, and for the first all of them */
  private readonly first = new Map<string, string>();
  private readonly forms = new Map<string, string[]>();
  private readonly small: Set<string>;
  private readonly subjects: Set<string>;
  private readonly own: Set<string>;
  private readonly alone: string[][];
  private readonly anywhere: string[][];
  /** for a word that was asked, those it has been compared with: whoever types asks of the same words for every letter */
  private readonly met = new Map<string, Map<string, boolean>>();

  constructor({ same, small, subjects, own, alone, anywhere }: SentHelpWords) {
    for (const forms of same.map((all) => all.flatMap(plain))) {
      for (const form of forms) this.first.set(form, forms[0]!);
      this.forms.set(forms[0]!, forms);
    }
    this.small = new Set(small.flatMap((word) => this.plain(word)));
    this.subjects = new Set(subjects.map(fold));
    this.own = new Set(own.map(fold));
    this.alone = alone.map((expression) => this.plain(expression));
    this.anywhere = anywhere.map((expression) => this.plain(expression));
  }

  /**
   * Whether who asks this should be shown help first.
   * @param typed anything at all
   */
  meant(typed: string): boolean {
    const read = typed.slice(0, LONGEST);
    const asked = this.plain(read);
    if (this.met.size > MOST_KEPT) this.met.clear();
    const found =
      this.anywhere.some((expression) => this.find(expression, asked) ?? isWithin(expression, asked)) ||
      this.alone.some((expression) => {
        const at = this.find(expression, asked);
        return at !== undefined && asked.every((word, i) => at.has(i) || this.small.has(word));
      });
    return found && !this.isSubject(read);
  }

  /** "Hvor mange unge vil dø" asks about others; "min søn på 15 er blandt de unge, der vil dø" does not. */
  private isSubject(typed: string): boolean {
    const all = words(typed).map(({ text }) => fold(text));
    return all.some((word) => this.subjects.has(word)) && !all.some((word) => this.own.has(word));
  }

  /** The words as they are compared, each form as the first of them. */
  private plain(text: string): string[] {
    return plain(text).map((word) => this.first.get(word) ?? word);
  }

  /** Where the words of an expression stand in a question, in order and near each other. */
  private find(expression: string[], asked: string[]): Set<number> | undefined {
    for (let start = 0; start < asked.length; start++) {
      const found = this.follow(expression, asked, start);
      if (found) return found;
    }
    return undefined;
  }

  private follow(expression: string[], asked: string[], start: number): Set<number> | undefined {
    const found = new Set<number>();
    let at = start;
    for (let wanted = 0; wanted < expression.length;) {
      let met = this.meet(expression, wanted, asked, at);
      for (let next = at; !met && wanted > 0 && next - at < needed.between && this.small.has(asked[next] ?? '');) {
        met = this.meet(expression, wanted, asked, ++next);
        if (met) at = next;
      }
      // Who is in a hurry leaves out what carries no meaning: "ikke lyst at leve".
      if (!met && wanted > 0 && LEFT_OUT.has(expression[wanted]!)) met = { asked: 0, wanted: 1 };
      if (!met) return undefined;
      for (let i = 0; i < met.asked; i++) found.add(at + i);
      at += met.asked;
      wanted += met.wanted;
    }
    return found;
  }

  /** How many words of the question here are how many of the expression: a word may be written in two, and two in one. */
  private meet(
    expression: string[],
    wanted: number,
    asked: string[],
    at: number,
  ): { asked: number; wanted: number } | undefined {
    const [here, next] = [asked[at], asked[at + 1]];
    const [word, following] = [expression[wanted]!, expression[wanted + 1]];
    if (here === undefined) return undefined;
    if (this.same(here, word, expression.length > 1)) return { asked: 1, wanted: 1 };
    if (next && word.length >= needed.written && this.same(here + next, word)) return { asked: 2, wanted: 1 };
    if (following && here.length >= needed.written && this.same(here, word + following)) return { asked: 1, wanted: 2 };
    return undefined;
  }

  /** @param beside the word stands with others of an expression: a short one may then be miswritten too */
  private same(asked: string, wanted: string, beside = false): boolean {
    if (asked === wanted) return true;
    let met = this.met.get(asked);
    if (!met) this.met.set(asked, (met = new Map<string, boolean>()));
    const key = beside ? `${wanted}+` : wanted;
    let known = met.get(key);
    if (known === undefined) {
      known = (this.forms.get(wanted) ?? [wanted]).some(
        (form) => isSlip(asked, form) || (beside && isShortSlip(asked, form)),
      );
      met.set(key, known);
    }
    return known;
  }
}

/** Small words of an expression that may be missing. */
const LEFT_OUT = new Set(['til', 'at', 'for', 'og', 'en', 'et', 'der', 'om']);

/** Whether all of an expression is written as one word, or as part of one: "jegvilikkeleve". */
function isWithin(expression: string[], asked: string[]): boolean {
  if (expression.length < 3) return false;
  const whole = expression.join('');
  return whole.length >= needed.whole && asked.some((word) => word.length >= whole.length && word.includes(whole));
}

/**
 * The words without rings and strokes, a letter held down as one; digits that stand together, as in "70 201 201" and "1-1-2",
 * are one. The number of a section of law is no telephone number.
 */
export function plain(text: string): string[] {
  const found: string[] = [];
  for (const { text: word } of words(text.normalize('NFKC').replace(/\p{Cf}/gu, ''))) {
    const folded = coarse(fold(word)).replace(/([a-z])\1+/g, '$1') + (/[§%]/.exec(word)?.[0] ?? '');
    if (/^\d+$/.test(folded) && /^\d+$/.test(found.at(-1) ?? '')) found[found.length - 1] += folded;
    else if (folded) found.push(folded);
  }
  return found;
}
