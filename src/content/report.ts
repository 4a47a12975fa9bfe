import { quotable, type Problem } from './problem.ts';
import { fill, rules } from './rules.ts';

/** The message contract (design.md §4): place, kind, what is wrong, rule id; under it, how to fix it. */
export const terminalLine = ({ file, line, column, rule, detail }: Problem): string =>
  `${quotable(file)}:${line}:${column}  ${rules[rule].severity}  ${fill(rules[rule].message, detail)}  ${rule}\n    ${fill(rules[rule].fix, detail)}`;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** "2 fejl, 1 advarsel." */
export function summary(problems: Problem[]): string {
  if (problems.length === 0) return 'Indholdet er i orden.';
  const errors = problems.filter(({ rule }) => rules[rule].severity === 'fejl').length;
  return `${count(errors, 'fejl', 'fejl')}, ${count(problems.length - errors, 'advarsel', 'advarsler')}.`;
}

/** By file and place, as an editor works through them. */
export const sorted = (problems: Problem[]): Problem[] =>
  [...problems].sort((a, b) => a.file.localeCompare(b.file, 'da') || a.line - b.line || a.column - b.column);

/** All problems, and a last line that counts them. */
export const terminalReport = (problems: Problem[]): string =>
  [...sorted(problems).map(terminalLine), summary(problems)].join('\n');
