import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { yamlLine } from '../content/schema-issue.ts';
import { collections } from '../content/collections.ts';
import type { Library } from '../content/library.ts';
import { wordLanguages } from '../content/schemas/search-word.ts';
import { answer, type Answers, type Question } from './answers.ts';
import type { Change } from './trial.ts';

/** An entry as the lists have it, on one line; what is empty is left out. */
const line = (fields: Record<string, unknown>): string => {
  const given = Object.entries(fields).filter(
    ([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return `- ${yamlLine('x', Object.fromEntries(given)).replace(/^x: /, '')}`;
};

/** A list with one entry more, below all others. */
const added = (file: string, entry: string, root: string): Change =>
  new Map([[file, `${readFileSync(join(root, file), 'utf8').trimEnd()}\n${entry}\n`]]);

/** What must be known of a term that the text shall lead to the explanation of. */
export const termQuestions = (): Question[] => [
  {
    flag: 'begreb',
    label: 'Begrebet',
    ask: 'Hvilket begreb? Som ordlisten eller boksen med begreber skriver det.',
    takes: 'begrebet, som forklaringen skriver det',
  },
  {
    flag: 'form',
    label: 'Former',
    many: true,
    ask: 'I hvilke former står det i teksten? Fx diagnose, diagnosen, diagnoser.',
    takes: 'en form, det står i i teksten',
    refuse: (text) => (text.length < 2 ? 'En form har mindst to bogstaver.' : undefined),
  },
  {
    flag: 'uddybes',
    label: 'Hvor der står mere',
    rare: true,
    ask: 'Hvor siger oplægget mere om det? Stedets adresse, fra den første skråstreg.',
    takes: 'adressen på det sted, der siger mere',
    otherwise: () => '',
  },
];

/** A term of the glossary as one of the list: a line of the same term gets the new forms. */
export function newTerm(answers: Answers, library: Library, root = '.'): Change {
  const file = collections.begreber.path;
  const [begreb, former] = [answer(answers, 'begreb'), answers['form'] ?? []];
  const known = library.terms.find((term) => term.begreb === begreb);
  if (!known) return added(file, line({ begreb, former, uddybes: answer(answers, 'uddybes') }), root);
  const more = former.filter((form) => !known.former.includes(form));
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const at = lines.findIndex((text) => text.startsWith('- ') && read(text)?.['begreb'] === begreb);
  if (at < 0) return added(file, line({ begreb, former: more }), root);
  const fields = { ...read(lines[at]!), former: [...known.former, ...more] };
  return new Map([[file, lines.with(at, line(fields)).join('\n')]]);
}

const read = (text: string): Record<string, unknown> | undefined =>
  (parse(text) as Array<Record<string, unknown>> | undefined)?.[0];

/** What must be known of what readers say and the text does not. */
export const searchWordQuestions = (): Question[] => [
  {
    flag: 'ord',
    label: 'Det, læseren skriver',
    many: true,
    ask: 'Hvad skriver læseren? Et ord eller en vending. Bøjninger og stavefejl finder søgningen selv.',
    takes: 'et ord eller en vending, som læsere bruger',
    refuse: (text) => (text.length < 2 ? 'Et ord har mindst to bogstaver.' : undefined),
  },
  {
    flag: 'se',
    label: 'Det, oplægget skriver',
    many: true,
    ask: 'Hvad skriver oplægget i stedet? Et ord eller en vending, som står i teksten.',
    takes: 'et ord eller en vending, som står i teksten',
    refuse: (text) => (text.length < 2 ? 'Et ord har mindst to bogstaver.' : undefined),
  },
  {
    flag: 'grund',
    label: 'Hvorfor',
    ask: 'Hvorfor hører de to sammen? Én sætning.',
    takes: 'hvorfor de to hører sammen',
    refuse: (text) => (text.length < 10 ? 'Skriv en hel sætning.' : undefined),
  },
  {
    flag: 'sprog',
    label: 'Sprog',
    rare: true,
    ask: 'Hvilket sprog, når det ikke er dansk?',
    takes: 'en, sv eller no',
    choices: Object.entries(wordLanguages).map(([value, name]) => ({ value, name })),
    otherwise: () => '',
  },
];

/** The search's list with one entry more. */
export const newSearchWord = (answers: Answers, _library: Library, root = '.'): Change =>
  added(
    collections.soegeord.path,
    line({
      sprog: answer(answers, 'sprog'),
      ord: answers['ord'] ?? [],
      se: answers['se'] ?? [],
      grund: answer(answers, 'grund'),
    }),
    root,
  );

/** What must be known of a headword of the subject index. */
export const subjectQuestions = ({ subjects }: Library): Question[] => [
  {
    flag: 'ord',
    label: 'Ordet',
    ask: 'Hvilket ord skal stå i registret? Navne med stort, andre ord med småt.',
    takes: 'ordet, som det skal stå i registret',
  },
  {
    flag: 'form',
    label: 'Ord, der viser, at et sted nævner det',
    many: true,
    ask: 'Hvilke ord viser, at et sted nævner sagen? Tomt: ordet selv. »angst*« er også »angstlidelser«.',
    takes: 'et ord, der viser, at et sted nævner sagen',
    otherwise: () => '',
  },
  {
    flag: 'sted',
    label: 'Udvalgte steder',
    many: true,
    ask: 'Hvilke steder skal nævnes? Tomt: alle, der nævner det. Et afsnits nummer, eller ordet og tallet, som registret skriver dem.',
    takes: 'et sted, som registret skriver det, fx et afsnits nummer',
    otherwise: () => '',
  },
  {
    flag: 'se',
    label: 'Står under et andet ord',
    many: true,
    rare: true,
    ask: 'Står det under et andet ord i registret?',
    takes: 'det ord, det står under',
    choices: subjects.map(({ ord }) => ({ value: ord, name: ord })),
    otherwise: () => '',
  },
  {
    flag: 'ogsaa',
    label: 'Beslægtede ord',
    many: true,
    rare: true,
    ask: 'Hvilke ord i registret er beslægtede?',
    takes: 'et beslægtet ord i registret',
    choices: subjects.map(({ ord }) => ({ value: ord, name: ord })),
    otherwise: () => '',
  },
];

/** The index's list with one entry more. It is printed in alphabetical order wherever it stands. */
export const newSubject = (answers: Answers, _library: Library, root = '.'): Change =>
  added(
    collections.emneord.path,
    line({
      ord: answer(answers, 'ord'),
      former: answers['form'] ?? [],
      steder: (answers['sted'] ?? []).join(', '),
      se: answers['se'] ?? [],
      ogsaa: answers['ogsaa'] ?? [],
    }),
    root,
  );
