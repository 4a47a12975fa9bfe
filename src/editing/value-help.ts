import type { Library } from '../content/library.ts';
import { helpWordPlaces } from '../content/schemas/help-words.ts';
import { lineKindMeanings, perspectives } from '../content/schemas/source-document.ts';
import { summaryAuthors, summaryLanguages } from '../content/schemas/summary.ts';
import { phases } from '../content/schemas/status-word.ts';
import { confidence, kindMeanings, scopeMeanings } from '../content/schemas/update.ts';
import { confidenceMeaning, perspectiveWords } from '../followup/words.ts';

/** A field that has only some values, and what each of them means. */
export interface ValueHelp {
  title: string;
  values: Array<[value: string, meaning: string]>;
}

const capital = (text: string): string => text.replace(/^./u, (letter) => letter.toUpperCase());
const few = (words: string[]): string =>
  words
    .slice(0, 6)
    .map((word) => `»${word}«`)
    .join(', ');

/** Every field with values to choose among, from the schemas and the lists of the content: for the editors' help. */
export function valueHelp({ statusWords, themes, facets }: Library): ValueHelp[] {
  const named = (phase: string): string => few(statusWords.flatMap(({ fase, ord }) => (fase === phase ? ord : [])));
  const facetValues = (group: Library['facets']['aktoerer']): ValueHelp['values'] =>
    Object.entries(group).map(([id, { navn, ord, ogsaa }]) => [
      id,
      `${navn}: ${few([...ord, ...ogsaa.flatMap((others) => others.ord)])} …`,
    ]);
  return [
    { title: 'Opfølgning: hvad den gælder (scope)', values: Object.entries(scopeMeanings) },
    { title: 'Opfølgning: slags (kind)', values: Object.entries(kindMeanings) },
    {
      title: 'Opfølgning: koblingens sikkerhed (confidence)',
      values: confidence.options.map((value) => [value, `${capital(confidenceMeaning[value])}.`]),
    },
    {
      title: 'Opfølgning: tema (themes)',
      values: themes.map(({ slug, name, chapter }) => [slug, `${name}, kapitel ${chapter}.`]),
    },
    {
      title: 'Opfølgning: vores fase, efter kildens statusord (statusWord)',
      values: phases
        .filter((phase) => named(phase) !== '')
        .map((phase) => [phase, `Kilderne skriver fx ${named(phase)}.`]),
    },
    {
      title: 'Kilde: hvem der taler (perspective)',
      values: perspectives.map((value) => [value, `${perspectiveWords[value]}.`]),
    },
    { title: 'Kilde: linjer, der ikke er med (otherLines › kind)', values: Object.entries(lineKindMeanings) },
    { title: 'Anbefaling: aktører (actors)', values: facetValues(facets.aktoerer) },
    { title: 'Anbefaling: målgrupper (targetGroups)', values: facetValues(facets.maalgrupper) },
    {
      title: 'Resumé: hvem der har skrevet det (author)',
      values: Object.entries(summaryAuthors).map(([value, [words]]) => [value, `Læserne ser: ${words}.`]),
    },
    { title: 'Resumé: sprog (language)', values: Object.entries(summaryLanguages) },
    { title: 'Hjælpens ord: hvor de skal stå (hvor)', values: Object.entries(helpWordPlaces) },
  ];
}
