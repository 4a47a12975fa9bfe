import { expect, test } from 'vitest';
import { findCitations, findNamed } from '../../src/text/references/grammar.ts';
import { lexicon } from '../../src/text/references/lexicon.ts';
import { linkedHtml } from '../../src/text/references/html.ts';
import { placeLine } from '../../src/text/references/place.ts';

const named = (text: string) =>
  findNamed(text).map(({ kind, start, end, covers }) => `${text.slice(start, end)} → ${kind} ${covers.join(' ')}`);
const cited = (text: string) =>
  findCitations(text).map(({ start, end, covers }) => `${text.slice(start, end)} → ${covers.join(' ')}`);

test.each([
  ['jf. anbefaling 31).', ['anbefaling 31 → anbefaling 31']],
  ['(se anbefaling 21 og 12)', ['anbefaling 21 → anbefaling 21', '12 → anbefaling 12']],
  ['Kapitel 4-6 er indledende', ['Kapitel 4 → kapitel 4', '6 → kapitel 5 6']],
  ['kapitlerne 8 til 10 med', ['kapitlerne 8 → kapitel 8', '10 → kapitel 9 10']],
  ['i kapitel 8 og 9. De seks', ['kapitel 8 → kapitel 8', '9 → kapitel 9']],
  ['som det ses i Figur 6 og 7 på', ['Figur 6 → figur 6', '7 → figur 7']],
  ['i afsnit 13.1.5., at', ['afsnit 13.1.5 → afsnit 13.1.5']],
  ['jf. afsnit 7.7. om', ['afsnit 7.7 → afsnit 7.7']],
  ['(boks 7) og tabel 1', ['boks 7 → boks 7', 'tabel 1 → tabel 1']],
  ['udfordringer (boks 7) i deres afrapportering fra 2013', ['boks 7 → boks 7']],
])('in "%s" what is named by number is found', (text, expected) => {
  expect(named(text).sort()).toEqual([...expected].sort());
});

test.each([
  'temakapitel 4',
  'kapitel F',
  'afsnit 3',
  'anbefalinger om 3 ting',
  'boks',
  'tabellen nedenfor',
  'kapitel4',
])('"%s" names nothing by number', (text) => {
  expect(named(text)).toEqual([]);
});

test.each([
  ['hjemløshed (145). Samtidig', ['145 → 145']],
  ['(6-9)', ['6-9 → 6 7 8 9']],
  ['(39,40,56,57,83-85)', ['39 → 39', '40 → 40', '56 → 56', '57 → 57', '83-85 → 83 84 85']],
  ['(304,305. Forskning viser', ['304 → 304', '305 → 305']],
  ['(42,59))', ['42 → 42', '59 → 59']],
])('"%s" is a citation', (text, expected) => {
  expect(cited(text)).toEqual(expected);
});

test.each([
  '(2014)',
  '(F00-99)',
  '(F20-29, F30-39)',
  '(38 %)',
  '(0-17 årige)',
  '(0-18 år)',
  '(5,2 %)',
  '(353)',
  '(9-6)',
  '(jf. kapitel 13)',
  '(fx §11)',
  '(304,305',
])('"%s" is no citation', (text) => {
  expect(cited(text)).toEqual([]);
});

const find = lexicon(
  [
    { begreb: 'Mental sundhed', former: ['mental sundhed'], ikke: [] },
    { begreb: 'Mental sundhedsfremme', former: ['mental sundhedsfremme'], ikke: [] },
    {
      begreb: 'Behandling',
      former: ['behandling'],
      ikke: [{ ord: 'dom til behandling', hvorfor: 'en retlig foranstaltning' }],
    },
    { begreb: 'Udvikling', former: ['forskning og [udvikling]'], ikke: [] },
  ],
  [
    { forkortelse: 'PPR', former: [], udtryk: 'Pædagogisk Psykologisk Rådgivning', linje: 1 },
    { forkortelse: 'ACT', former: [], udtryk: 'Assertive Community Treatment', linje: 1 },
  ],
);
const terms = (text: string) =>
  find(text).map(
    ({ id, start, end, spelledOut }) => `${text.slice(start, end)} → ${id}${spelledOut ? ' (skrevet ud)' : ''}`,
  );

test('terms are whole words, the longest first, and not where the words mean something else', () => {
  expect(terms('Mental sundhedsfremme og mental  sundhed')).toEqual([
    'Mental sundhedsfremme → begreb-mental-sundhedsfremme',
    'mental  sundhed → begreb-mental-sundhed',
  ]);
  expect(terms('behandlingen, misbrugsbehandling, behandlings-, dom til behandling')).toEqual([]);
  expect(terms('forskning og udvikling; en udvikling')).toEqual(['udvikling → begreb-udvikling']);
});

test('an abbreviation may begin a compound but not end one, and is not explained where it is spelled out', () => {
  expect(terms('PPR-enheder, PPR’s, APPR, F-ACT')).toEqual(['PPR → begreb-ppr', 'PPR → begreb-ppr']);
  expect(terms('PPR (pædagogisk psykologisk rådgivning)')).toEqual(['PPR → begreb-ppr (skrevet ud)']);
  expect(terms('ppr, act')).toEqual([]);
});

test('linking escapes the text and alters none of it; what is one thing stays on one line', () => {
  const text = 'a < b & "c" i kapitel 4';
  const html = linkedHtml(
    text,
    [{ kind: 'kapitel', start: 14, end: 23, href: '/kapitel/4/', targets: [] }],
    (path) => `/base${path}`,
  );
  expect(html).toBe('a &#60; b &#38; &#34;c&#34; i <a href="/base/kapitel/4/">kapitel\u00a04</a>');
});

test('places are written in one line, by kind', () => {
  const at = (kind: 'afsnit' | 'boks', number: string) => ({ place: { kind, number }, path: `/${number}` });
  expect(
    placeLine([at('afsnit', '1.2'), at('boks', '4'), at('afsnit', '5.1'), at('afsnit', '7.6')])
      .map(({ text }) => text)
      .join(''),
  ).toBe('afsnit 1.2, 5.1 og 7.6 · boks 4');
});
