import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { anchorPrefix, assignAnchors, type Anchor } from './anchors.ts';
import { readLedger } from './ledger-file.ts';
import type { LedgerEntry } from './schemas/ledger.ts';
import { chapterPath } from '../site/address.ts';
import { chapterSchema, type ChapterData } from './schemas/chapter.ts';
import { crosswalkSchema, type Crosswalk } from './schemas/crosswalk.ts';
import { facetsSchema, type Facets } from './schemas/facet.ts';
import { fingerprintSchema, type FingerprintData } from './schemas/fingerprint.ts';
import { parseMdx } from './mdx.ts';
import { recommendationSchema, type RecommendationData } from './schemas/recommendation.ts';
import { readFingerprint, type Fingerprint } from '../provenance/fingerprint.ts';
import { remember } from '../lib/remember.ts';
import { shared } from '../lib/shared.ts';
import { helpWordsSchema, type HelpWords } from './schemas/help-words.ts';
import { searchWordSchema, type SearchWord } from './schemas/search-word.ts';
import { sourceDocumentSchema, type SourceDocumentData } from './schemas/source-document.ts';
import { redirectsSchema, type Redirect } from './schemas/redirect.ts';
import { specialReferenceSchema, type SpecialReference } from './schemas/reference.ts';
import { abbreviationSchema, termSchema, type Abbreviation, type Term } from './schemas/term.ts';
import { themeSchema, type Theme } from './schemas/theme.ts';
import { updateSchema, type UpdateData } from './schemas/update.ts';

/** A content file with a body: its data, its tree, and the anchors in it. */
export interface Written {
  /** path from the project's root, with "/" */
  file: string;
  /** Astro's id of the entry: the file's name without extension */
  id: string;
  tree: Root;
  anchors: Anchor[];
}

/** A chapter, the foreword, the glossary or the advisory group. `part` is the two digits its file begins with. */
export interface Part extends Written, ChapterData {
  part: string;
  path: string;
}

export interface Recommendation extends Written, RecommendationData {
  /** `shortTitle` of chapter 3, or the title when they are the same */
  shortTitle: string;
}

/** A dated, sourced piece of news. `slug` names its page; `text` is its body without marks. */
export interface Update extends Written, UpdateData {
  slug: string;
  text: string;
}

/** A document that updates are taken from. `id` is its file's name. */
export interface SourceDocument extends SourceDocumentData {
  id: string;
  file: string;
}

/** Everything in `content/`, read once. Pages, data, search, ledger and checks derive from it. */
export interface Library {
  parts: Part[];
  recommendations: Map<number, Recommendation>;
  themes: Theme[];
  facets: Facets;
  /** the ledger: every departure of the edition from the source text */
  ledger: LedgerEntry[];
  /** in the order of their file names: oldest statement first */
  updates: Update[];
  sources: Map<string, SourceDocument>;
  /** by the source's id; a source without one is not proven by the machine */
  fingerprints: Map<string, Fingerprint>;
  crosswalk: Crosswalk;
  /** references that the text's own words cannot lead to their target */
  specialReferences: SpecialReference[];
  /** addresses that were published and have moved */
  redirects: Redirect[];
  terms: Term[];
  abbreviations: Abbreviation[];
  /** what readers say and the text does not */
  searchWords: SearchWord[];
  /** what people in need write: the search shows them help before anything else */
  helpWords: HelpWords;
}

/** The words of a body; the frontmatter, which the tree also holds, is not among them. */
export const bodyText = (tree: Root): string =>
  tree.children
    .filter((node) => node.type !== 'yaml')
    .map((node) => toString(node))
    .join('\n\n');

const cache = shared('library', () => new Map<string, { changed: number; value: unknown }>());

/** Reads a file through `make`, again only when it has changed: the development server asks often. */
function cached<T>(file: string, make: (text: string) => T): T {
  const changed = statSync(file).mtimeMs;
  const hit = cache.get(file);
  if (hit?.changed === changed) return hit.value as T;
  const value = make(readFileSync(file, 'utf8'));
  cache.set(file, { changed, value });
  return value;
}

const yamlFile = <T>(file: string, schema: z.ZodType<T>): T => cached(file, (text) => schema.parse(parse(text)));

const list = (folder: string, extension: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(extension))
        .sort()
        .map((name) => `${folder}/${name}`)
    : [];

const anchorsOf = remember<Anchor[]>();

