import { expect, test } from 'vitest';
import { joinsFaithfully, tokenize } from '../../src/fidelity/stream.ts';

const place = { file: 'x', line: 1 };
const keys = (text: string) => tokenize([{ text, place }]).map((token) => token.key);

test('a word cut by a line end has the same key as the whole word', () => {
  expect(keys('util-\nstrækkelig')).toEqual(keys('utilstrækkelig'));
});

test('a word cut by a line end and a blank line has the same key as the whole word', () => {
  expect(keys('men- \n\nnesker')).toEqual(keys('mennesker'));
});

test('words joined by a suspended hyphen share a key however the line ends', () => {
  expect(keys('social-\nog')).toEqual(keys('social- og'));
});

test('glued words are not the same as two words', () => {
  expect(keys('psykiskelidelser')).not.toEqual(keys('psykiske lidelser'));
});

test.each([
  ['util-\nstrækkelig', 'utilstrækkelig', true],
  ['kan-\nbestemmelse', 'kan-bestemmelse', true],
  ['social-\nog', 'social- og', true],
  ['og/\neller', 'og/eller', true],
  ['10-årsplan', '10årsplan', false],
  ['10-års-\nplanen', '10-årsplanen', true],
  ['10-års-\nplanen', '10årsplanen', false],
  ['skole- og', 'skole-og', false],
])('%j read as %j is faithful: %s', (source, edition, faithful) => {
  expect(joinsFaithfully(source, edition)).toBe(faithful);
});
