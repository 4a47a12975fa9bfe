/**
 * `npm run forslag -- main`: what a pull request is told, as a comment in Danish: the checks' problems with remedies, and what
 * readers will see changed since a branch. `npm run forslag -- --fra-disk <mappe>` makes a built site open from a disk.
 */
import { readerChanges } from '../src/changes/compare.ts';
import { contentAt, otherFiles } from '../src/changes/content-at.ts';
import { examineContent } from '../src/checks/content.ts';
import { keepParsed } from '../src/content/kept.ts';
import { hasErrors } from '../src/content/problem.ts';
import { readLibrary } from '../src/content/reader.ts';
import { proposalReport } from '../src/editing/proposal-report.ts';
import { openFromDisk } from '../src/hosting/from-disk.ts';
import { Failure, sentence } from '../src/lib/failure.ts';

// What the check has parsed need not be parsed again.
keepParsed();
try {
  const [first = 'main', folder, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || (first === '--fra-disk') !== (folder !== undefined))
    throw new Failure('skriv navnet på én gren, fx npm run forslag -- main, eller --fra-disk og en mappe.');
  if (folder !== undefined) openFromDisk(folder);
  else {
    const { problems, library } = examineContent();
    const changes = hasErrors(problems)
      ? undefined
      : contentAt(first, (root) => readerChanges(readLibrary(root), library));
    console.log(proposalReport(problems, changes, otherFiles(first)));
  }
} catch (error) {
  console.error(`Ingen melding: ${sentence(error)}`);
  process.exitCode = 1;
}
