import { fill, rules } from './rules.ts';
import type { Problem } from './problem.ts';

/** The message contract (design.md §4): place, kind, what is wrong, rule id; under it, how to fix it. */
export const terminalLine = ({ file, line, column, rule, detail }: Problem): string =>
  `${file}:${line}:${column}  ${rules[rule].severity}  ${fill(rules[rule].message, detail)}  ${rule}\n    ${fill(rules[rule].fix, detail)}`;

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** All problems, by file and place, and a last line that counts them. */
export function terminalReport(problems: Problem[]): string {
  const errors = problems.filter(({ rule }) => rules[rule].severity === 'fejl').length;
  const sorted = [...problems].sort((a, b) => a.file.localeCompare(b.file, 'da') || a.line - b.line || a.column - b.column);
  const last = problems.length === 0
    ? 'Indholdet er i orden.'
    : `${count(errors, 'fejl', 'fejl')}, ${count(problems.length - errors, 'advarsel', 'advarsler')}.`;
  return [...sorted.map(terminalLine), last].join('\n');
}
