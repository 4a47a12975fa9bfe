import { expect, test } from 'vitest';
import { readState } from '../../../src/search/show/address-state.ts';
import { quote } from '../../../src/search/show/messages.ts';

const read = (search: string) => {
  const { state, unreadable } = readState(search, { facets: { tema: [], aktoer: [], maalgruppe: [], kapitel: [] } });
  return { query: state.query, unreadable };
};

test.each([
  ['?q=b%C3%B8rn+og+unge', 'børn og unge'],
  ['?q=b%25C3%25B8rn%2520og%2520unge', 'børn og unge'],
  ['?tema=x&q=b%F8rn+p%E5+%D8', 'børn på Ø'],
  ['?q=100%25', '100%'],
  ['?q=', ''],
  ['', ''],
])('%s is read as "%s"', (search, query) => {
  expect(read(search)).toEqual({ query, unreadable: false });
});

test.each(['?q=%E0%A4%A', '?q=tvang%FF%FE%00', '?q=%C3%28%A0'])(
  'of %s it is told that some of it could not be read',
  (search) => {
    expect(read(search).unreadable).toBe(true);
    expect(read(search).query).not.toContain('\ufffd');
  },
);

test('a question is said again without what cannot be seen, and no longer than can be heard', () => {
  expect(quote('\u202etvang\u00ad')).toBe('»tvang«');
  expect(quote('a'.repeat(7000)).length).toBeLessThan(130);
});
