import { basename } from 'node:path';
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { assignAnchors, type Anchor } from './anchors.ts';
import {
  collections,
  type BodyCollection,
  type CollectionName,
  type DataOf,
  type EntryCollection,
  type RecordCollection,
} from './collections.ts';
import { derived } from '../lib/derived.ts';
import type { LedgerEntry } from './schemas/ledger.ts';
import type { ChapterData } from './schemas/chapter.ts';
import type { OwnEdition } from './schemas/own-edition.ts';
import type { PageData, PageName } from './schemas/page.ts';
import type { Facets } from './schemas/facet.ts';
import type { ProposalsData } from './schemas/proposals.ts';
import type { RecommendationData } from './schemas/recommendation.ts';
import { readFingerprint, type Fingerprint } from '../provenance/fingerprint.ts';
import type { FingerprintData } from '../provenance/schema.ts';
import type { HelpWords } from './schemas/help-words.ts';
import type { Redirect } from './schemas/redirect.ts';
import type { SpecialReference } from './schemas/reference.ts';
import type { SearchWord } from './schemas/search-word.ts';
import type { SubjectEntry } from './schemas/subject.ts';
import { phasesByWord, statusKey, type Phase, type StatusWords } from './schemas/status-word.ts';
import type { SummaryData } from './schemas/summary.ts';
import type { SourceDocumentData } from './schemas/source-document.ts';
import type { Abbreviation, Term } from './schemas/term.ts';
import type { Theme } from './schemas/theme.ts';
import type { UpdateData } from './schemas/update.ts';
import type { Publication } from '../site/publication.ts';

/** What has a file of its own. */
export interface Filed {
  /** path from the project's root, with "/" */
  file: string;
  /** the file's name without its ending, as Astro's collections have it */
  id: string;
}

/** What has a file of its own, and a page. */
export interface Entry extends Filed {
  collection: EntryCollection;
  /** address of its page, without the base path */
  path: string;
}

/** An entry with a body: its tree, and the anchors in it. */
export interface Written extends Entry {
  collection: BodyCollection;
  tree: Root;
  /** what the ids of its anchors begin with */
  prefix: string;
  anchors: Anchor[];
}

/** A chapter, the foreword, the glossary or the advisory group. `part` is the two digits its file begins with. */
export interface Part extends Written, ChapterData {
  part: string;
}

export interface Recommendation extends Written, RecommendationData {
  /** `shortTitle` of chapter 3, or the title when they are the same */
  shortTitle: string;
}

/** A dated, sourced piece of news. `slug` names its page; `text` is its body without marks. */
export interface Update extends Written, UpdateData {
  slug: string;
  text: string;
  /** our word for the source's status word, as `content/statusord.yaml` has it */
  phase?: Phase | undefined;
}

/** A page in our own words, or what stands at the top of an overview. */
export interface OwnPage extends Written, PageData {}

/** A document that updates are taken from. `id` is its file's name. */
export interface SourceDocument extends Entry, SourceDocumentData {}

/** What a part of the text says in other words. Ours. */
export interface Summary extends Filed, SummaryData {}

/** What others have proposed. `id` names its page. */
export interface Proposals extends Entry, ProposalsData {}

/** Everything in `content/`, read once. Pages, data, search, ledger and checks derive from it. */
export interface Library {
  parts: Part[];
  recommendations: Map<number, Recommendation>;
  themes: Theme[];
  facets: Facets;
  /** the ledger: every departure of the edition from the source text */
  ledger: LedgerEntry[];
  /** entries of the ledger that were published and no longer hold */
  withdrawn: LedgerEntry[];
  /** both, in the order of the files: what ever was an entry keeps its place in the list */
  everLedger: LedgerEntry[];
  /** in the order of their file names: oldest statement first */
  updates: Update[];
  sources: Map<string, SourceDocument>;
  /** by the source's id; a source without one is not proven by the machine */
  fingerprints: Map<string, Fingerprint>;
  /** our own pages, by their files' names */
  pages: Map<PageName, OwnPage>;
  proposals: Proposals[];
  /** in plain language, and in English */
  summaries: Summary[];
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
  /** the sources' status words, and the phase of each */
  statusWords: StatusWords[];
  /** the headwords of the subject index, in the order of the file */
  subjects: SubjectEntry[];
  /** what the state's own `content/udgivelse.yaml` says; what the program works with is `official`, read when it starts */
  publication: Publication;
  /** what is ours about it */
  edition: OwnEdition;
}

/** The words of a body; the frontmatter, which the tree also holds, is not among them. */
export const bodyText = (tree: Root): string =>
  tree.children
    .filter((node) => node.type !== 'yaml')
    .map((node) => toString(node))
    .join('\n\n');

