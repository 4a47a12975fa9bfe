/**
 * `npm run ny`: a new update. `npm run ny -- kilde`: a new source; with `--fil`, its fingerprint too. The others stand in
 * `src/editing/kinds.ts`: a correction of the official text, a term, a search word, a headword of the index.
 * Asks in Danish, or takes flags. What would not be valid is refused, and then nothing is written.
 */
import { basename } from 'node:path';
import { keepParsed } from '../src/content/kept.ts';
import { collect, hasErrors } from '../src/content/problem.ts';
import { terminalReport } from '../src/content/report.ts';
import { Failure, sentence } from '../src/lib/failure.ts';
import { suggest } from '../src/content/suggest.ts';
import { entryKindNames, entryKinds, isEntryKind, type EntryKind } from '../src/editing/kinds.ts';
import { ask, completeFlags, readFlags, usage } from '../src/editing/terminal.ts';
import {
  anew,
  fileUsage,
  newFingerprint,
  numbered,
  readSourceFile,
  takeFileFlags,
} from '../src/editing/new-fingerprint.ts';
import { converse, type Outcome } from '../src/editing/conversation.ts';
import type { Answers } from '../src/editing/answers.ts';
import { trial, type Change } from '../src/editing/trial.ts';
import { previews } from '../src/editing/browser/preview.ts';
import type { Entry } from '../src/editing/entry.ts';
import { pageText } from '../src/editing/page-text.ts';
import { write } from '../src/editing/write.ts';
import type { Library } from '../src/content/library.ts';
import { ContentError, readContent, readLibrary } from '../src/content/reader.ts';

async function run(args: string[]): Promise<void> {
  const [first = '', ...rest] = args;
  const named = first !== '' && !first.startsWith('-');
  const name = named ? first : 'opfoelgning';
  if (!isEntryKind(name))
    throw new Failure(`»${first}« kendes ikke. ${suggest(first, entryKindNames, 'Skriv npm run ny')}`);
  const library = read();
  const kind: EntryKind = entryKinds[name];
  const questions = kind.questions(library);
  const isSource = name === 'kilde';
  const file = takeFileFlags(isSource ? rest : []);
  const flags = isSource ? file.rest : named ? rest : args;
  if (flags.includes('--hjaelp') || flags.includes('--help'))
    return console.log(usage(named ? first : '', questions) + (isSource ? `\n${fileUsage}` : ''));
  const source = file.path === undefined ? undefined : await readSourceFile(file.path, file.part);
  if (source && file.show) return console.log(numbered(source));
  const known = source && flags[0] === '--navn' && flags.length === 2 ? library.sources.get(flags[1]!) : undefined;
  const given = known ? undefined : readFlags(flags, questions);
  const files = (answers: Answers): Change => {
    const change = kind.make(answers, library, '.');
    if (source)
      for (const [path, text] of newFingerprint(basename([...change.keys()][0]!, '.yaml'), source))
        change.set(path, text);
    return change;
  };
  const change =
    source && known
      ? anew(known.id, source, library.fingerprints.get(known.id)?.data)
      : given
        ? files(completeFlags(given, questions))
        : process.stdin.isTTY && process.stdout.isTTY
          ? await converse(questions, (answers) => tried(files(answers), { kind: name, answers }))
          : files(await ask(questions, process.stdin, process.stdout));
  if (change.size === 0) return console.log('Intet er skrevet: fingeraftrykket er allerede af denne tekst.');
  const { report, sound } = tried(change);
  if (report) console.log(report);
  if (!sound) throw new Failure('indholdet ville ikke være i orden, se ovenfor.');
  write('.', change);
  console.log(`\n${[...change.keys()].map((file) => `Skrevet: ${file}`).join('\n')}\n${kind.next}`);
}

/** What the checks say of the files, tried on a copy, and what readers will see of an entry. */
function tried(change: Change, entry?: Entry): Outcome {
  let page = '';
  const see = (copy: string): void => {
    if (entry) page = pageText(previews([entry], change, collect(readContent(copy)).value.library, read()));
  };
  // A source that nobody uses yet is what this makes.
  const problems = trial('.', change, see).filter(({ rule }) => rule !== 'kilde-ubrugt');
  return { change, report: problems.length > 0 ? terminalReport(problems) : '', page, sound: !hasErrors(problems) };
}

function read(): Library {
  try {
    return readLibrary();
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new Failure(`indholdet er ikke i orden, som det er nu. Ret det først:\n${error.message}`);
  }
}

// What the check has parsed need not be parsed again.
keepParsed();
try {
  await run(process.argv.slice(2));
} catch (error) {
  console.error(`\nIntet er skrevet: ${sentence(error)}`);
  process.exitCode = 1;
}
