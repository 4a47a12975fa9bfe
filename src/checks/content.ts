import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import type { Root } from 'mdast';
import { VFileMessage } from 'vfile-message';
import { LedgerError, ledgerEntrySchema, type LedgerEntry } from '../fidelity/ledger.ts';
import { accountContent, SOURCE_FILE } from '../fidelity/report.ts';
import { anchorPrefix, assignAnchors } from '../markdown/anchors.ts';
import { chapterPath } from '../model/address.ts';
import { chapterSchema } from '../model/chapter.ts';
import { facetsSchema } from '../model/facet.ts';
import { crosswalkSchema } from '../model/crosswalk.ts';
import { bodyText, type Library, type Part, type Recommendation, type SourceDocument, type Update } from '../model/library.ts';
import { parseMdx } from '../model/mdx.ts';
import { recommendationSchema } from '../model/recommendation.ts';
import { sourceDocumentSchema } from '../model/source-document.ts';
import { specialReferenceSchema } from '../model/reference.ts';
import { abbreviationSchema, termSchema } from '../model/term.ts';
import { themeSchema } from '../model/theme.ts';
import { updateSchema } from '../model/update.ts';
import { checkBody } from './body.ts';
import { checkYaml, type Yaml } from './frontmatter.ts';
import { fileStart, problem, type Check, type Problem, type Spot } from './problem.ts';
import { checkLinks } from './links.ts';
import { checkReferences } from './references.ts';

/** SHA-256 of the source text as published here; the text never changes. */
export const SOURCE_SHA256 = '190d6e14e769c9290b07782767a654a0418cabd847ad64e1b76f4397e8133bde';

/** Where in a content file a field stands, for checks that look across files. */
export type Spots = Map<string, Yaml['spot']>;

interface Read<T> {
  file: string;
  data: T;
  tree: Root;
}

/**
 * All problems of the content under `root`, of all files at once.
 * The wording is compared with the source only when every file can be read.
 */
export function checkContent(root = '.'): Problem[] {
  return [...check(root)];
}

function* check(root: string): Check {
  const at = (path: string) => join(root, 'content', path).replaceAll('\\', '/');
  let broken = false;
  const watch = function* (found: Iterable<Problem>): Check {
    for (const one of found) {
      broken = true;
      yield one;
    }
  };
  const spots: Spots = new Map();
  const found: Problem[] = [];
  const collect = <T>(generator: Generator<Problem, T>): T => {
    for (;;) {
      const next = generator.next();
      if (next.done) return next.value;
      found.push(next.value);
    }
  };

  const chapters = collect(readFolder(at('kapitler'), chapterSchema, spots));
  const recommendations = collect(readFolder(at('anbefalinger'), recommendationSchema, spots));
  const themes = collect(readYaml(at('temaer.yaml'), z.array(themeSchema), spots)) ?? [];
  const facets = collect(readYaml(at('facetter.yaml'), facetsSchema, spots)) ?? { aktoerer: {}, maalgrupper: {} };
  const updates = collect(readFolder(at('opfoelgning'), updateSchema, spots));
  const sources = new Map<string, SourceDocument>();
  for (const file of list(at('kilder'), '.yaml')) {
    const data = collect(readYaml(file, sourceDocumentSchema, spots));
    const id = file.slice(file.lastIndexOf('/') + 1, -5);
    if (data) sources.set(id, { ...data, id, file });
  }
  const crosswalk = existsSync(at('psykiatriloeftet.yaml')) ? collect(readYaml(at('psykiatriloeftet.yaml'), crosswalkSchema, spots)) ?? [] : [];
  const specialReferences = collect(readYaml(at('henvisninger.yaml'), z.array(specialReferenceSchema), spots)) ?? [];
  const terms = collect(readYaml(at('begreber.yaml'), z.array(termSchema), spots)) ?? [];
  const abbreviations = collect(readYaml(at('forkortelser.yaml'), z.array(abbreviationSchema), spots)) ?? [];
  const ledger: LedgerEntry[] = [];
  const ledgerPlaces = new Map<LedgerEntry, Spot>();
  for (const file of list(at('original/regnskab'), '.yaml')) {
    const entries = collect(readYaml(file, z.array(ledgerEntrySchema), spots)) ?? [];
    for (const [index, entry] of entries.entries()) ledgerPlaces.set(entry, spots.get(file)!([index]));
    ledger.push(...entries);
  }
  const sourceFile = join(root, SOURCE_FILE);
  if (!existsSync(sourceFile) || createHash('sha256').update(readFileSync(sourceFile)).digest('hex') !== SOURCE_SHA256)
    found.push(problem(fileStart(SOURCE_FILE), 'kilde-aendret', { fil: SOURCE_FILE }));

  const library: Library = {
    parts: chapters.map(({ file, data, tree }): Part => {
      const id = file.slice(file.lastIndexOf('/') + 1, -4);
      return { ...data, file, id, tree, anchors: assignAnchors(tree, anchorPrefix(file)), part: id.slice(0, 2), path: data.number ? chapterPath(data.number) : `/${id.slice(3)}/` };
    }),
    recommendations: new Map(recommendations.map(({ file, data, tree }): [number, Recommendation] => [
      data.number,
      { ...data, shortTitle: data.shortTitle ?? data.title, file, id: file.slice(file.lastIndexOf('/') + 1, -4), tree, anchors: assignAnchors(tree, 'tekst') },
    ])),
    themes,
    facets,
    ledger,
    updates: updates.map(({ file, data, tree }): Update => {
      const id = file.slice(file.lastIndexOf('/') + 1, -4);
      return { ...data, file, id, slug: id, tree, anchors: assignAnchors(tree, anchorPrefix(file)), text: bodyText(tree) };
    }),
    sources,
    crosswalk,
    specialReferences,
    terms,
    abbreviations,
  };
  yield* watch(found);
  yield* watch(checkReferences({ library, recommendations: recommendations.map(({ file, data }) => ({ file, number: data.number })), spots, ledgerPlaces }));
  if (!broken) yield* watch(checkLinks({ library, spots, at, root }));
  if (!broken) yield* checkWording(library, ledgerPlaces, root);
}

