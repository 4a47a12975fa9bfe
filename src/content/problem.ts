import { rules, type RuleId } from './rules.ts';

/** A place in a content file, 1-based. */
export interface Spot {
  file: string;
  line: number;
  column: number;
}

/** One thing an editor must (or should) put right. The words are the rule's; `detail` fills them in. */
export interface Problem extends Spot {
  rule: RuleId;
  detail: Record<string, string>;
}

/** A check: looks, and yields what it finds. It never throws for bad content and never writes. */
export type Check = Generator<Problem, void, undefined>;

/** What a generator of problems found, and what it returned. */
export interface Collected<T> {
  problems: Problem[];
  value: T;
}

/** Runs a check to its end. */
export function collect<T>(check: Generator<Problem, T>): Collected<T> {
  const problems: Problem[] = [];
  for (;;) {
    const next = check.next();
    if (next.done) return { problems, value: next.value };
    problems.push(next.value);
  }
}

const LONGEST = 300;

/** Words from a file as a message can carry them: one line, no control characters (a terminal obeys those), not endless. */
export function quotable(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/gu, '·');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)} …` : line;
}

export const problem = (spot: Spot, rule: RuleId, detail: Record<string, string> = {}): Problem => ({
  ...spot,
  rule,
  detail: Object.fromEntries(Object.entries(detail).map(([name, text]) => [name, quotable(text)])),
});

/** Whether something must be put right before the site can be built; warnings need not. */
export const hasErrors = (problems: Problem[]): boolean => problems.some(({ rule }) => rules[rule].severity === 'fejl');

export const fileStart = (file: string): Spot => ({ file, line: 1, column: 1 });
