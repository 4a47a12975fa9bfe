import type { Problem } from '../../content/problem.ts';
import { fill, rules } from '../../content/rules.ts';
import { sorted } from '../../content/report.ts';

/** For programs: the same problems in the same order, with English keys. */
export function jsonReport(problems: Problem[]): string {
  const list = sorted(problems).map(({ file, line, column, rule, detail }) => ({
    file,
    line,
    column,
    rule,
    severity: rules[rule].severity === 'fejl' ? 'error' : 'warning',
    message: fill(rules[rule].message, detail),
    fix: fill(rules[rule].fix, detail),
  }));
  return JSON.stringify(
    {
      errors: list.filter(({ severity }) => severity === 'error').length,
      warnings: list.filter(({ severity }) => severity === 'warning').length,
      problems: list,
    },
    null,
    2,
  );
}
