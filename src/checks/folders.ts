import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { SEAL_FILE } from '../changes/seal.ts';
import { ATTACHMENTS } from '../content/attachments.ts';
import { collectionNames, collections } from '../content/collections.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';
import { FORM_FILE, SOURCE_FILE } from '../content/source-text.ts';
import { slipFor } from '../lib/nearest.ts';
import { checkAttachment } from './attachments.ts';
import { checkPicture } from './pictures.ts';

/** Everything that belongs in `content/`; what lies in a collection's folder is judged by the reader. */
const paths = [...collectionNames.map((name) => collections[name].path), SOURCE_FILE, FORM_FILE, SEAL_FILE];
const folders = new Set(paths.map((path) => path.slice(0, path.lastIndexOf('/'))));

/** What is served as it lies in `public/`, besides the pictures. */
const served = new Set(['ikon.svg', 'skrifter-licens.txt']);

/** Nothing that lies in `content/` or `public/` is passed over: what has no place there is named, with the place it may have been meant for. */
export function* checkFolders(root: string): Check {
  yield* checkContentFolder(root, 'content');
  yield* checkPublic(root);
}

function* checkContentFolder(root: string, folder: string): Check {
  const entries = yield* list(root, folder);
  for (const entry of entries) {
    const path = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) {
      // A link in the place of a file or folder that is read is told where it is read.
      if (!paths.includes(path) && !folders.has(path)) yield problem(fileStart(path), 'fil-genvej');
    } else if (entry.isDirectory() && path === ATTACHMENTS)
      for (const document of yield* list(root, path))
        yield* checkAttachment(root, `${path}/${document.name}`, document);
    else if (entry.isDirectory() && folders.has(path)) yield* checkContentFolder(root, path);
    else if (!paths.includes(path)) yield misplaced(path, entry);
  }
}

function misplaced(path: string, entry: Dirent) {
  const names = paths.filter((known) => entry.isDirectory() === !known.includes('.'));
  const near = slipFor(path, names);
  return problem(fileStart(path), 'fil-hjemloes', {
    hvad: entry.isDirectory() ? 'Mappen' : 'Filen',
    forslag: entry.name.startsWith('.')
      ? 'Slet den: navne, der begynder med punktum, er programmers egne filer.'
      : entry.isDirectory()
        ? `${near ? `Mente du ${near}? ` : ''}Flyt filerne derhen, hvor de hører til, og slet mappen.`
        : path.endsWith('.mdx')
          ? 'Flyt den til content/opfoelgning/, hvis det er en opfølgning.'
          : `${near ? `Mente du ${near}? ` : ''}Flyt den derhen, hvor den hører til, eller slet den.`,
  });
}

function* checkPublic(root: string): Check {
  for (const entry of yield* list(root, 'public')) {
    const path = `public/${entry.name}`;
    if (entry.isSymbolicLink()) yield problem(fileStart(path), 'fil-genvej');
    else if (entry.isDirectory() && entry.name === 'billeder')
      for (const picture of yield* list(root, path)) yield* checkPicture(root, `${path}/${picture.name}`, picture);
    else if (served.has(entry.name) && entry.name.endsWith('.svg')) yield* checkPicture(root, path, entry);
    else if (!served.has(entry.name))
      yield problem(fileStart(path), 'fil-hjemloes', {
        hvad: entry.isDirectory() ? 'Mappen' : 'Filen',
        forslag:
          'Alt i public/ bliver lagt ud, som det er. Billeder hører til i public/billeder/; alt andet skal slettes.',
      });
  }
}

/** What lies in a folder, in name order; a folder that is a link is not looked into. */
function* list(root: string, folder: string): Generator<ReturnType<typeof problem>, Dirent[]> {
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) {
      yield problem(fileStart(folder), 'fil-genvej');
      return [];
    }
    return readdirSync(join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    // A folder that cannot be read is told by the reader.
    return [];
  }
}
