import { words } from '../language/words.ts';
import type { Answer } from './answer.ts';
import { LONGEST } from '../understand/query.ts';

/** How many letters of a question are said again: a page that is pasted is not read aloud. */
const QUOTED = 120;

/** Every sentence the search says. They are plain text: what the reader typed is never markup. */
export const quote = (text: string): string => quoted(text, QUOTED);

/** No more than so many letters of a text, in quotation marks. */
export function quoted(text: string, most: number): string {
  const plain = text.replace(/\p{Cf}/gu, '').replace(/^["“”„»«]([^"“”„»«]+)["“”„»«]$/, '$1');
  return `»${plain.length > most ? `${shortened(plain, most)} …` : plain}«`;
}

/** Never half of a sign that is two in the browser. */
const shortened = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();

/** The browser's knowledge of how Danes write numbers takes long to load, and few questions need it. */
const written = (count: number): string => (count < 1000 ? String(count) : count.toLocaleString('da-DK'));

export const places = (count: number): string => `${written(count)} ${count === 1 ? 'sted' : 'steder'}`;

const list = (words: string[]): string => new Intl.ListFormat('da', { type: 'conjunction' }).format(words.map(quote));

/** How many places, or that there are none: the sentence that is also read aloud. */
export function summary({ query, hits, found, empty, corrections, missing }: Answer, filtered: boolean): string {
  const about = asTaken(query.text, corrections);
  if (empty)
    return filtered
      ? `${places(hits.length)} med de valgte filtre.`
      : query.written
        ? 'Skriv et ord eller et tal at søge efter.'
        : '';
  if (hits.length > 0)
    return `${places(hits.length)} om ${missing.length > 0 ? 'noget af ' : ''}${quote(about)}${filtered ? ' med de valgte filtre' : ''}.`;
  if (found.length > 0) return `Intet om ${quote(about)} med de valgte filtre, men ${places(found.length)} uden.`;
  return `Intet fundet om ${quote(query.text)}.`;
}

/** A question with its misspelt words as what they were taken for, the likeliest of each. */
function asTaken(text: string, corrections: Answer['corrections']): string {
  const first = new Map([...corrections].reverse().map(({ written, taken }) => [written, taken]));
  return words(text).reduceRight((rest, { text: word, start, end }) => {
    const taken = first.get(word);
    return taken === undefined ? rest : rest.slice(0, start) + taken + rest.slice(end);
  }, text);
}

/** What more there is to say about how the question was understood. */
export function remarks({ query, missing, unknown, hits }: Answer): string[] {
  return [
    ...(query.cut ? [`Der er kun søgt efter de første ${LONGEST} tegn.`] : []),
    ...unknown,
    ...(missing.length > 0 && hits.length > 0 ? [`Intet sted har alle ordene. ${list(missing)} mangler i disse.`] : []),
  ];
}

export const failures = {
  register: 'Søgningen kunne ikke hentes. Se efter, om du er på nettet, og prøv igen.',
  texts: 'Uddragene kunne ikke hentes. Stederne er de rigtige; åbn et af dem for at læse teksten.',
  phrase: (hits: number): string =>
    `Der kan ikke søges efter en ordret vending lige nu. ${hits > 0 ? 'Stederne her er fundet på ordene hver for sig. ' : ''}Prøv igen om lidt.`,
  unreadable: 'Noget af det, der stod i adressen, kunne ikke læses og er sprunget over. Skriv det igen her.',
  filter: (names: string[]): string => `${list(names)} er ikke et filter her og er sprunget over.`,
};
