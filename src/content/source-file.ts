import type { Library } from './library.ts';
import { recommendationPath, sourcePath, themePath, updatePath } from '../site/address.ts';

const lists: Record<string, string> = {
  '/anbefaling/': 'content/anbefalinger',
  '/kapitel/': 'content/kapitler',
  '/opfoelgning/': 'content/opfoelgning',
  '/opfoelgning/psykiatriloeftet/': 'content/psykiatriloeftet.yaml',
  '/kilder/': 'content/kilder',
  '/tema/': 'content/temaer.yaml',
  '/henvisninger/': 'content/henvisninger.yaml',
};

/**
 * The file that a page is made of, or the folder of a list of them.
 * @param path the page's address, without the base path
 * @returns path from the project's root; undefined for pages that no content file makes
 */
export function sourceFile(path: string, library: Library): string | undefined {
  const page = path.replace(/[?#].*$/, '');
  const theme = library.themes.find(({ slug }) => themePath(slug) === page);
  const made =
    library.parts.find((part) => part.path === page) ??
    [...library.recommendations.values()].find(({ number }) => recommendationPath(number) === page) ??
    library.updates.find(({ slug }) => updatePath(slug) === page) ??
    [...library.sources.values()].find(({ id }) => sourcePath(id) === page) ??
    library.parts.find(({ number }) => number === theme?.chapter && number !== undefined);
  return made?.file ?? lists[page];
}
