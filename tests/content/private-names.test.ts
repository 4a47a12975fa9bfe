import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';

/**
 * Follow-up names nobody: offices and institutions, never persons. Two words with capitals in a row are a name unless
 * one of them belongs to an institution; a capital word in "-sen" is a surname unless it is a noun such as "Analysen".
 */
const institution = /^(Danske|Danmarks|Dansk|Region(s|er|erne|ernes)?|Kommune|Task|Forcen?s?|Psykiatri|Nationale?|Samlet|Forum|Group|Selskab|Hospital|Patienter|Kliniske|Styrket|Folketingets|Folkeparti|Venstre|Alliance|Menneskerettighedsdomstol)$/;
const pairs = /\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?(?: \p{Lu}\.)* (?:\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?)(?: \p{Lu}\p{Ll}+)*/gu;
const initials = /(?<!\p{L})\p{Lu}\. ?\p{Lu}\p{Ll}+/gu;
const surname = /(?<!\p{L})\p{Lu}\p{Ll}+sen(?!\p{L})/gu;

/** The commonest surnames that end as nouns do. */
const commonest = /^(Nielsen|Mikkelsen|Michelsen|Danielsen|Gabrielsen|Samuelsen|Abelsen)$/;

const names = (text: string): string[] => [
  ...(text.match(pairs) ?? []).filter((found) => !found.split(' ').some((word) => institution.test(word))),
  ...(text.match(initials) ?? []),
  ...(text.match(surname) ?? []).filter((word) => commonest.test(word) || !/(elsen|ysen)$/.test(word)),
];

/** What stands capital beside capital without being a person: the two words meet by chance, or name an aggregate. */
const known = new Set(['Ifølge Aftale', 'Social Sundhed', 'På Røde Kors', 'Bedre Psykiatri', 'Digital Psykiatri', 'Regionernes Kliniske Kvalitetsudviklingsprogram']);

const { updates, sources } = readLibrary();
const texts = [
  ...updates.map((update) => ({ file: update.file, text: [update.title, update.text, update.quote, update.place, update.why, update.statusWord, ...update.amounts.map(({ purpose }) => purpose)].join('\n') })),
  ...[...sources.values()].map((source) => ({ file: source.file, text: [source.title, source.publisher, source.dateBasis, ...source.summary, ...source.missing, ...source.links.map(({ title }) => title)].join('\n') })),
];

test('the scan finds a name however it is written', () => {
  for (const text of ['Direktør Mette Hansen sagde', 'ifølge M. Hansen', 'sagde Jens-Peter Holm', 'Formanden, Hansen, sagde', 'hos Nielsen', 'oplyste Anne B. Krogh i dag']) expect(names(text), text).not.toEqual([]);
  for (const text of ['Danske Regioner', 'Sundhedsstyrelsen', 'Region Sjælland', 'Task Force', 'Analysen viser', 'Forløbsbeskrivelsen er']) expect(names(text), text).toEqual([]);
});

test('no update and no source names a person', () => {
  expect(texts.flatMap(({ file, text }) => names(text).filter((name) => !known.has(name)).map((name) => `${file}: ${name}`))).toEqual([]);
});
