import { erratumSentence, isErratum, lineOf, type Erratum } from '../content/erratum.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import { shownBy } from '../blocks/use.ts';
import { library, readingOrder } from '../content/site.ts';
import { noteMarks } from './note-marks.ts';
import { shortForms } from './short-forms.ts';

/** The editorial note that stands at a line of the source. */
export const note = (line: number): string => {
  const found = library().ledger.find((entry) => entry.slags === 'note' && Number.parseInt(entry.linjer, 10) === line);
  if (found?.slags !== 'note') throw new Error(`Regnskabet har ingen note til linje ${line}.`);
  return found.tekst;
};

/** The letter of a note that stands at a word: see {@link noteMarks}. */
export const mark = (id: string): string => {
  const letter = noteMarks(library()).get(id);
  if (!letter) throw new Error(`Noten ${id} står ikke ved et ord i teksten.`);
  return letter;
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

/** Lines of the corrections that stand right after a recommendation's short form. */
export function shortFormErrata(number: number): number[] {
  const blocks = (shortForms(readingOrder())?.tree.children ?? []).filter((node) => node.type === 'mdxJsxFlowElement');
  const form = blocks.findIndex(
    (node) => shownBy(node) === 'short form' && Number(jsxAttribute(node, 'nummer')) === number,
  );
  const after = blocks.slice(form + 1);
  const end = after.findIndex((node) => shownBy(node) !== 'erratum');
  return (end < 0 ? after : after.slice(0, end)).map((node) => Number(jsxAttribute(node, 'linje')));
}
