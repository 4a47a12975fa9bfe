/** `npm run aendringer -- main`: what readers will see changed since a branch, in Danish, ready to be a comment on a pull request. */
import { Failure, sentence } from '../src/lib/failure.ts';
import { readerChanges } from '../src/changes/compare.ts';
import { contentAt, otherFiles } from '../src/changes/content-at.ts';
import { changeReport } from '../src/changes/report.ts';
import { keepParsed } from '../src/content/kept.ts';
import { ContentError, readLibrary } from '../src/content/reader.ts';

// What the check has parsed need not be parsed again.
keepParsed();
try {
  const [branch = 'main', ...rest] = process.argv.slice(2);
  if (rest.length > 0) throw new Failure('skriv kun navnet på én gren, fx npm run aendringer -- main.');
  const before = contentAt(branch, (root) =>
    read(root, `Indholdet, som det var på ${branch}, kan ikke læses med de nuværende regler:`),
  );
  const after = read('.', 'Indholdet er ikke i orden, som det er nu. Ret det først:');
  console.log(changeReport(readerChanges(before, after), otherFiles(branch)));
} catch (error) {
  console.error(`Ingen sammenligning: ${sentence(error)}`);
  process.exitCode = 1;
}

function read(root: string, otherwise: string) {
  try {
    return readLibrary(root);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    throw new Failure(`${otherwise}\n${error.message}`);
  }
}
