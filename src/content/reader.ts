import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { ledgerEntrySchema, type LedgerEntry } from './schemas/ledger.ts';
import { FORM_FILE, FORM_SHA256, SOURCE_FILE, SOURCE_SHA256 } from './source-text.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { crosswalkSchema } from './schemas/crosswalk.ts';
import { facetsSchema } from './schemas/facet.ts';
import { fingerprintSchema } from './schemas/fingerprint.ts';
import { assemble, written, type Library, type Pieces, type Written } from './library.ts';
import { parseMdx } from './mdx.ts';
import { redirectsSchema } from './schemas/redirect.ts';
import { recommendationSchema } from './schemas/recommendation.ts';
import { specialReferenceSchema } from './schemas/reference.ts';
import { helpWordsSchema } from './schemas/help-words.ts';
import { searchWordSchema } from './schemas/search-word.ts';
import { sourceDocumentSchema } from './schemas/source-document.ts';
import { abbreviationSchema, termSchema } from './schemas/term.ts';
import { themeSchema } from './schemas/theme.ts';
import { updateSchema } from './schemas/update.ts';
import { LOCK_FILE, lockSchema, readLock, type Lock } from './schemas/lock.ts';
import { checkBody } from './body.ts';
import { listFiles, readText } from './files.ts';
import { checkYaml, type Yaml } from './frontmatter.ts';
import { describeMdx } from './mdx-error.ts';
import { fileStart, problem, type Check, type Problem, type Spot } from './problem.ts';
import type { Special } from './schema-issue.ts';

/** The files that are lists. Made once: a file that was read by the same schema need not be read again. */
const lists = {
  themes: z.array(themeSchema),
  specialReferences: z.array(specialReferenceSchema),
  terms: z.array(termSchema),
  abbreviations: z.array(abbreviationSchema),
  searchWords: z.array(searchWordSchema),
  ledgerEntries: z.array(ledgerEntrySchema),
};

/** Where in a content file a field stands, for checks that look across files. */
export type Spots = Map<string, Yaml['spot']>;

/** All that could be read, and where it stands. */
export interface Reading {
  library: Library;
  /** every recommendation file, also when two share a number */
  recommendations: Array<{ file: string; number: number }>;
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

/** Issues of an update's fields that have a rule of their own. */
const updateRules: Special = {
  'source:missing': 'kilde-mangler',
  'source:too_small': 'kilde-mangler',
  'quote:too_big': 'citat-langt',
};

/**
 * Reads every file of `content/`, and says what is wrong with each by itself.
 * Reads on after a problem, so that all are found at once; what cannot be read is left out.
 */
export function* readContent(root: string): Generator<Problem, Reading> {
  const spots: Spots = new Map();
  const unread: string[] = [];
  const reader = new Reader(root, spots, unread);
  const ledger: LedgerEntry[] = [];
  const ledgerPlaces = new Map<LedgerEntry, Spot>();
  const pieces: Pieces = {
    chapters: yield* reader.folder('content/kapitler', chapterSchema),
    recommendations: yield* reader.folder('content/anbefalinger', recommendationSchema),
    updates: yield* reader.folder('content/opfoelgning', updateSchema, updateRules),
    sources: yield* reader.yamlFolder('content/kilder', sourceDocumentSchema),
    fingerprints: yield* reader.yamlFolder('content/fingeraftryk', fingerprintSchema),
    themes: (yield* reader.yaml('content/temaer.yaml', lists.themes)) ?? [],
    facets: (yield* reader.yaml('content/facetter.yaml', facetsSchema)) ?? { aktoerer: {}, maalgrupper: {} },
    crosswalk: existsSync(join(root, 'content/psykiatriloeftet.yaml'))
      ? ((yield* reader.yaml('content/psykiatriloeftet.yaml', crosswalkSchema)) ?? [])
      : [],
    specialReferences: (yield* reader.yaml('content/henvisninger.yaml', lists.specialReferences)) ?? [],
    terms: (yield* reader.yaml('content/begreber.yaml', lists.terms)) ?? [],
    abbreviations: (yield* reader.yaml('content/forkortelser.yaml', lists.abbreviations)) ?? [],
    searchWords: (yield* reader.yaml('content/soegeord.yaml', lists.searchWords)) ?? [],
    helpWords: (yield* reader.yaml('content/hjaelp.yaml', helpWordsSchema)) ?? { fyld: [], ord: [] },
    redirects: (yield* reader.yaml('content/omdirigeringer.yaml', redirectsSchema)) ?? [],
    ledger,
  };
  const lock = readLock((yield* reader.yaml(LOCK_FILE, lockSchema)) ?? {});
  for (const file of yield* reader.files('content/original/regnskab', '.yaml')) {
    const entries = (yield* reader.yaml(file, lists.ledgerEntries)) ?? [];
    for (const [index, entry] of entries.entries()) ledgerPlaces.set(entry, spots.get(file)!([index]));
    ledger.push(...entries);
  }
  yield* checkSource(root);
  return {
    library: assemble(pieces),
    recommendations: pieces.recommendations.map(({ file, number }) => ({ file, number })),
    spots,
    ledgerPlaces,
    lock,
    unread,
  };
}

/** Reads files of one root; remembers where their fields stand, and which could not be read. */
class Reader {
  private readonly root: string;
  private readonly spots: Spots;
  private readonly unread: string[];
  constructor(root: string, spots: Spots, unread: string[]) {
    this.root = root;
    this.spots = spots;
    this.unread = unread;
  }

