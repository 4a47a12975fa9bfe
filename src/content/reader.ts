import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { Failure } from '../lib/failure.ts';
import { remember } from '../lib/remember.ts';
import { checkBody } from './body.ts';
import { collectionNames, collections, type CollectionName } from './collections.ts';
import { listFiles, readText } from './files.ts';
import { checkYaml, frontmatterOf } from './frontmatter.ts';
import { assemble, entry, filed, written, type Contents, type Library } from './library.ts';
import { parseMdx } from './mdx.ts';
import { tooMuch } from './limits.ts';
import { describeMdx } from './mdx-error.ts';
import { fileStart, hasErrors, problem, collect, type Check, type Problem, type Spot } from './problem.ts';
import { sorted, terminalReport } from './report.ts';
import type { SpotOf } from './schema-issue.ts';
import type { LedgerEntry } from './schemas/ledger.ts';
import { readLock, type Lock } from './schemas/lock.ts';
import { official } from '../site/publication.ts';
import { FORM_FILE, SOURCE_FILE } from './source-text.ts';

/** Where in a content file a field stands, for checks that look across files. */
export type Spots = Map<string, SpotOf>;

/** All that could be read, and where it stands. */
export interface Reading {
  library: Library;
  /** the same by collection: also two files with one number */
  contents: Contents;
  spots: Spots;
  ledgerPlaces: Map<LedgerEntry, Spot>;
  /** every address ever published */
  lock: Lock;
  /** files and folders that stand there but could not be read: what they hold is unknown, not missing */
  unread: string[];
}

/** Whether something under a path could not be read; then nothing can be said to be missing from it. */
export const isUnread = ({ unread }: Reading, ...paths: string[]): boolean =>
  unread.some((file) =>
    paths.some((path) => file === path || file.startsWith(`${path}/`) || path.startsWith(`${file}/`)),
  );

/** Content that cannot be used as it is. Its message is the report that `npm run check` prints. */
export class ContentError extends Failure {
  /** what Astro's overlay shows above the message, and the place whose lines it shows under it */
  readonly title = 'Indholdet skal rettes';
  readonly loc: Spot;
  constructor(problems: Problem[]) {
    super(terminalReport(problems));
    const [{ file, line, column }] = sorted(problems.filter((one) => hasErrors([one]))) as [Problem];
    this.loc = { file, line, column };
    // Where in the code it was noticed helps nobody who writes content.
    this.stack = '';
  }
}

/**
 * Reads `content/`, and what stands in each file by itself; whether the files fit together is for the checks.
 * @param root the folder that holds `content/`
 * @throws ContentError with everything that is wrong, when something is
 */
export const readLibrary = (root = '.'): Library => readWhole(root).library;

/** The same with the contents by collection, and where they stand. @throws ContentError as {@link readLibrary} */
export function readWhole(root = '.'): Reading {
  const { problems, value } = collect(readContent(root));
  if (hasErrors(problems)) throw new ContentError(problems);
  return value;
}

const libraries = remember<Library>();

/**
 * Reads every file of `content/`, and says what is wrong with each by itself.
 * Reads on after a problem, so that all are found at once; what cannot be read is left out.
 */
export function* readContent(root: string): Generator<Problem, Reading> {
  const reader = new Reader(root);
  const contents = {} as Record<CollectionName, unknown>;
  for (const name of collectionNames) contents[name] = yield* reader.collection(name);
  yield* checkSource(root);
  return reader.reading(contents as Contents);
}

const entries = remember<never>();
const together = remember<unknown[]>();
const unparsed = remember<Problem | undefined>();

/** Reads the files of one root; remembers where their fields stand, and which could not be read. */
class Reader {
  private readonly root: string;
  private readonly spots: Spots = new Map();
  private readonly ledgerPlaces = new Map<LedgerEntry, Spot>();
  private readonly unread: string[] = [];
  constructor(root: string) {
    this.root = root;
  }

  /** What has been read, as a whole. The same files are the same library, so that what is derived from it is not made again. */
  reading(contents: Contents): Reading {
    const { spots, ledgerPlaces, unread } = this;
    const library = libraries('', Object.values(contents).flat(), () => assemble(contents));
    return { library, contents, spots, ledgerPlaces, lock: readLock(contents.permalinks), unread };
  }

  /** A collection: its entries, its list, or what its one file says. */
  *collection(name: CollectionName): Generator<Problem, unknown> {
    const kind = collections[name];
    switch (kind.form) {
      case 'bodies':
        return yield* this.each(kind.path, '.mdx', (file) => this.mdx(name as 'kapitler', file));
      case 'files':
        return yield* this.each(kind.path, '.yaml', (file) => this.entry(name as 'kilder', file));
      case 'records':
        return yield* this.each(kind.path, '.yaml', (file) => this.record(name as 'fingeraftryk', file));
      case 'lists': {
        const all = yield* this.each(kind.path, '.yaml', (file) => this.list(file, kind.schema));
        return together(name, all, () => all.flat());
      }
      case 'file':
        return (yield* this.yaml(kind.path, kind.schema as z.ZodType<unknown>)) ?? kind.empty;
    }
  }

