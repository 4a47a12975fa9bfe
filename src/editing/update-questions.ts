import { toString } from 'mdast-util-to-string';
import { sectionNumber } from '../content/anchors.ts';
import { bracketedDate, days, isPartialDate, today } from '../site/date.ts';
import type { Library, Update } from '../content/library.ts';
import { official } from '../site/publication.ts';
import { confidence, kindMeanings, kinds, QUOTE_LENGTH } from '../content/schemas/update.ts';
import { confidenceMeaning } from '../followup/words.ts';
import { figures } from '../provenance/amount.ts';
import { answer, type Answers, type Choice, type Question } from './answers.ts';

const date = (value: string): string | undefined =>
  isPartialDate(value) ? undefined : `»${value}« er ikke en dato. Skriv den som 2024-05-07, 2024-05 eller 2024.`;

/** "22" or "22:sikker" → number and confidence. */
export const link = (text: string, otherwise: string): { number: number; confidence: string } => {
  const [number, sure] = text.split(':');
  return { number: Number(number), confidence: sure ?? otherwise };
};

const none = (given: Answers) => !given['anbefaling']?.length;

const bySource = ({ sources }: Library): Choice[] =>
  [...sources.values()].map(({ id, title, shortTitle, date: { date } }) => ({
    value: id,
    name: `${shortTitle ?? title} (${date})`,
  }));

const byRecommendation = ({ recommendations }: Library): Choice[] =>
  [...recommendations.values()].map(({ number, title }) => ({ value: String(number), name: `${number}. ${title}` }));

/** "22.1": the first stepping stone of recommendation 22. */
const byStone = ({ recommendations }: Library): Choice[] =>
  [...recommendations.values()].flatMap(({ number, anchors }) =>
    anchors
      .filter(({ kind }) => kind === 'stepping-stone')
      .map((_, index) => ({
        value: `${number}.${index + 1}`,
        name: `Anbefaling ${number}, trædesten ${index + 1}`,
        belongs: String(number),
      })),
  );

const byPlace = ({ parts }: Library): Choice[] =>
  parts.flatMap(({ number, title, anchors }) =>
    number === undefined
      ? []
      : [
          { value: String(number), name: `Kapitel ${number}: ${title}` },
          ...anchors.flatMap(({ node }) => {
            const heading = node.type === 'heading' ? toString(node) : '';
            const section = sectionNumber(heading);
            return section ? [{ value: section, name: `Afsnit ${heading}` }] : [];
          }),
        ],
  );

const byUpdate = (updates: Update[]): Choice[] =>
  updates.map(({ slug, title, stated }) => ({ value: slug, name: `${title} (${bracketedDate(stated)})` }));

