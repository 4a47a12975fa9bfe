import { readLibrary, type Library, type Part, type Recommendation, type SourceDocument } from './library.ts';
import type { Theme } from './schemas/theme.ts';

let built: Library | undefined;

/** The library as the pages see it: read once for a build, again for each page while developing. */
export const library = (): Library => (import.meta.env?.DEV ? readLibrary() : (built ??= readLibrary()));

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

export const part = (id: string): Part => {
  const found = library().parts.find((p) => p.part === id);
  if (!found) throw new Error(`Delen ${id} findes ikke i content/kapitler.`);
  return found;
};

export const sourceDocument = (id: string): SourceDocument => {
  const found = library().sources.get(id);
  if (!found) throw new Error(`Kilden »${id}« findes ikke i content/kilder.`);
  return found;
};

/** The text in the order it is read: foreword, chapters, glossary, advisory group. */
export const readingOrder = (): Part[] => library().parts;
