import { lstatSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join, relative } from 'node:path';
import { slugify } from '../site/address.ts';
import { hiddenIn } from './characters.ts';
import { collectionOf } from './collections.ts';
import { LOCK_FILE } from './schemas/lock.ts';
import { fileStart, problem, collect, type Problem, type Collected } from './problem.ts';

/** Far above any chapter (66 kB), far below what makes a parser slow. */
const MOST_BYTES = 500_000;
/** The lock is written by the program, only grows, and holds every address there ever was: a hundred times today's. */
const MOST_LOCKED = 10_000_000;
/** Far above any paragraph (1,600 characters). */
const LONGEST_LINE = 20_000;

/** A path as content is told of: from the project's root, with "/". */
export const fromRoot = (path: string): string => relative('.', path).replaceAll('\\', '/');

/**
 * The files of a folder of `content/`, in name order.
 * Whatever lies there without being used is named: an editor's file must never be passed over in silence.
 * @param root the folder that holds `content/`
 * @param folder path from `root`
 * @returns paths from `root`: the files, and what stands there but is not read
 */
export function* listFiles(
  root: string,
  folder: string,
  extension: string,
): Generator<Problem, { files: string[]; unread: string[] }> {
  let entries: Dirent[];
  try {
    if (lstatSync(join(root, folder)).isSymbolicLink()) {
      yield problem(fileStart(folder), 'fil-genvej');
      return { files: [], unread: [folder] };
    }
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { files: [], unread: [] };
    yield problem(fileStart(folder), 'fil-laesning', { grund: reason(error) });
    return { files: [], unread: [folder] };
  }
  const files: string[] = [];
  const unread: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const file = `${folder}/${entry.name}`;
    if (entry.isSymbolicLink()) yield problem(fileStart(file), 'fil-genvej');
    else if (!entry.isFile() || !entry.name.endsWith(extension))
      yield problem(fileStart(file), 'fil-ukendt', { mappe: folder, endelse: extension });
    else if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(entry.name.slice(0, -extension.length)))
      yield problem(fileStart(file), 'fil-navn', {
        navn: entry.name,
        forslag: `${slugify(entry.name.slice(0, -extension.length)) || 'navn'}${extension}`,
      });
    else {
      files.push(file);
      continue;
    }
    unread.push(file);
  }
  return { files, unread };
}

/**
 * The text of a content file, and what is wrong with it as a file.
 * @returns the text with plain line ends, spaces and no mark at its start, or undefined when it cannot be used at all
 */
export function* readText(root: string, file: string): Generator<Problem, string | undefined> {
  let bytes: Buffer;
  try {
    const path = join(root, file);
    const found = lstatSync(path);
    if (found.isSymbolicLink()) return void (yield problem(fileStart(file), 'fil-genvej'));
    const most = file === LOCK_FILE ? MOST_LOCKED : MOST_BYTES;
    if (found.size > most)
      return void (yield problem(fileStart(file), 'fil-stoerrelse', {
        grund: `den fylder ${kilobytes(found.size)} kB, og grænsen er ${kilobytes(most)} kB`,
      }));
    bytes = readFileSync(path);
  } catch (error) {
    return void (yield problem(fileStart(file), 'fil-laesning', { grund: reason(error) }));
  }
  const known = latest.get(file);
  const outcome = known?.bytes.equals(bytes) ? known.outcome : collect(readBytes(file, bytes));
  latest.set(file, { bytes, outcome });
  yield* outcome.problems;
  return outcome.value;
}

// The same bytes under the same name are read once.
const latest = new Map<string, { bytes: Buffer; outcome: Collected<string | undefined> }>();

function* readBytes(file: string, bytes: Buffer): Generator<Problem, string | undefined> {
  const text = yield* decode(file, bytes);
  if (text === undefined) return undefined;
  if (text.trim() === '') return void (yield problem(fileStart(file), 'fil-tom'));
  return yield* plainText(file, text);
}

const kilobytes = (bytes: number): string => String(Math.round(bytes / 1000));

