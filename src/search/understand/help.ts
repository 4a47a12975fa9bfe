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

/** "kan ikke mere" is "at jeg ikke kan mere" after "at": Danish puts the negation before the verb there. */
const subordinate = ([verb = '', not, ...rest]: string[]): string[][] =>
  not === NOT && verb !== NOT ? [[not, verb, ...rest]] : [];
const NOT = plain('ikke').join('');

/** Letters of a question that are looked at: who is in need writes it first. */
const LONGEST = 1000;

/** Words whose comparisons are kept. */
const MOST_KEPT = 100;

/** A word of an expression. */
interface Wanted {
  text: string;
  /** among all that a word can be compared with */
  number: number;
  /** written as one with the word after it */
  withNext: Wanted | undefined;
}

/** What people in need write. */
interface Expression {
  words: Wanted[];
  /** written as one word, when that is long enough to tell */
  whole: string | undefined;
}

/** A word of a question, and what it has been compared with. */
interface Asked {
  text: string;
  /** for each number twice, alone and beside other words: not known yet, another word, the same */
  met: Uint8Array;
  withNext: Asked | undefined;
}
const ANOTHER = 1;
const THE_SAME = 2;

/** Knows what people in need write. Asked before anything is looked up, and of itself it keeps nothing. */
export class HelpWords {
  /** for each form of a word the first, and for the first all of them */
  private readonly first = new Map<string, string>();
  private readonly forms = new Map<string, string[]>();
  private readonly small: Set<string>;
  private readonly subjects: Set<string>;
  private readonly own: Set<string>;
  private readonly numbers = new Map<string, number>();
  private readonly alone: Expression[];
  private readonly anywhere: Expression[];
  /** what each word that was asked has been compared with: whoever types asks of the same words for every letter */
  private readonly met = new Map<string, Uint8Array>();

  constructor({ same, small, subjects, own, alone, anywhere }: SentHelpWords) {
    for (const forms of same.map((all) => all.flatMap(plain))) {
      for (const form of forms) this.first.set(form, forms[0]!);
      this.forms.set(forms[0]!, forms);
    }
    this.small = new Set(small.flatMap((word) => this.plain(word)));
    this.subjects = new Set(subjects.map(fold));
    this.own = new Set(own.map(fold));
    const read = (expressions: string[]) =>
      expressions
        .map((expression) => this.plain(expression))
        .flatMap((all) => [all, ...subordinate(all)])
        .map((all) => this.expression(all));
    this.alone = read(alone);
    this.anywhere = read(anywhere);
  }

  /**
   * Whether who asks this should be shown help first.
   * @param typed anything at all
   */
  meant(typed: string): boolean {
    const read = typed.slice(0, LONGEST);
    if (this.met.size > MOST_KEPT) this.met.clear();
    const asked = this.asked(this.plain(read));
    const found =
      this.anywhere.some(({ words: all, whole }) => this.find(all, asked) ?? isWithin(whole, asked)) ||
      this.alone.some(({ words: all }) => {
        const at = this.find(all, asked);
        return at !== undefined && asked.every(({ text }, i) => at.has(i) || this.small.has(text));
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

  private expression(all: string[]): Expression {
    const one = (text: string): Wanted => {
      const number = this.numbers.get(text) ?? this.numbers.size;
      this.numbers.set(text, number);
      return { text, number, withNext: undefined };
    };
    const whole = all.join('');
    return {
      words: all.map((word, i) => {
        const next = all[i + 1];
        return { ...one(word), withNext: next ? one(word + next) : undefined };
      }),
      whole: all.length > 2 && whole.length >= needed.whole ? whole : undefined,
    };
  }

  private asked(all: string[]): Asked[] {
    const one = (text: string): Asked => {
      const met = this.met.get(text) ?? new Uint8Array(this.numbers.size * 2);
      this.met.set(text, met);
      return { text, met, withNext: undefined };
    };
    return all.map((word, i) => {
      const next = all[i + 1];
      return { ...one(word), withNext: next ? one(word + next) : undefined };
    });
  }

  /** Where the words of an expression stand in a question, in order and near each other. */
  private find(expression: Wanted[], asked: Asked[]): Set<number> | undefined {
    for (let start = 0; start < asked.length; start++) {
      const found = this.follow(expression, asked, start);
      if (found) return found;
    }
    return undefined;
  }

  private follow(expression: Wanted[], asked: Asked[], start: number): Set<number> | undefined {
    const found = new Set<number>();
    let at = start;
    for (let wanted = 0; wanted < expression.length;) {
      let met = this.meet(expression, wanted, asked, at);
      for (
        let next = at;
        !met && wanted > 0 && next - at < needed.between && this.small.has(asked[next]?.text ?? '');
      ) {
        met = this.meet(expression, wanted, asked, ++next);
        if (met) at = next;
      }
      // Who is in a hurry leaves out what carries no meaning: "ikke lyst at leve".
      if (!met && wanted > 0 && LEFT_OUT.has(expression[wanted]!.text)) met = { asked: 0, wanted: 1 };
      if (!met) return undefined;
      for (let i = 0; i < met.asked; i++) found.add(at + i);
      at += met.asked;
      wanted += met.wanted;
    }
    return found;
  }

  /** How many words of the question here are how many of the expression: a word may be written in two, and two in one. */
  private meet(
    expression: Wanted[],
    wanted: number,
    asked: Asked[],
    at: number,
  ): { asked: number; wanted: number } | undefined {
    const [here, word] = [asked[at], expression[wanted]!];
    if (here === undefined) return undefined;
    if (this.same(here, word, expression.length > 1)) return { asked: 1, wanted: 1 };
    if (here.withNext && word.text.length >= needed.written && this.same(here.withNext, word))
      return { asked: 2, wanted: 1 };
    if (word.withNext && here.text.length >= needed.written && this.same(here, word.withNext))
      return { asked: 1, wanted: 2 };
    return undefined;
  }

  /** @param beside the word stands with others of an expression: a short one may then be miswritten too */
  private same(asked: Asked, { text, number }: Wanted, beside = false): boolean {
    if (asked.text === text) return true;
    const at = number * 2 + Number(beside);
    asked.met[at] ||= (this.forms.get(text) ?? [text]).some(
      (form) => isSlip(asked.text, form) || (beside && isShortSlip(asked.text, form)),
    )
      ? THE_SAME
      : ANOTHER;
    return asked.met[at] === THE_SAME;
  }
}

/** Small words of an expression that may be missing. */
const LEFT_OUT = new Set(['til', 'at', 'for', 'og', 'en', 'et', 'der', 'om']);

/** Whether all of an expression is written as one word, or as part of one: "jegvilikkeleve". */
const isWithin = (whole: string | undefined, asked: Asked[]): boolean =>
  whole !== undefined && asked.some(({ text }) => text.includes(whole));

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
