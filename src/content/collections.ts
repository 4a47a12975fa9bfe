import { z } from 'zod';
import { PUBLICATION_FILE, publicationSchema } from '../site/publication.ts';
import { chapterPath, proposalsPath, recommendationPath, sourcePath, updatePath } from '../site/address.ts';
import type { Special } from './schema-issue.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { facetsSchema } from './schemas/facet.ts';
import { fingerprintSchema } from '../provenance/schema.ts';
import { helpWordsSchema } from './schemas/help-words.ts';
import { ledgerEntrySchema } from './schemas/ledger.ts';
import { LOCK_FILE, lockSchema } from './schemas/lock.ts';
import { noOwnEdition, ownEditionSchema } from './schemas/own-edition.ts';
import { pageAddresses, pageSchema, type PageName } from './schemas/page.ts';
import { proposalsSchema } from './schemas/proposals.ts';
import { recommendationSchema } from './schemas/recommendation.ts';
import { redirectSchema } from './schemas/redirect.ts';
import { specialReferenceSchema } from './schemas/reference.ts';
import { searchWordSchema } from './schemas/search-word.ts';
import { subjectSchema } from './schemas/subject.ts';
import { summarySchema } from './schemas/summary.ts';
import { statusWordSchema } from './schemas/status-word.ts';
import { sourceDocumentSchema } from './schemas/source-document.ts';
import { abbreviationSchema, termSchema } from './schemas/term.ts';
import { themeSchema } from './schemas/theme.ts';
import { updateSchema } from './schemas/update.ts';

/**
 * The publication's own words have building blocks and are compared with the source; an update is a few plain sentences of
 * ours; a page of ours has headings, links, and places that the site fills in.
 */
export type Words = 'official' | 'update' | 'page';

interface Kind<Schema extends z.ZodType> {
  /** the folder, or the one file, from the project's root */
  path: string;
  /** what an entry must be: its fields; of a list or a single file, the whole */
  schema: Schema;
  /** the page that lists them, without the base path */
  page?: string;
  /** rules of their own for some of the schema's issues */
  special?: Special;
}

/** What has a file, and so a page, for each of its entries. */
interface Entries<Schema extends z.ZodObject> extends Kind<Schema> {
  /** an entry's own page */
  address: (data: z.infer<Schema>, id: string) => string;
  /** the file that gave a page which is gone, as far as its address tells: "11" → "11.mdx" */
  former: (name: string) => string;
}

/** A folder of MDX files: fields above a text. */
interface Bodies<Schema extends z.ZodObject> extends Entries<Schema> {
  form: 'bodies';
  /** whose words the texts are, and so what may stand in them */
  words: Words;
  /** what the ids of a text's blocks begin with (design contract "Anchors"); empty when only its headings have one */
  prefix: (data: z.infer<Schema>, id: string) => string;
}

/** A folder of YAML files, each of them one thing. */
interface Files<Schema extends z.ZodObject> extends Entries<Schema> {
  form: 'files';
}

/** A folder of YAML files, each of them one thing that belongs to something else's page. */
interface Records<Schema extends z.ZodObject> extends Kind<Schema> {
  form: 'records';
}

/** A folder of YAML files, each a list; together they are one list, in the order of the files' names. */
interface Lists<Schema extends z.ZodArray> extends Kind<Schema> {
  form: 'lists';
}

/** One YAML file. */
interface One<Schema extends z.ZodType> extends Kind<Schema> {
  form: 'file';
  /** what there is of it when it cannot be read */
  empty: z.infer<Schema>;
}

type Rest<T> = Omit<T, 'form' | 'path' | 'schema'>;

const bodies = <Schema extends z.ZodObject>(path: string, schema: Schema, rest: Rest<Bodies<Schema>>) =>
  ({ form: 'bodies', path, schema, ...rest }) satisfies Bodies<Schema>;
const files = <Schema extends z.ZodObject>(path: string, schema: Schema, rest: Rest<Files<Schema>>) =>
  ({ form: 'files', path, schema, ...rest }) satisfies Files<Schema>;
const records = <Schema extends z.ZodObject>(path: string, schema: Schema) =>
  ({ form: 'records', path, schema }) satisfies Records<Schema>;
const lists = <Entry extends z.ZodType>(path: string, entry: Entry) =>
  ({ form: 'lists', path, schema: z.array(entry) }) satisfies Lists<z.ZodArray<Entry>>;
const file = <Schema extends z.ZodType>(path: string, schema: Schema, rest: Rest<One<Schema>>) =>
  ({ form: 'file', path, schema, ...rest }) satisfies One<Schema>;
const list = <Entry extends z.ZodType>(path: string, entry: Entry, page?: string) =>
  file(path, z.array(entry), { empty: [], ...(page && { page }) });

/** The name of the page of a part without a number, from its file's: "00-forord" → "forord". */
export const partName = (id: string): string => id.replace(/^\d+-/, '');