/** What must be known of an update. The first answers decide which of the later questions make sense. */
export function updateQuestions(library: Library): Question[] {
  const { sources, themes, recommendations, updates } = library;
  return [
    {
      flag: 'kilde',
      label: 'Kilde',
      field: 'source',
      ask: 'Hvilken kilde?',
      takes: 'navnet på en fil i content/kilder/, uden .yaml',
      choices: bySource(library),
    },
    {
      flag: 'titel',
      label: 'Titel',
      field: 'title',
      ask: 'Hvad fortæller kilden? Én linje med egne ord, 5–120 tegn.',
      takes: 'hvad kilden fortæller, i én linje',
      refuse: (text) =>
        text.length < 5 || text.length > 120 ? `Titlen har ${text.length} tegn; den skal have 5–120.` : undefined,
    },
    {
      flag: 'tekst',
      label: 'Tekst',
      long: true,
      ask: 'Fortæl det med en til fire sætninger, egne ord.',
      takes: 'en til fire sætninger',
    },
    {
      flag: 'sted',
      label: 'Sted i kilden',
      field: 'place',
      ask: 'Hvor i kilden står det? Fx: punkt 3, side 12.',
      takes: 'hvor i kilden det står, fx "punkt 3"',
    },
    {
      flag: 'slags',
      label: 'Slags',
      field: 'kind',
      ask: 'Hvad slags nyt er det?',
      takes: kinds.join(', '),
      choices: kinds.map((value) => ({ value, name: value, means: kindMeanings[value] })),
      otherwise: () => 'Status',
    },
    {
      flag: 'anbefaling',
      label: 'Anbefaling',
      field: 'recommendations',
      many: true,
      otherwise: () => '',
      ask: `Hvilken anbefaling handler det om? Nummer 1–${official.recommendations}.`,
      takes: 'nummer, fx 22, eller 22:sikker',
      choices: byRecommendation(library),
      refuse: (text) => {
        const { number, confidence: sure } = link(text, 'mulig');
        if (!recommendations.has(number))
          return `Anbefaling ${text.split(':')[0]} findes ikke; de er nummereret 1–${official.recommendations}.`;
        return confidence.safeParse(sure).success
          ? undefined
          : `»${sure}« er ikke en sikkerhed: ${confidence.options.join(', ')}.`;
      },
    },
    {
      flag: 'sikkerhed',
      label: 'Koblingens sikkerhed',
      when: (given) => !none(given),
      ask: 'Hvor sikker er koblingen til anbefalingen?',
      takes: 'sikker, sandsynlig eller mulig',
      choices: confidence.options.map((value) => ({ value, name: value, means: confidenceMeaning[value] })),
      otherwise: () => 'sandsynlig',
    },
    {
      flag: 'traedesten',
      label: 'Trædesten',
      many: true,
      when: (given) => !none(given),
      otherwise: () => '',
      ask: 'Handler det om bestemte trædesten?',
      takes: 'anbefaling og trædesten, fx 22.1',
      choices: byStone(library),
      among: 'anbefaling',
      refuse: (text, given) =>
        given['anbefaling']?.some((one) => one.split(':')[0] === text.split('.')[0])
          ? undefined
          : `Anbefaling ${text.split('.')[0]} er ikke valgt.`,
    },
    {
      flag: 'tema',
      label: 'Tema',
      field: 'themes',
      many: true,
      when: none,
      otherwise: () => '',
      ask: 'Handler det om et tema?',
      takes: 'temaets navn i content/temaer.yaml, når ingen anbefaling er nævnt',
      choices: themes.map(({ slug, name }) => ({ value: slug, name })),
    },
    {
      flag: 'kapitel',
      label: 'Kapitel eller afsnit',
      field: 'sections',
      many: true,
      otherwise: () => '',
      ask: 'Handler det om et kapitel eller et afsnit? Fx 6 eller 6.5.1.',
      takes: 'kapitlets eller afsnittets nummer, fx 6 eller 6.5.1; også ved siden af en anbefaling eller et tema',
      choices: byPlace(library),
    },
    {
      flag: 'dato',
      label: 'Sagt',
      field: 'stated',
      ask: 'Hvornår sagde kilden det? Fx 2024-05-07, 2024-05 eller 2024.',
      takes: 'hvornår kilden sagde det; ellers kildens egen dato',
      otherwise: (given) => sources.get(answer(given, 'kilde'))?.date.date ?? today(),
      refuse: date,
    },
    {
      flag: 'haendelse',
      label: 'Handler om tidspunktet',
      field: 'event',
      ask: 'Hvornår skete det, eller hvornår skal det ske? Fx 2025-06.',
      takes: 'hvornår det skete eller skal ske',
      otherwise: () => '',
      refuse: date,
    },
    {
      flag: 'forventet',
      label: 'Ventede kilden på det?',
      field: 'expected',
      when: (given) => answer(given, 'haendelse') !== '',
      ask: 'Var det noget, kilden ventede på?',
      takes: 'ja, når kilden taler om noget, der endnu ikke var sket',
      choices: [
        { value: 'ja', name: 'ja' },
        { value: 'nej', name: 'nej' },
      ],
      otherwise: (given) =>
        answer(given, 'haendelse') && days(answer(given, 'haendelse'))[0] > days(answer(given, 'dato') || today())[1]
          ? 'ja'
          : 'nej',
    },
    {
      flag: 'citat',
      label: 'Citat',
      field: 'quote',
      ask: `Et kort citat, ordret, højst ${QUOTE_LENGTH} tegn.`,
      takes: `et kort citat, højst ${QUOTE_LENGTH} tegn`,
      otherwise: () => '',
      refuse: (text) =>
        text.length > QUOTE_LENGTH ? `Citatet har ${text.length} tegn; højst ${QUOTE_LENGTH}.` : undefined,
    },
    {
      flag: 'statusord',
      label: 'Kildens statusord',
      field: 'statusWord',
      ask: 'Hvilket ord bruger kilden selv om, hvor langt det er? Ordret.',
      takes: 'kildens eget ord for, hvor langt det er',
      otherwise: () => '',
    },
    {
      flag: 'omkring',
      label: 'Kildens ord omkring statusordet',
      field: 'statusContext',
      rare: true,
      ask: 'Står statusordet ikke i citatet? Så skriv kildens ord omkring det, ordret, mindst fire ord.',
      takes: 'kildens ord omkring statusordet',
      otherwise: () => '',
    },
    {
      flag: 'beloeb',
      label: 'Beløb',
      field: 'amounts',
      many: true,
      rare: true,
      pieces: ['Beløbet, ordret', 'Hvad pengene er til', 'Hvornår de gælder'],
      ask: 'Nævner kilden et beløb? Beløbet ordret, hvad pengene er til, og hvornår de gælder: 150 mio. kr. | særlige pladser | 2024–2027.',
      takes: 'et beløb, fx "150 mio. kr. | særlige pladser | 2024–2027"',
      otherwise: () => '',
      refuse: (text) => {
        const [sum = '', purpose = ''] = pieces(text);
        if (figures(sum).length === 0) return `Der er intet tal i »${sum}«. Skriv beløbet først, fx 150 mio. kr.`;
        return purpose === '' ? 'Skriv også, hvad pengene er til.' : undefined;
      },
    },
    {
      flag: 'linjer',
      label: 'Linjer i kildens tekst',
      field: 'lines',
      rare: true,
      ask: 'På hvilke linjer i kildens tekst står det? Fx 396-414.',
      takes: 'linjerne i kildens tekst, fx 396-414',
      otherwise: () => '',
    },
    {
      flag: 'hvorfor',
      label: 'Om koblingen',
      field: 'why',
      rare: true,
      ask: 'Hvorfor er det koblet, som det er? Kun når det ikke er oplagt.',
      takes: 'hvorfor det er koblet, som det er',
      otherwise: () => '',
    },
    {
      flag: 'samme',
      label: 'Det samme i en anden kilde',
      field: 'sameAs',
      rare: true,
      ask: 'Siger en anden opfølgning det samme?',
      takes: 'navnet på en opfølgning, der siger det samme fra en anden kilde',
      choices: byUpdate(updates),
      otherwise: () => '',
    },
    {
      flag: 'modsiger',
      label: 'Noget andet i en anden kilde',
      field: 'contradicts',
      many: true,
      rare: true,
      ask: 'Siger en anden opfølgning noget andet om det samme?',
      takes: 'navnet på en opfølgning, der siger noget andet om det samme',
      choices: byUpdate(updates),
      otherwise: () => '',
    },
    {
      flag: 'afloeser',
      label: 'Afløser en ældre',
      many: true,
      rare: true,
      ask: 'Afløser den en ældre opfølgning, så den ikke gælder mere?',
      takes: 'navnet på en ældre opfølgning, som den afløser',
      choices: byUpdate(updates.filter(({ supersededBy }) => !supersededBy)),
      otherwise: () => '',
    },
    {
      flag: 'udfald',
      label: 'Hvad der blev af noget ventet',
      many: true,
      rare: true,
      ask: 'Fortæller den, hvad der blev af noget, en ældre opfølgning ventede på?',
      takes: 'navnet på en ældre opfølgning, der ventede på noget',
      choices: byUpdate(updates.filter(({ expected }) => expected)),
      otherwise: () => '',
    },
    {
      flag: 'navn',
      label: 'Filens navn efter datoen',
      rare: true,
      ask: 'Hvad skal adressen ende på? Ellers laves den af titlen.',
      takes: 'filens navn efter datoen; ellers lavet af titlen',
      otherwise: () => '',
      refuse: (text) =>
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
          ? undefined
          : 'Navnet bliver til en adresse: kun små bogstaver a-z, tal og bindestreg.',
    },
  ];
}

/** "150 mio. kr. | særlige pladser | 2024–2027": the sum, what it is for, and when. */
export const pieces = (text: string): string[] => text.split('|').map((piece) => piece.trim());
