/**
 * `node tools/bench/work.ts`, in a folder made by `copyProject`: examines the content and makes the search's register, and
 * prints how many times each function of `src/` was called, as JSON: { "<file> <name> <offset>": calls }.
 */
import { Session } from 'node:inspector/promises';
import { hasErrors } from '../../src/content/problem.ts';
import { terminalReport } from '../../src/content/report.ts';

const session = new Session();
session.connect();
await session.post('Profiler.enable');
await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });

// Loaded when the counting has begun.
const { examineContent } = await import('../../src/checks/content.ts');
const { buildRegister } = await import('../../src/search/build/register.ts');
const { problems, library } = examineContent();
if (hasErrors(problems)) throw new Error(terminalReport(problems));
buildRegister(library);

const { result } = await session.post('Profiler.takePreciseCoverage');
const calls = result.flatMap(({ url, functions }) => {
  const [, file] = /\/src\/(.+\.ts)$/.exec(url) ?? [];
  if (!file || url.includes('/node_modules/')) return [];
  return functions.map(({ functionName, ranges: [whole] }): [string, number] => [
    `${file} ${functionName} ${whole!.startOffset}`,
    whole!.count,
  ]);
});
console.log(JSON.stringify(Object.fromEntries(calls)));
