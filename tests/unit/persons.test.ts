import { expect, test } from 'vitest';
import { checkPersons } from '../../src/checks/persons.ts';

const rules = (text: string) => [
  ...new Set([...checkPersons(text, (index) => ({ file: 'x', line: 1, column: index + 1 }))].map(({ rule }) => rule)),
];

test.each([
  'Direktør Mette Hansen sagde',
  'ifølge M. Hansen',
  'sagde Jens-Peter Holm',
  'Formanden, Hansen, sagde',
  'hos Nielsen',
  'oplyste Anne B. Krogh i dag',
])('»%s« has a name', (text) => expect(rules(text)).toEqual(['personnavn']));

test.each([
  'Danske Regioner',
  'Sundhedsstyrelsen',
  'Region Sjælland og Aarhus Universitetshospital',
  'Bispebjerg Hospital og Psykiatrisk Center København',
  'Task Force for Psykiatriområdet',
  'Analysen viser',
  'Forløbsbeskrivelsen er',
  'Bedre Psykiatri, Landsforeningen SIND og Region Nordjylland',
])('»%s« has none', (text) => expect(rules(text)).toEqual([]));

test('a civil registration number and a single person’s story are told', () => {
  expect(rules('nummer 010170-1234')).toEqual(['personnummer']);
  expect(rules('en 24-årig kvinde blev afvist')).toEqual(['enkeltperson']);
});
