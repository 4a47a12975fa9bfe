import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { checkContent } from '../checks/content.ts';
import { collections } from '../content/collections.ts';
import { collect, type Problem } from '../content/problem.ts';
import { readContent } from '../content/reader.ts';
import type { Library } from '../content/library.ts';
import { complete, type Refused } from './answers.ts';
import { NEW_SOURCE, type Entry } from './entry.ts';
import { entryKinds } from './kinds.ts';
import { copied, theirs, type Change } from './trial.ts';

/** What a few entries make together. */
export interface Proposal {
  /** the files, whole; empty when an answer is refused */
  change: Change;
  /** answers that cannot be used, by the entry they belong to */
  refused: Array<Refused & { entry: number }>;
  /** what the checks say of the files */
  problems: Problem[];
  /** the content as it would be */
  library: Library;
}

/**
 * Makes the files of a few entries that belong together, each on top of those before it: a source, then an update from it.
 * They are tried on a copy of the content; nothing is written here.
 * @param root the folder that holds `content/`
 * @throws Failure when the content leaves no way to make an entry: words that are not in the text, say
 */
export function propose(entries: Entry[], root = '.'): Proposal {
  return copied(root, (copy) => {
    const change: Change = new Map();
    const refused: Proposal['refused'] = [];
    const read = () => collect(readContent(copy)).value.library;
    for (const [entry, { kind, answers: written }] of entries.entries()) {
      const library = read();
      const own = [...change.keys()].find((file) => file.startsWith(`${collections.kilder.path}/`));
      const given =
        kind === 'opfoelgning' && own && written['kilde']?.[0] === NEW_SOURCE
          ? { ...written, kilde: [basename(own, '.yaml')] }
          : written;
      const { answers, refused: wrong } = complete(given, entryKinds[kind].questions(library));
      refused.push(...wrong.map((one) => ({ ...one, entry })));
      if (wrong.length > 0) continue;
      for (const [file, text] of entryKinds[kind].make(answers, library, copy)) {
        change.set(file, text);
        mkdirSync(dirname(join(copy, file)), { recursive: true });
        writeFileSync(join(copy, file), text);
      }
    }
    if (refused.length > 0) return { change: new Map(), refused, problems: [], library: read() };
    const alone = entries.every(({ kind }) => kind === 'kilde');
    return {
      change,
      refused,
      // A source that nobody uses yet is what a description of one alone is.
      problems: theirs(checkContent(copy), root).filter(({ rule }) => !alone || rule !== 'kilde-ubrugt'),
      library: read(),
    };
  });
}
