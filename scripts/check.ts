/** `npm run check`: every problem of the content, with place and remedy, in Danish. Writes nothing. */
import { checkContent } from '../src/checks/content.ts';
import { rules } from '../src/checks/rules.ts';
import { terminalReport } from '../src/checks/terminal.ts';

const problems = checkContent();
console.log(terminalReport(problems));
process.exitCode = problems.some(({ rule }) => rules[rule].severity === 'fejl') ? 1 : 0;
