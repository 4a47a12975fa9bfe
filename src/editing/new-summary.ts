import type { Library } from '../content/library.ts';
import { summaryAuthors, summaryLanguages, summaryName, type SummaryData } from '../content/schemas/summary.ts';
import { today } from '../site/date.ts';
import { answer, type Answers, type Question } from './answers.ts';
import type { Change } from './trial.ts';
import { yamlFields } from './text.ts';

const languageNames: Record<SummaryData['language'], string> = { da: 'dansk', en: 'engelsk' };

/** What must be known of a summary. */
export const summaryQuestions = ({ recommendations, parts, summaries }: Library): Question[] => [
  {
    flag: 'om',
    label: 'Hvad det sammenfatter',
    field: 'about',
    ask: 'Hvad sammenfatter det? Skriv fx anbefaling 25, kapitel 6 eller planen.',
    takes: 'en anbefaling, et kapitel eller planen',
    choices: [
      { value: 'planen', name: 'Hele planen' },
      ...parts.flatMap(({ number, title }) =>
        number ? [{ value: `kapitel ${number}`, name: `Kapitel ${number}: ${title}` }] : [],
      ),
      ...[...recommendations.values()].map(({ number, title }) => ({
        value: `anbefaling ${number}`,
        name: `Anbefaling ${number}: ${title}`,
      })),
    ],
  },
  {
    flag: 'sprog',
    label: 'Sprog',
    field: 'language',
    ask: 'På hvilket sprog?',
    takes: Object.keys(summaryLanguages).join(' eller '),
    choices: Object.entries(summaryLanguages).map(([value, means]) => ({
      value,
      name: languageNames[value as SummaryData['language']],
      means,
    })),
    otherwise: () => 'da',
    refuse: (text, given) => {
      if (!Object.hasOwn(summaryLanguages, text)) return `»${text}« kan ikke vælges. Skriv da eller en.`;
      const name = summaryName({ about: answer(given, 'om'), language: text as SummaryData['language'] });
      return summaries.some(({ id }) => id === name)
        ? `Der er allerede et: content/resumeer/${name}.yaml. Ret i den fil.`
        : undefined;
    },
  },
  {
    flag: 'forfatter',
    label: 'Hvem der har skrevet det',
    field: 'author',
    ask: 'Hvem har skrevet det? En rolle, ikke et navn.',
    takes: Object.keys(summaryAuthors).join(', '),
    choices: Object.entries(summaryAuthors).map(([value, [means]]) => ({ value, name: value, means })),
    otherwise: () => 'redaktør',
  },
  {
    flag: 'tekst',
    label: 'Tekst',
    field: 'text',
    many: true,
    long: true,
    ask: 'Fortæl det kort og ligetil med egne ord, et afsnit ad gangen. Kun det, oplægget selv siger.',
    takes: 'et afsnit',
  },
];

/** The file of a new summary; it has been read against the text the day it is written. */
export function newSummary(answers: Answers, _library: Library, _root: string, day = today()): Change {
  const about = answer(answers, 'om');
  const language = answer(answers, 'sprog') as SummaryData['language'];
  const fields = {
    about,
    language,
    author: answer(answers, 'forfatter'),
    reviewed: day,
    text: (answers['tekst'] ?? []).map((paragraph) => paragraph.replace(/\s+/g, ' ')),
  };
  return new Map([[`content/resumeer/${summaryName({ about, language })}.yaml`, `${yamlFields(fields)}\n`]]);
}