  *folder<T>(folder: string, schema: z.ZodType<T>, special?: Special): Generator<Problem, Array<T & Written>> {
    const read: Array<T & Written> = [];
    for (const file of yield* this.files(folder, '.mdx')) {
      const written = yield* this.mdx(file, schema, special);
      if (written) read.push(written);
      else this.unread.push(file);
    }
    return read;
  }

  *yamlFolder<T>(folder: string, schema: z.ZodType<T>): Generator<Problem, Array<T & { file: string }>> {
    const read: Array<T & { file: string }> = [];
    for (const file of yield* this.files(folder, '.yaml')) {
      const data = yield* this.yaml(file, schema);
      if (data) read.push({ ...data, file });
    }
    return read;
  }

  *yaml<T>(file: string, schema: z.ZodType<T>): Generator<Problem, T | undefined> {
    const text = yield* readText(this.root, file);
    const checked = text === undefined ? undefined : yield* checkYaml(file, text, 0, schema);
    if (checked) this.spots.set(file, checked.spot);
    else this.unread.push(file);
    return checked?.value;
  }

  *files(folder: string, extension: string): Generator<Problem, string[]> {
    const { files, unread } = yield* listFiles(this.root, folder, extension);
    this.unread.push(...unread);
    return files;
  }

  // The fields and the body are read apart, so that an error in one does not hide those of the other.
  private *mdx<T>(
    file: string,
    schema: z.ZodType<T>,
    special?: Special,
  ): Generator<Problem, (T & Written) | undefined> {
    const text = yield* readText(this.root, file);
    if (text === undefined) return undefined;
    const [, yaml] = /^---\n([\s\S]*?)\n---[ ]*(?:\n|$)/.exec(text) ?? [];
    if (yaml === undefined || yaml.trim() === '') {
      const grund = text.startsWith('---\n')
        ? 'Oplysningerne øverst i filen er tomme, eller linjen »---« efter dem mangler'
        : 'Filen begynder ikke med oplysninger mellem to linjer med »---«';
      return void (yield problem(fileStart(file), 'fil-frontmatter', { grund }));
    }
    const checked = yield* checkYaml(file, yaml, 1, schema, special);
    if (checked) this.spots.set(file, checked.spot);
    const tree = yield* this.body(file, text);
    return checked && tree ? written(file, checked.value, tree) : undefined;
  }

  private *body(file: string, text: string): Generator<Problem, Root | undefined> {
    try {
      const { tree } = parseMdx(file, text);
      yield* checkBody(file, tree, this.root);
      return tree;
    } catch (error) {
      if (!(error instanceof VFileMessage) && !(error instanceof RangeError)) throw error;
      return void (yield describeMdx(file, error));
    }
  }
}

/** What everything is proven against is as it was, to the last byte. */
function* checkSource(root: string): Check {
  for (const [fil, hvad, sum] of [
    [SOURCE_FILE, 'Kildeteksten', SOURCE_SHA256],
    [FORM_FILE, 'Listen over tekstens form', FORM_SHA256],
  ] as const) {
    const path = join(root, fil);
    const grund = !existsSync(path)
      ? 'mangler'
      : createHash('sha256').update(readFileSync(path)).digest('hex') === sum
        ? undefined
        : 'er ændret';
    if (grund) yield problem(fileStart(fil), 'kilde-aendret', { hvad, fil, grund });
  }
}
