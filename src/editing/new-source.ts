import { isPartialDate, today } from '../site/date.ts';
import type { Library } from '../content/library.ts';
import { perspectives } from '../content/schemas/source-document.ts';
import { perspectiveWords } from '../followup/words.ts';
import { answer, type Answers, type Question } from './answers.ts';
import { fileName, yamlFields } from './text.ts';
import type { Change } from './trial.ts';

/** What must be known of a source. */
export const sourceQuestions = ({ sources }: Library): Question[] => [
  {
    flag: 'titel',
    label: 'Dokumentets titel',
    field: 'title',
    ask: 'Hvad hedder dokumentet? Titlen, som den er trykt.',
    takes: 'dokumentets titel, som den er trykt',
  },
  {
    flag: 'slags',
    label: 'Hvad det er',
    field: 'kind',
    ask: 'Hvad er det for et dokument? Fx referat, aftale, notat, nyhed.',
    takes: 'hvad det er, fx referat, aftale, notat',
  },
  {
    flag: 'udgiver',
    label: 'Udgiver',
    field: 'publisher',
    ask: 'Hvem har udgivet det?',
    takes: 'hvem der har udgivet det',
  },
  {
    flag: 'dato',
    label: 'Dokumentets dato',
    field: 'date',
    ask: 'Hvornår er det fra? Fx 2024-05-07, 2024-05 eller 2024.',
    takes: 'dokumentets dato',
    refuse: (text) =>
      isPartialDate(text) ? undefined : `»${text}« er ikke en dato. Skriv den som 2024-05-07, 2024-05 eller 2024.`,
  },
  {
    flag: 'datogrundlag',
    label: 'Hvordan vi kender datoen',
    field: 'dateBasis',
    ask: 'Hvordan ved vi, hvornår det er fra?',
    takes: 'hvordan vi kender datoen',
    otherwise: () => 'Datoen er trykt i dokumentet.',
  },
  {
    flag: 'perspektiv',
    label: 'Hvem der taler',
    field: 'perspective',
    choices: perspectives.map((value) => ({ value, name: perspectiveWords[value] })),
    ask: 'Hvem taler?',
    takes: perspectives.join(', '),
  },
  {
    flag: 'resume',
    label: 'Hvad der står i det',
    field: 'summary',
    many: true,
    ask: 'Hvad står der i det? Et punkt ad gangen, egne ord.',
    takes: 'hvad der står i det, et punkt',
  },
  {
    flag: 'link',
    label: 'Hvor det kan læses',
    field: 'links',
    many: true,
    otherwise: () => '',
    ask: 'Hvor kan det læses? Den fulde adresse, der begynder med https://.',
    takes: 'hvor det kan læses: https://…',
    refuse: (text) =>
      /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text) && URL.canParse(text)
        ? undefined
        : `»${text}« er ikke en fuld adresse. Den skal begynde med https://.`,
  },
  {
    flag: 'set',
    label: 'Hvornår du så det dér',
    ask: 'Hvornår har du sidst set det på adressen?',
    takes: 'hvornår du sidst så det på adressen',
    when: (given) => answer(given, 'link') !== '',
    otherwise: () => today(),
    refuse: (text) =>
      !/^\d{4}-\d{2}-\d{2}$/.test(text) || !isPartialDate(text)
        ? `»${text}« er ikke en dag. Skriv den som 2024-05-07.`
        : text > today()
          ? 'Det ligger i fremtiden. Skriv den dag, du så det.'
          : undefined,
  },
  {
    flag: 'navn',
    label: 'Filens navn',
    rare: true,
    ask: 'Hvad skal filen hedde? Kort, med små bogstaver a-z, tal og bindestreg.',
    takes: 'filens navn, fx raad-2024-10-22',
    otherwise: (given) => `${fileName(answer(given, 'titel'), 40)}-${answer(given, 'dato')}`,
    refuse: (text) =>
      sources.has(text)
        ? `Der er allerede en kilde, der hedder ${text}.`
        : /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
          ? undefined
          : 'Navnet bliver til en adresse: kun små bogstaver a-z, tal og bindestreg.',
  },
];

/** The file of a new source. */
export function newSource(answers: Answers): Change {
  const get = (flag: string): string => answer(answers, flag);
  const title = get('titel');
  const fields = {
    title,
    kind: get('slags'),
    publisher: get('udgiver'),
    date: { date: get('dato') },
    dateBasis: get('datogrundlag'),
    perspective: get('perspektiv'),
    summary: answers['resume'] ?? [],
    links: (answers['link'] ?? []).map((url) => ({ title, url, seen: get('set') })),
  };
  return new Map([[`content/kilder/${get('navn')}.yaml`, `${yamlFields(fields)}\n`]]);
}
