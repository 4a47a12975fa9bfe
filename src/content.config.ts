import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { collectionOf, collections as kinds, entryCollections, type EntryCollection } from './content/collections.ts';
import { fromRoot } from './content/files.ts';
import { entriesOf, type Library } from './content/library.ts';
import { updateSchemaKnowing } from './content/named.ts';
import { collect } from './content/problem.ts';
import { readContent } from './content/reader.ts';
import { library } from './content/site.ts';

/** What can be read now. In development a fault is told of on the page, with all the others: see `middleware.ts`. */
const readable = (): Library => collect(readContent('.')).value.library;

/** Entries from the one reading of `content/`: what the checks have read is what pages show. */
const loader = (collection: EntryCollection): Loader => ({
  name: `content/${collection}`,
  load: ({ store, watcher, ...context }) => {
    const fields = Object.keys(kinds[collection].schema.shape);
    const fill = (from: Library): void => {
      const entries = entriesOf(from)[collection];
      for (const id of store.keys()) if (!entries.some((one) => one.id === id)) store.delete(id);
      for (const { id, file: filePath, ...rest } of entries) {
        const data = Object.fromEntries(Object.entries(rest).filter(([field]) => fields.includes(field)));
        store.set({ id, data, filePath, digest: context.generateDigest(data), deferredRender: 'tree' in rest });
      }
    };
    fill(watcher ? readable() : library());
    watcher?.on('all', (_event, path) => {
      if (collectionOf(fromRoot(path)) === collection) fill(readable());
    });
    return Promise.resolve();
  },
});

/** An update's names its sources and the rest of them, for completion in editors' programs. */
const schemaOf = <Name extends EntryCollection>(name: Name) =>
  (name === 'opfoelgning' ? updateSchemaKnowing(readable()) : kinds[name].schema) as (typeof kinds)[Name]['schema'];

const collection = <Name extends EntryCollection>(name: Name) =>
  defineCollection({ loader: loader(name), schema: schemaOf(name) });

/** Astro's view of `content/`, for `getCollection()`, `getEntry()` and editors' completion: the entries of our table. */
export const collections = Object.fromEntries(entryCollections.map((name) => [name, collection(name)])) as {
  [Name in EntryCollection]: ReturnType<typeof collection<Name>>;
};
