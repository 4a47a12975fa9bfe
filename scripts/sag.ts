/**
 * `npm run sag -- <fil> --ud <mappe> --nummer 12`: the files of an issue that the editors' form has filled in, in a folder, and
 * an answer to whoever sent it (`svar.md`). The file is the issue's text, or the event that GitHub tells of it (`.json`).
 * Everything in it is data: it is read, never run, and only `content/` below the folder is written.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { plain } from '../src/changes/report.ts';
import { hasErrors } from '../src/content/problem.ts';
import { keepParsed } from '../src/content/kept.ts';
import { readLibrary } from '../src/content/reader.ts';
import { terminalReport } from '../src/content/report.ts';
import { fromIssue } from '../src/editing/issue.ts';
import { propose } from '../src/editing/proposal.ts';
import type { Change } from '../src/editing/trial.ts';
import { write } from '../src/editing/write.ts';
import { Failure, sentence } from '../src/lib/failure.ts';

const usage = 'skriv fx npm run sag -- sag.md --ud forslag --nummer 12.';

function textOf(file: string): string {
  const text = readFileSync(file, 'utf8');
  return file.endsWith('.json') ? ((JSON.parse(text) as { issue?: { body?: string } }).issue?.body ?? '') : text;
}

/** @throws Failure with everything that keeps it from becoming files */
function filesOf(text: string): Change {
  const { change, refused, problems } = propose(fromIssue(text, readLibrary()));
  if (refused.length > 0)
    throw new Failure(
      `svarene kan ikke bruges.\n${refused.map(({ flag, reason }) => `${flag}: ${reason}`).join('\n')}`,
    );
  if (hasErrors(problems)) throw new Failure(`indholdet ville ikke være i orden.\n${terminalReport(problems)}`);
  return change;
}

// What the check has parsed need not be parsed again.
keepParsed();
const { values, positionals } = parseArgs({
  options: { ud: { type: 'string' }, nummer: { type: 'string', default: '' } },
  allowPositionals: true,
});
const [file] = positionals;
try {
  if (!file || !values.ud || positionals.length > 1 || !/^\d*$/.test(values.nummer)) throw new Failure(usage);
  mkdirSync(values.ud, { recursive: true });
  const answer = (lines: string[]) => writeFileSync(join(values.ud!, 'svar.md'), `${lines.join('\n\n')}\n`);
  try {
    const change = filesOf(textOf(file));
    write(values.ud, change);
    const list = [...change.keys()].map((path) => `- \`${path}\``).join('\n');
    answer([
      'Skrevet i formularen på webstedet. Kontrollen er i orden. Et menneske skal se efter, at det står i kilden.',
      list,
      ...(values.nummer ? [`Lukker #${values.nummer}`] : []),
    ]);
    console.log(list);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    answer([
      'Det kunne ikke blive til et forslag:',
      ...error.message.split('\n').map((line) => plain(line.trim())),
      'Ret det i formularen, og send igen, eller skriv her, hvad du vil, så hjælper et menneske.',
    ]);
    throw error;
  }
} catch (error) {
  console.error(`Intet forslag: ${sentence(error)}`);
  process.exitCode = 1;
}
