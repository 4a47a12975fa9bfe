import type { RuleId } from './rules.ts';

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
export type Check = Generator<Problem>;

export const problem = (spot: Spot, rule: RuleId, detail: Record<string, string> = {}): Problem => ({ ...spot, rule, detail });
export const fileStart = (file: string): Spot => ({ file, line: 1, column: 1 });
