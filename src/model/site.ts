import { erratumSentence, isErratum, lineOf, type Erratum } from '../fidelity/erratum.ts';
import { jsxAttribute } from '../markdown/jsx.ts';
import { days } from './date.ts';
import { editionDate } from './edition-date.ts';
import { newestSource } from './follow-up.ts';
import { readLibrary, type Library, type Part, type Recommendation, type SourceDocument } from './library.ts';
import type { Theme } from './theme.ts';

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

/**
 * The day this site counts as today: what a source expected before it reads "Kilden forventede …". Not the clock's
 * (see `edition-date.ts`); without a date of its own the edition knows of nothing after its newest source.
 */
export const builtOn = (): string => editionDate() ?? days(newestSource(library().sources.values()).date.date)[0];

/** The text in the order it is read: foreword, chapters, glossary, advisory group. */
export const readingOrder = (): Part[] => library().parts;

/** The editorial note that stands at a line of the source. */
export const note = (line: number): string => {
  const found = library().ledger.find((entry) => entry.slags === 'note' && Number.parseInt(entry.linjer, 10) === line);
  if (found?.slags !== 'note') throw new Error(`Regnskabet har ingen note til linje ${line}.`);
  return found.tekst;
};

/** The visible corrections of a line of the source, oldest first. */
export const errata = (line: number): Erratum[] => {
  const found = library()
    .ledger.filter(isErratum)
    .filter((entry) => lineOf(entry) === line)
    .sort((a, b) => (a.dato < b.dato ? -1 : 1));
  if (found.length === 0) throw new Error(`Regnskabet har ingen dateret rettelse af linje ${line}.`);
  return found;
};

/** The same as words alone. */
export const erratum = (line: number): string => errata(line).map(erratumSentence).join(' ');

/** Lines of the corrections that stand after a recommendation's short form in chapter 3. */
export function shortFormErrata(number: number): number[] {
  const blocks = part('03').tree.children.filter((node) => node.type === 'mdxJsxFlowElement');
  const after = blocks.slice(
    blocks.findIndex((node) => node.name === 'Kortform' && Number(jsxAttribute(node, 'nummer')) === number) + 1,
  );
  const end = after.findIndex((node) => node.name !== 'Rettelse');
  return after.slice(0, end < 0 ? undefined : end).map((node) => Number(jsxAttribute(node, 'linje')));
}