const reasons: Record<string, string> = {
  ENOENT: 'den findes ikke',
  EACCES: 'du har ikke lov til at læse den',
  EPERM: 'du har ikke lov til at læse den',
  EISDIR: 'det er en mappe',
  ENOTDIR: 'det er ikke en mappe',
};
const reason = (error: unknown): string =>
  reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'den er låst eller ødelagt';

function* decode(file: string, bytes: Buffer): Generator<Problem, string | undefined> {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    return void (yield problem(fileStart(file), 'fil-tegnsaet', { grund: 'den er gemt som UTF-16 (»Unicode«)' }));
  if (bytes.includes(0)) return void (yield problem(fileStart(file), 'fil-binaer'));
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    if (!text.startsWith('\ufeff')) return text;
    yield problem(fileStart(file), 'fil-bom');
    return text.slice(1);
  } catch {
    const lines = bytes.toString('latin1').split('\n');
    const line = lines.findIndex((text) => !isUtf8(text));
    const column = lines[line]!.search(/[\u0080-\u00ff]/);
    return void (yield problem({ file, line: line + 1, column: column + 1 }, 'fil-tegnsaet', {
      grund: 'her står et tegn, der ikke kan læses',
    }));
  }
}

const isUtf8 = (latin1: string): boolean => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(latin1, 'latin1'));
    return true;
  } catch {
    return false;
  }
};

/** UTF-8 that was read as something else, and saved so: "Ã¦" for "æ". */
const BROKEN = /Ã[\u0080-\u00ff\u0152-\u0192\u02c6-\u2122]|Â[\u0080-\u00bf]|â€.|ï¿½|\ufffd/u;
/** What git leaves where two changes met. */
const CONFLICT = /^(?:<{7}|>{7}|\|{7})(?: |$)/;

/** A space too many: between two words, or at the end of a line, where it would break the line. */
const SPACES = /(?<=[^\s|])[ \u00a0]{2,}(?=[^\s#|])|(?<=\S)[ \u00a0]+$/u;
/** Where spaces set what stands in columns, are shown as they are, or are the source's own. */
const isSpaced = (line: string): boolean => /^\s*(?:[|#]|[\p{L}-]+: *$|\P{L}*$)/u.test(line);

/** The lines that code is shown in. */
function fenced(lines: string[]): Set<number> {
  const found = new Set<number>();
  let open = false;
  for (const [index, line] of lines.entries()) {
    if (line.startsWith('```')) open = !open;
    if (open) found.add(index);
  }
  return found;
}

function* plainText(file: string, text: string): Generator<Problem, string | undefined> {
  const windows = text.search(/\r/);
  if (windows >= 0) {
    const before = text.slice(0, windows).split('\n');
    yield problem({ file, line: before.length, column: before.at(-1)!.length + 1 }, 'fil-linjeskift');
  }
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const code = fenced(lines);
  // The ledger repeats the source's lines, with the spaces that they have.
  const isSource = collectionOf(file) === 'regnskab';
  for (const [index, line] of lines.entries()) {
    const at = (column: number) => ({ file, line: index + 1, column: column + 1 });
    if (line.length > LONGEST_LINE)
      return void (yield problem(at(0), 'fil-stoerrelse', {
        grund: `linjen er ${line.length} tegn lang, og grænsen er ${LONGEST_LINE}`,
      }));
    const tab = line.indexOf('\t');
    if (tab >= 0) yield problem(at(tab), 'fil-tabulator');
    if (CONFLICT.test(line)) return void (yield problem(at(0), 'fil-konflikt', { maerke: line }));
    const hidden = hiddenIn(line);
    if (hidden) yield problem(at(hidden.index), 'fil-usynlig', { tegn: hidden.name });
    const broken = BROKEN.exec(line);
    if (broken) yield problem(at(broken.index), 'tegn-oedelagt', { ord: line.slice(broken.index, broken.index + 20) });
    const spaces = isSource || isSpaced(line) || code.has(index) ? null : SPACES.exec(line);
    if (spaces)
      yield problem(at(spaces.index), 'mellemrum', {
        grund:
          spaces.index + spaces[0].length === line.length
            ? 'Linjen slutter med et mellemrum'
            : `Her er ${spaces[0].length} mellemrum efter hinanden`,
      });
  }
  return lines.join('\n').replaceAll('\t', '  ');
}
