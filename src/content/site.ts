import { shared } from '../lib/shared.ts';
import type { Library, OwnPage, Part, Recommendation, SourceDocument } from './library.ts';
import { readLibrary } from './reader.ts';
import type { PageName } from './schemas/page.ts';
import type { Theme } from './schemas/theme.ts';

const current = shared<{ library?: Library }>('library', () => ({}));

/** The library that pages are made from. A process that nobody has given one reads it. @throws ContentError when it cannot be read */
export const library = (): Library => (current.library ??= readLibrary());

/**
 * Lets the pages be made from a library that has just been read and checked: a build's, or the development server's newest.
 * The one thing that every copy of the code in a process shares; all else is given the library.
 */
export const useLibrary = (library: Library): void => void (current.library = library);

export const recommendation = (number: number): Recommendation => {
  const found = library().recommendations.get(number);
  if (!found) throw new Error(`Anbefaling ${number} findes ikke.`);
  return found;
};

export const allRecommendations = (): Recommendation[] =>
  [...library().recommendations.values()].sort((a, b) => a.number - b.number);

export const theme = (slug: string): Theme => {
  const found = library().themes.find((t) => t.slug === slug);
  if (!found) throw new Error(`Temaet »${slug}« findes ikke.`);
  return found;
};

/** A part without a number by its address: "/forord/". @throws Error when the publication has none there */
export const partAt = (path: string): Part => {
  const found = library().parts.find((part) => part.path === path);
  if (!found) throw new Error(`Delen ${path} findes ikke i content/kapitler.`);
  return found;
};

export const sourceDocument = (id: string): SourceDocument => {
  const found = library().sources.get(id);
  if (!found) throw new Error(`Kilden »${id}« findes ikke i content/kilder.`);
  return found;
};

export const ownPage = (name: PageName): OwnPage => {
  const found = library().pages.get(name);
  if (!found) throw new Error(`Siden ${name} findes ikke i content/sider.`);
  return found;
};

/** The text in the order it is read: foreword, chapters, glossary, advisory group. */
export const readingOrder = (): Part[] => library().parts;
