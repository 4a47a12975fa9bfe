import { suggest } from '../content/suggest.ts';
import { days, isPartialDate, today } from '../site/date.ts';
import type { Library } from '../content/library.ts';
import { official } from '../site/publication.ts';
import { confidence, kinds, QUOTE_LENGTH } from '../content/schemas/update.ts';
import { find, passages, SHORTEST } from '../provenance/fingerprint.ts';
import { answer, type Answers, type Question } from './answers.ts';
import { fileName, plain, yamlFields } from './text.ts';
import type { Change } from './trial.ts';

const one =
  (values: readonly string[], what: string) =>
  (value: string): string | undefined =>
    values.includes(value)
      ? undefined
      : `»${value}« er ikke ${what}. ${suggest(value, [...values], 'Skriv den, som den står på listen')}`;

const date = (value: string): string | undefined =>
  isPartialDate(value) ? undefined : `»${value}« er ikke en dato. Skriv den som 2024-05-07, 2024-05 eller 2024.`;

/** "22" or "22:sikker" → number and confidence. */
const link = (text: string, otherwise: string): { number: number; confidence: string } => {
  const [number, sure] = text.split(':');
  return { number: Number(number), confidence: sure ?? otherwise };
};

/** What must be known of an update. The first answers decide which of the later questions make sense. */
export function updateQuestions({ sources, themes, recommendations, parts }: Library): Question[] {
  const slugs = themes.map(({ slug }) => slug);
  const none = (given: Answers) => !given['anbefaling']?.length;
  return [
    {
      flag: 'kilde',
      ask: `Hvilken kilde? En af: ${[...sources.keys()].join(', ')}. Mangler den, så stop her (Ctrl-C), og kør npm run ny -- kilde.`,
      takes: 'navnet på en fil i content/kilder/, uden .yaml',
      refuse: one([...sources.keys()], 'en kilde'),
    },
    {
      flag: 'titel',
      ask: 'Hvad fortæller kilden? Én linje med egne ord, 5-120 tegn.',
      takes: 'hvad kilden fortæller, i én linje',
      refuse: (text) =>
        text.length < 5 || text.length > 120 ? `Titlen har ${text.length} tegn; den skal have 5-120.` : undefined,
    },
    { flag: 'tekst', ask: 'Fortæl det med en til fire sætninger, egne ord.', takes: 'en til fire sætninger' },
    {
      flag: 'sted',
      ask: 'Hvor i kilden står det? Fx: punkt 3, side 12.',
      takes: 'hvor i kilden det står, fx "punkt 3"',
    },
    {
      flag: 'slags',
      ask: `Hvad slags nyt er det? ${kinds.join(', ')}.`,
      takes: kinds.join(', '),
      otherwise: () => 'Status',
      refuse: one(kinds, 'en slags'),
    },
    {
      flag: 'anbefaling',
      many: true,
      otherwise: () => '',
      ask: `Hvilken anbefaling handler det om? Nummer 1-${official.recommendations}.`,
      takes: 'nummer, fx 22, eller 22:sikker',
      refuse: (text) => {
        const { number, confidence: sure } = link(text, 'sandsynlig');
        if (!recommendations.has(number))
          return `Anbefaling ${text.split(':')[0]} findes ikke; de er nummereret 1-${official.recommendations}.`;
        return one(confidence.options, 'en sikkerhed')(sure);
      },
    },
    {
      flag: 'sikkerhed',
      when: (given) => !none(given),
      ask: 'Hvor sikker er koblingen til anbefalingen? sikker (kilden nævner den eller sagen umiskendeligt), sandsynlig eller mulig.',
      takes: 'sikker, sandsynlig eller mulig',
      otherwise: () => 'sandsynlig',
      refuse: one(confidence.options, 'en sikkerhed'),
    },
    {
      flag: 'tema',
      many: true,
      when: none,
      otherwise: () => '',
      ask: `Handler det om et tema? En af: ${slugs.join(', ')}. `,
      takes: 'temaets navn i content/temaer.yaml, når ingen anbefaling er nævnt',
      refuse: one(slugs, 'et tema'),
    },
    {
      flag: 'kapitel',
      many: true,
      otherwise: () => '',
      ask: 'Handler det om et kapitel eller et afsnit? Fx 6 eller 6.5.1.',
      takes: 'kapitlets eller afsnittets nummer, fx 6 eller 6.5.1; også ved siden af en anbefaling eller et tema',
      refuse: (text) =>
        parts.some(
          ({ number, anchors }) => String(number) === text || anchors.some(({ id }) => id === `afsnit-${text}`),
        )
          ? undefined
          : `Der er hverken et kapitel eller et afsnit ${text}.`,
    },
    {
      flag: 'dato',
      ask: 'Hvornår sagde kilden det? Fx 2024-05-07, 2024-05 eller 2024.',
      takes: 'hvornår kilden sagde det; ellers kildens egen dato',
      otherwise: (given) => sources.get(answer(given, 'kilde'))?.date.date ?? today(),
      refuse: date,
    },
    {
      flag: 'haendelse',
      ask: 'Hvornår skete det, eller hvornår skal det ske? Fx 2025-06.',
      takes: 'hvornår det skete eller skal ske',
      otherwise: () => '',
      refuse: date,
    },
    {
      flag: 'forventet',
      when: (given) => answer(given, 'haendelse') !== '',
      ask: 'Var det noget, kilden ventede på? ja eller nej.',
      takes: 'ja, når kilden taler om noget, der endnu ikke var sket',
      otherwise: (given) =>
        answer(given, 'haendelse') && days(answer(given, 'haendelse'))[0] > days(answer(given, 'dato') || today())[1]
          ? 'ja'
          : 'nej',
      refuse: one(['ja', 'nej'], 'et svar'),
    },
    {
      flag: 'statusord',
      ask: 'Hvilket ord bruger kilden selv om, hvor langt det er? Ordret.',
      takes: 'kildens eget ord for, hvor langt det er',
      otherwise: () => '',
    },
    {
      flag: 'citat',
      ask: `Et kort citat, ordret, højst ${QUOTE_LENGTH} tegn.`,
      takes: `et kort citat, højst ${QUOTE_LENGTH} tegn`,
      otherwise: () => '',
      refuse: (text) =>
        text.length > QUOTE_LENGTH ? `Citatet har ${text.length} tegn; højst ${QUOTE_LENGTH}.` : undefined,
    },
    { flag: 'linjer', when: () => false, ask: '', takes: 'linjerne i kildens tekst, fx 396-414', otherwise: () => '' },
    {
      flag: 'navn',
      when: () => false,
      ask: '',
      takes: 'filens navn efter datoen; ellers lavet af titlen',
      otherwise: () => '',
      refuse: (text) =>
        /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
          ? undefined
          : 'navnet bliver til en adresse: kun små bogstaver a-z, tal og bindestreg',
    },
  ];
}