/**
 * Everything there is in `content/`, once. The reader, Astro's collections, the editors' schemas, the file behind a page and
 * the ids of a text all derive from this table; a kind of content that does not stand here does not exist.
 */
export const collections = {
  kapitler: bodies('content/kapitler', chapterSchema, {
    words: 'official',
    page: '/kapitel/',
    address: ({ number }, id) => (number ? chapterPath(number) : `/${partName(id)}/`),
    prefix: ({ number }, id) => (number ? `afsnit-${number}` : partName(id)),
    former: (name) => `${name.padStart(2, '0')}-….mdx`,
  }),
  anbefalinger: bodies('content/anbefalinger', recommendationSchema, {
    words: 'official',
    page: '/anbefaling/',
    address: ({ number }) => recommendationPath(number),
    prefix: () => 'tekst',
    former: (name) => `${name.padStart(2, '0')}.mdx`,
  }),
  opfoelgning: bodies('content/opfoelgning', updateSchema, {
    words: 'update',
    page: '/opfoelgning/',
    address: (_, id) => updatePath(id),
    prefix: () => 'stykke',
    former: (name) => `${name}.mdx`,
    special: {
      'source:missing': 'kilde-mangler',
      'source:too_small': 'kilde-mangler',
      'quote:too_big': 'citat-langt',
    },
  }),
  sider: bodies('content/sider', pageSchema, {
    words: 'page',
    address: (_, id) => pageAddresses[id as PageName] ?? `/${id}/`,
    prefix: () => '',
    former: (name) => `${name}.mdx`,
  }),
  kilder: files('content/kilder', sourceDocumentSchema, {
    page: '/kilder/',
    address: (_, id) => sourcePath(id),
    former: (name) => `${name}.yaml`,
  }),
  forslag: files('content/forslag', proposalsSchema, {
    page: '/opfoelgning/',
    address: (_, id) => proposalsPath(id),
    former: (name) => `${name}.yaml`,
  }),
  fingeraftryk: records('content/fingeraftryk', fingerprintSchema),
  resumeer: records('content/resumeer', summarySchema),
  regnskab: lists('content/original/regnskab', ledgerEntrySchema),
  temaer: list('content/temaer.yaml', themeSchema, '/tema/'),
  facetter: file('content/facetter.yaml', facetsSchema, { empty: { aktoerer: {}, maalgrupper: {} } }),
  henvisninger: list('content/henvisninger.yaml', specialReferenceSchema, '/henvisninger/'),
  begreber: list('content/begreber.yaml', termSchema),
  forkortelser: list('content/forkortelser.yaml', abbreviationSchema),
  soegeord: list('content/soegeord.yaml', searchWordSchema),
  emneord: list('content/emneord.yaml', subjectSchema, '/emneord/'),
  statusord: list('content/statusord.yaml', statusWordSchema),
  hjaelp: file('content/hjaelp.yaml', helpWordsSchema, { empty: { ens: [], fyld: [], emne: [], selv: [], ord: [] } }),
  omdirigeringer: list('content/omdirigeringer.yaml', redirectSchema),
  webudgave: file('content/webudgave.yaml', ownEditionSchema, { empty: noOwnEdition }),
  udgivelse: file(PUBLICATION_FILE, publicationSchema, { empty: null as never }),
  permalinks: file(LOCK_FILE, lockSchema, { empty: {} }),
};

type Collections = typeof collections;
export type CollectionName = keyof Collections;
type WithForm<Form extends string> = {
  [Name in CollectionName]: Collections[Name]['form'] extends Form ? Name : never;
}[CollectionName];

/** The collections whose entries have a file each, and those of them that are texts. */
export type EntryCollection = WithForm<'bodies' | 'files'>;
export type BodyCollection = WithForm<'bodies'>;
/** The collections whose files are each one thing without a page of its own. */
export type RecordCollection = WithForm<'records'>;

/** What the schema of a collection gives: an entry's fields, or the whole file. */
export type DataOf<Name extends CollectionName> = z.infer<Collections[Name]['schema']>;

/** The names of the collections in the order of the table. */
export const collectionNames = Object.keys(collections) as CollectionName[];

const hasForm =
  <Name extends CollectionName>(...forms: string[]) =>
  (name: CollectionName): name is Name =>
    forms.includes(collections[name].form);

export const entryCollections: EntryCollection[] = collectionNames.filter(hasForm<EntryCollection>('bodies', 'files'));
export const bodyCollections: BodyCollection[] = collectionNames.filter(hasForm<BodyCollection>('bodies'));

/** The collection that a file or folder of `content/` belongs to. @param path from the project's root */
export const collectionOf = (path: string): CollectionName | undefined =>
  collectionNames.find((name) => path === collections[name].path || path.startsWith(`${collections[name].path}/`));
