import { collectionNames, collections, entryCollections } from './collections.ts';
import { entryAt, type Library } from './library.ts';
import { themePath } from '../site/address.ts';

/**
 * The file that a page is made of, or the folder of a list of them.
 * @param path the page's address, without the base path
 * @returns path from the project's root; undefined for pages that no content file makes
 */
export function sourceFile(path: string, library: Library): string | undefined {
  const page = path.replace(/[?#].*$/, '');
  const listing = collectionNames.map((name) => collections[name]).find((one) => 'page' in one && one.page === page);
  return entryAt(library, page)?.file ?? chapterOfTheme(page, library) ?? listing?.path;
}

/** A theme's page shows what is in its chapter. */
function chapterOfTheme(page: string, { themes, parts }: Library): string | undefined {
  const theme = themes.find(({ slug }) => themePath(slug) === page);
  return theme && parts.find(({ number }) => number === theme.chapter)?.file;
}

/** The file that gave a page which is gone, as far as its address tells: `/anbefaling/11/` → `content/anbefalinger/11.mdx`. */
export function formerFile(page: string): string | undefined {
  const [, listing, name] = /^(\/[^/]+\/)([^/]+)\/$/.exec(page) ?? [];
  const one = entryCollections.map((name) => collections[name]).find((kind) => kind.page === listing);
  return one && name ? `${one.path}/${one.former(name)}` : undefined;
}