  /** Those files of a folder that can be read. */
  private *each<T>(
    folder: string,
    extension: string,
    read: (file: string) => Generator<Problem, T | undefined>,
  ): Generator<Problem, T[]> {
    const { files, unread } = yield* listFiles(this.root, folder, extension);
    this.unread.push(...unread);
    const found: T[] = [];
    for (const file of files) {
      const one = yield* read(file);
      if (one !== undefined) found.push(one);
    }
    return found;
  }

  private *yaml<T>(file: string, schema: z.ZodType<T>): Generator<Problem, T | undefined> {
    const text = yield* readText(this.root, file);
    const checked = text === undefined ? undefined : yield* checkYaml(file, text, 0, schema);
    if (checked) this.spots.set(file, checked.spot);
    else this.unread.push(file);
    return checked?.value;
  }

  private *entry(name: 'kilder', file: string): Generator<Problem, unknown> {
    const data = yield* this.yaml(file, collections[name].schema);
    return data && entries(file, [data], () => entry(name, file, data) as never);
  }

  private *record(name: 'fingeraftryk', file: string): Generator<Problem, unknown> {
    const data = yield* this.yaml(file, collections[name].schema);
    return data && entries(file, [data], () => filed(file, data) as never);
  }

  private *list(file: string, schema: z.ZodType<LedgerEntry[]>): Generator<Problem, LedgerEntry[] | undefined> {
    const list = yield* this.yaml(file, schema);
    for (const [index, one] of (list ?? []).entries()) this.ledgerPlaces.set(one, this.spots.get(file)!([index]));
    return list;
  }

  // The fields and the body are read apart, so that an error in one does not hide those of the other.
  private *mdx(name: 'kapitler', file: string): Generator<Problem, unknown> {
    const { schema, special } = collections[name];
    const text = yield* readText(this.root, file);
    const yaml = text === undefined ? undefined : yield* frontmatter(file, text);
    const checked = yaml === undefined ? undefined : yield* checkYaml(file, yaml, 1, schema, special);
    if (checked) this.spots.set(file, checked.spot);
    const tree = text === undefined || yaml === undefined ? undefined : yield* this.body(name, file, text);
    if (checked && tree)
      return entries(file, [checked.value, tree], () => written(name, file, checked.value, tree) as never);
    this.unread.push(file);
    return undefined;
  }

  private *body(name: 'kapitler', file: string, text: string): Generator<Problem, Root | undefined> {
    const { words } = collections[name];
    const unfit = unparsed(file, [text, words], () => tooMuch(file, text, words));
    if (unfit) return void (yield unfit);
    try {
      const { tree } = parseMdx(file, text);
      const found = checkBody(file, tree, this.root, words, text);
      yield* found;
      // What stands in a mark that is no building block is unknown: nothing can be said to be missing.
      if (found.some(({ rule }) => rule === 'mdx-html')) this.unread.push(file);
      return tree;
    } catch (error) {
      if (!(error instanceof VFileMessage) && !(error instanceof RangeError)) throw error;
      return void (yield describeMdx(file, error, text));
    }
  }
}

/** The YAML above a text. */
function* frontmatter(file: string, text: string): Generator<Problem, string | undefined> {
  const yaml = frontmatterOf(text);
  if (yaml !== undefined && yaml.trim() !== '') return yaml;
  const grund = text.startsWith('---\n')
    ? 'Oplysningerne øverst i filen er tomme, eller linjen »---« efter dem mangler'
    : 'Filen begynder ikke med oplysninger mellem to linjer med »---«';
  return void (yield problem(fileStart(file), 'fil-frontmatter', { grund }));
}

/** What everything is proven against is as it was, to the last byte. */
function* checkSource(root: string): Check {
  for (const [fil, hvad, sum] of [
    [SOURCE_FILE, 'Kildeteksten', official.source.sha256],
    [FORM_FILE, 'Listen over tekstens form', official.source.form],
  ] as const) {
    if (!sum) continue;
    const path = join(root, fil);
    const grund = !existsSync(path)
      ? 'mangler'
      : createHash('sha256').update(readFileSync(path)).digest('hex') === sum
        ? undefined
        : 'er ændret';
    if (grund) yield problem(fileStart(fil), 'kilde-aendret', { hvad, fil, grund });
  }
}