/** What a file says, and which it is. */
export const filed = <T>(file: string, data: T): T & Filed => ({ ...data, file, id: basename(file).replace(/\.[^.]+$/, '') });

/** An entry of a collection, with what its file's place says of it. */
export const entry = <Name extends EntryCollection>(collection: Name, file: string, data: DataOf<Name>) => {
  const one = filed(file, data);
  const address = collections[collection].address as (data: DataOf<Name>, id: string) => string;
  return { ...one, collection, path: address(data, one.id) };
};

/** An entry with a body: the same for the pages, the checks, and a text that is only tried. */
export function written<Name extends BodyCollection>(collection: Name, file: string, data: DataOf<Name>, tree: Root) {
  const one = entry(collection, file, data);
  const prefix = (collections[collection].prefix as (data: DataOf<Name>, id: string) => string)(data, one.id);
  return { ...one, tree, prefix, anchors: prefix ? assignAnchors(tree, prefix) : [] };
}

/** What stands in `content/`, by collection: the entries, or what the one file says. */
export type Contents = {
  [Name in CollectionName]: Name extends BodyCollection
    ? Array<DataOf<Name> & Written>
    : Name extends EntryCollection
      ? Array<DataOf<Name> & Entry>
      : Name extends RecordCollection
        ? Array<DataOf<Name> & Filed>
        : DataOf<Name>;
};

// An entry that has not changed stays the same thing: what is derived from it is then not made again.
const part = derived((chapter: ChapterData & Written): Part => ({ ...chapter, part: /^\d+/.exec(chapter.id)![0] }));
const recommendation = derived(
  (one: RecommendationData & Written): Recommendation => ({ ...one, shortTitle: one.shortTitle ?? one.title }),
);
// What an update is depends on the table of status words too: as long as the table is the same, so is the update.
const updatesBy = derived((words: StatusWords[]) => {
  const phases = phasesByWord(words);
  return derived(
    (one: UpdateData & Written): Update => ({
      ...one,
      slug: one.id,
      text: bodyText(one.tree),
      phase: phases.get(statusKey(one.statusWord ?? '')),
    }),
  );
});

const fingerprint = derived((one: FingerprintData & Filed): Fingerprint => readFingerprint({ salt: one.salt, sha256: one.sha256, linjer: one.linjer }));

/** The contents as a whole: parts in order, the rest by number or name. */
export const assemble = (contents: Contents): Library => ({
  parts: contents.kapitler.map(part),
  recommendations: new Map(contents.anbefalinger.map((one) => [one.number, recommendation(one)])),
  updates: contents.opfoelgning.map(updatesBy(contents.statusord)),
  sources: new Map(contents.kilder.map((source) => [source.id, source])),
  fingerprints: new Map(contents.fingeraftryk.map((one) => [one.id, fingerprint(one)])),
  pages: new Map(contents.sider.map((page) => [page.id as PageName, page])),
  themes: contents.temaer,
  facets: contents.facetter,
  ledger: contents.regnskab.filter(({ ophoert }) => !ophoert),
  withdrawn: contents.regnskab.filter(({ ophoert }) => ophoert),
  everLedger: contents.regnskab,
  proposals: contents.forslag,
  summaries: contents.resumeer,
  specialReferences: contents.henvisninger,
  terms: contents.begreber,
  abbreviations: contents.forkortelser,
  searchWords: contents.soegeord,
  helpWords: contents.hjaelp,
  statusWords: contents.statusord,
  subjects: contents.emneord,
  redirects: contents.omdirigeringer,
  publication: contents.udgivelse,
  edition: contents.webudgave,
});

/** The entries of a library by collection. */
export const entriesOf = (library: Library): { [Name in EntryCollection]: Array<DataOf<Name> & Entry> } => ({
  kapitler: library.parts,
  anbefalinger: [...library.recommendations.values()],
  opfoelgning: library.updates,
  sider: [...library.pages.values()],
  kilder: [...library.sources.values()],
  forslag: library.proposals,
});

const byFile = derived(
  (library: Library): Map<string, Entry> =>
    new Map(Object.values(entriesOf(library)).flatMap((entries) => entries.map((one): [string, Entry] => [one.file, one]))),
);
const byAddress = derived(
  (library: Library): Map<string, Entry> => new Map([...byFile(library).values()].map((one) => [one.path, one])),
);

/** The entry that a file holds. @param file path from the project's root */
export const entryIn = (library: Library, file: string): Entry | undefined => byFile(library).get(file);

/** The entry that a page shows. @param path the page's address, without the base path */
export const entryAt = (library: Library, path: string): Entry | undefined => byAddress(library).get(path);