const list = (folder: string, extension: string): string[] =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(extension)).sort().map((name) => `${folder}/${name}`) : [];

function* readFolder<T>(folder: string, schema: z.ZodType<T>, spots: Spots): Generator<Problem, Array<Read<T>>> {
  const read: Array<Read<T>> = [];
  for (const file of list(folder, '.mdx')) {
    const text = yield* readText(file);
    if (text === undefined) continue;
    let mdx;
    try {
      mdx = parseMdx(file, text);
    } catch (error) {
      if (!(error instanceof VFileMessage)) throw error;
      yield problem({ file, line: error.line ?? 1, column: error.column ?? 1 }, 'mdx-syntaks', { grund: danishMdx(error) });
      continue;
    }
    yield* checkBody(file, mdx.tree);
    if (!mdx.yaml) {
      yield problem(fileStart(file), 'fil-frontmatter');
      continue;
    }
    const checked = yield* checkYaml(file, mdx.yaml, mdx.yamlOffset, schema);
    if (!checked) continue;
    spots.set(file, checked.spot);
    read.push({ file, data: checked.value, tree: mdx.tree });
  }
  return read;
}

function* readYaml<T>(file: string, schema: z.ZodType<T>, spots: Spots): Generator<Problem, T | undefined> {
  const text = yield* readText(file);
  if (text === undefined) return undefined;
  const checked = yield* checkYaml(file, text, 0, schema);
  if (checked) spots.set(file, checked.spot);
  return checked?.value;
}

function* readText(file: string): Generator<Problem, string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    yield problem(fileStart(file), 'fil-laesning', { grund: error instanceof TypeError ? 'den er ikke gemt i UTF-8' : 'den findes ikke eller er låst' });
    return undefined;
  }
}

const danishMdx = (error: VFileMessage): string =>
  error.ruleId === 'end-tag-mismatch' || error.ruleId === 'end-tag-mismatch-mdx' ? `et mærke er ikke lukket rigtigt (${error.reason.match(/<[^>]+>/)?.[0] ?? ''})` : `tegnet her kan ikke stå sådan (${error.ruleId ?? 'mdx'})`;

function* checkWording(library: Library, places: Map<LedgerEntry, Spot>, root: string): Check {
  try {
    for (const { source, edition, sourcePlace, editionPlace } of accountContent(library, root).departures) {
      const place = editionPlace ?? sourcePlace!;
      yield problem({ file: place.file, line: place.line, column: 1 }, 'ordlyd-aendret', {
        kildelinje: String(sourcePlace?.line ?? '?'), kilde: source.slice(0, 160), udgave: edition.slice(0, 160),
      });
    }
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error;
    yield problem(places.get(error.entry) ?? fileStart('content/original/regnskab'), 'regnskab-post', { grund: error.message });
  }
}
