import type { Problem } from '../../content/problem.ts';
import { fill, rules } from '../../content/rules.ts';
import { sorted, summary } from '../../content/report.ts';

// https://docs.github.com/actions/reference/workflow-commands-for-github-actions: what the runner would read as an end.
const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Workflow commands: GitHub shows each problem at its line in the pull request. */
export function githubReport(problems: Problem[]): string {
  const annotations = sorted(problems).map(({ file, line, column, rule, detail }) => {
    const { severity, message, fix } = rules[rule];
    const place = `file=${property(file)},line=${line},col=${column},title=${property(rule)}`;
    return `::${severity === 'fejl' ? 'error' : 'warning'} ${place}::${data(`${fill(message, detail)}\n${fill(fix, detail)}`)}`;
  });
  return [...annotations, summary(problems)].join('\n');
}