/** A file with a body, put together: the same for the pages and for the checks. */
export const written = <T>(file: string, data: T, tree: Root): T & Written => ({
  ...data,
  file,
  id: basename(file, '.mdx'),
  tree,
  anchors: anchorsOf(file, [tree], () => assignAnchors(tree, anchorPrefix(file))),
});

const mdxFiles = <T>(folder: string, schema: z.ZodType<T>): Array<T & Written> =>
  list(folder, '.mdx').map((file) =>
    cached(file, (text) => {
      const { yaml, tree } = parseMdx(file, text);
      return written(file, schema.parse(parse(yaml)), tree);
    }),
  );

/** What stands in the files of `content/`, each read by itself. */
export interface Pieces {
  chapters: Array<ChapterData & Written>;
  recommendations: Array<RecommendationData & Written>;
  updates: Array<UpdateData & Written>;
  sources: Array<SourceDocumentData & { file: string }>;
  fingerprints: Array<FingerprintData & { file: string }>;
  themes: Theme[];
  facets: Facets;
  ledger: LedgerEntry[];
  crosswalk: Crosswalk;
  specialReferences: SpecialReference[];
  terms: Term[];
  abbreviations: Abbreviation[];
  searchWords: SearchWord[];
  helpWords: HelpWords;
  redirects: Redirect[];
}

const fingerprintOf = remember<Fingerprint>();

/** The pieces as a whole: parts in order, the rest by number or name. */
export function assemble({ chapters, recommendations, updates, sources, fingerprints, ...rest }: Pieces): Library {
  return {
    ...rest,
    parts: chapters.map((chapter) => ({
      ...chapter,
      part: chapter.id.slice(0, 2),
      path: chapter.number ? chapterPath(chapter.number) : `/${chapter.id.slice(3)}/`,
    })),
    recommendations: new Map(recommendations.map((r) => [r.number, { ...r, shortTitle: r.shortTitle ?? r.title }])),
    updates: updates.map((update) => ({ ...update, slug: update.id, text: bodyText(update.tree) })),
    sources: new Map(
      sources.map((source) => {
        const id = basename(source.file, '.yaml');
        return [id, { ...source, id }];
      }),
    ),
    fingerprints: new Map(
      fingerprints.map((data) => [
        basename(data.file, '.yaml'),
        fingerprintOf(data.file, [data.salt, data.linjer], () => readFingerprint(data)),
      ]),
    ),
  };
}

const kept = shared<{ library?: Library }>('kept', () => ({}));

/** Lets everything in this process use a library that has just been read: a build checks and builds one and the same. */
export const keepLibrary = (library: Library): void => void (kept.library = library);

/**
 * Reads `content/`.
 * @param root the folder that holds `content/`
 * @throws ZodError, YAMLParseError or VFileMessage on a file that does not fit; `npm run check` says it better
 */
export function readLibrary(root = '.'): Library {
  if (root === '.' && kept.library) return kept.library;
  const at = (path: string) => join(root, 'content', path).replaceAll('\\', '/');
  const crosswalk = at('psykiatriloeftet.yaml');
  return assemble({
    chapters: mdxFiles(at('kapitler'), chapterSchema),
    recommendations: mdxFiles(at('anbefalinger'), recommendationSchema),
    updates: mdxFiles(at('opfoelgning'), updateSchema),
    sources: list(at('kilder'), '.yaml').map((file) => ({ ...yamlFile(file, sourceDocumentSchema), file })),
    fingerprints: list(at('fingeraftryk'), '.yaml').map((file) => ({ ...yamlFile(file, fingerprintSchema), file })),
    themes: yamlFile(at('temaer.yaml'), z.array(themeSchema)),
    facets: yamlFile(at('facetter.yaml'), facetsSchema),
    ledger: readLedger(at('original/regnskab')),
    crosswalk: existsSync(crosswalk) ? yamlFile(crosswalk, crosswalkSchema) : [],
    specialReferences: yamlFile(at('henvisninger.yaml'), z.array(specialReferenceSchema)),
    redirects: yamlFile(at('omdirigeringer.yaml'), redirectsSchema),
    terms: yamlFile(at('begreber.yaml'), z.array(termSchema)),
    abbreviations: yamlFile(at('forkortelser.yaml'), z.array(abbreviationSchema)),
    searchWords: yamlFile(at('soegeord.yaml'), z.array(searchWordSchema)),
    helpWords: yamlFile(at('hjaelp.yaml'), helpWordsSchema),
  });
}