/**
 * The file of a new update. Its address begins with the day the source spoke; `added` is the day it came in.
 * @param day today
 */
export function newUpdate(answers: Answers, library: Library, day = today()): Change {
  const get = (flag: string): string => answer(answers, flag);
  const numbers = answers['anbefaling'] ?? [];
  const themes = answers['tema'] ?? [];
  const places = answers['kapitel'] ?? [];
  const stated = sources(library, get('kilde'), get('dato'));
  const fields = {
    title: get('titel'),
    scope: numbers.length > 0 ? 'anbefaling' : themes.length > 0 ? 'tema' : places.length > 0 ? 'kapitel' : 'plan',
    kind: get('slags'),
    recommendations: numbers.map((text) => link(text, get('sikkerhed') || 'sandsynlig')),
    themes: numbers.length > 0 ? [] : themes,
    chapters: places.filter((place) => !place.includes('.')).map(Number),
    sections: places.filter((place) => place.includes('.')),
    event: get('haendelse') ? { date: get('haendelse') } : undefined,
    stated,
    statusWord: get('statusord'),
    expected: get('forventet') === 'ja',
    quote: get('citat'),
    source: get('kilde'),
    place: get('sted'),
    lines: get('linjer') || linesOf(library, get('kilde'), get('citat')),
    added: day,
  };
  return new Map([
    [
      freeName(`${stated.date}-${get('navn') || fileName(get('titel'))}`, library),
      `---\n${yamlFields(fields)}\n---\n\n${plain(get('tekst'))}\n`,
    ],
  ]);
}

/** Where a quotation stands, as the source's fingerprint tells; "" when it cannot. */
function linesOf({ fingerprints }: Library, source: string, quote: string): string {
  const fingerprint = fingerprints.get(source);
  const [first, ...more] = passages(quote).filter(({ words }) => words.length >= SHORTEST);
  if (!fingerprint || !first) return '';
  const found = [first, ...more].flatMap(({ words }) => find(fingerprint, words).lines ?? []);
  const [from, to] = [Math.min(...found), Math.max(...found)];
  return found.length === 0 ? '' : from === to ? String(from) : `${from}-${to}`;
}

/** The source's own date with its precision, or the one the editor gives. */
function sources(library: Library, source: string, date: string): Record<string, unknown> & { date: string } {
  const own = library.sources.get(source)?.date;
  return own?.date === date ? { ...own } : { date };
}

function freeName(slug: string, { updates }: Library): string {
  const taken = new Set(updates.map((update) => update.slug));
  let name = slug;
  for (let number = 2; taken.has(name); number++) name = `${slug}-${number}`;
  return `content/opfoelgning/${name}.mdx`;
}
