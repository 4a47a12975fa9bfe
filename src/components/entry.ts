import { getEntry, render } from 'astro:content';
import { entriesOf } from '../content/library.ts';
import type { BodyCollection } from '../content/collections.ts';
import { library } from '../content/site.ts';
import { content } from './content.ts';

/**
 * The body of an entry, as a component. While developing it is made as the entry's own module makes it (`markdown/processor.ts`):
 * Astro learns of a saved file half a second after the checks, and on a busy machine now and then not at all. What it read of its
 * store before the change can replace what it read after, and its list of modules can be written without the newest
 * (RenderUndefinedEntryError, UnknownContentCollectionError: six of a hundred new files each).
 * @param id the file's name, without its ending
 */
export async function contentOf(collection: BodyCollection, id: string) {
  if (!import.meta.env.DEV) return (await render((await getEntry(collection, id))!)).Content;
  return content(entriesOf(library())[collection].find((one) => one.id === id)!.file);
}
