import type { Problem } from '../content/problem.ts';
import { githubReport } from './reporters/github.ts';
import { jsonReport } from './reporters/json.ts';
import { terminalReport } from '../content/report.ts';

/** The ways to report problems: for a person, for a pull request on GitHub, for a program. */
export const reporters: Record<string, (problems: Problem[]) => string> = {
  terminal: terminalReport,
  github: githubReport,
  json: jsonReport,
};
