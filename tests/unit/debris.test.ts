import { describe, expect, test } from 'vitest';
import { checkDebris, checkField, checkParagraph } from '../../src/checks/debris.ts';
import { hiddenIn } from '../../src/content/characters.ts';

const spot = { file: 'x', line: 1, column: 1 };
const inText = (text: string) => [...checkDebris(text, () => spot)].map(({ rule }) => rule);
const inField = (text: string, ours = true) => [...checkField(text, spot, ours)].map(({ rule }) => rule);
const ofParagraph = (text: string) => [...checkParagraph(text, spot)].map(({ rule }) => rule);

describe('what is left behind in a text is told', () => {
  test.each([
    ['TODO: find datoen', 'tekst-ufaerdig'],
    ['mødet blev holdt den [dato]', 'tekst-ufaerdig'],
    ['Lorem ipsum dolor', 'tekst-ufaerdig'],
    ['i ?? kommuner', 'tekst-ufaerdig'],
    ['se [[anbefaling 22]]', 'tekst-wiki'],
    ['{{kilde mangler}}', 'tekst-wiki'],
    ['Rådеt drøftede', 'tegn-fremmed'],
    ['R?det drøftede', 'tegn-fremmed'],
    ['tvang 🎉', 'tegn-fremmed'],
    ['tvang.[^1]', 'fodnote-ukendt'],
    ['skriv til mette@eksempel.dk', 'kontaktoplysning'],
    ['ring på 21 43 65 87', 'kontaktoplysning'],
    ['ring på +45 21436587', 'kontaktoplysning'],
    ['ring på 21436587 i dag', 'kontaktoplysning'],
    ['Anbefaling 22 er nu gennemført', 'paastand-om-anbefaling'],
    ['Anbefalingen er ikke opfyldt', 'paastand-om-anbefaling'],
    ['anbefaling 11 og 12 er helt på plads', 'paastand-om-anbefaling'],
    ['10-årsplanen er indfriet', 'paastand-om-anbefaling'],
  ])('»%s«', (text, rule) => expect(inText(text)).toEqual([rule]));

  test.each([
    'Rådet (Nationalt råd) drøftede 3-4 gange, om 10-årsplanen 2020-2030 skal følges.',
    'Der er afsat 150,6 mio. kr. i 2027 og 113,3 mio. kr. i 2025.',
    'Loven trådte i kraft 1. juli 2024, og 12345678 borgere er ikke mange.',
    'Sundhedsstyrelsen: ny monitoreringsmodel er gennemført i anbefaling 22’s ånd.',
    'Kilden siger, at »anbefaling 22 er gennemført«.',
    'Det er ikke en vurdering af, om en anbefaling er gennemført.',
    'Livslinien 70 201 201 og 112, hele døgnet; Center for ADHD® på 7 % – også à la carte.',
    'Naïve idéer fra Malmö, Tórshavn og Łódź.',
  ])('»%s« is left alone', (text) => expect(inText(text)).toEqual([]));
});

describe('a field is shown as it is written', () => {
  test.each([
    ['“Rådet drøftede tvang”', 'felt-anfoersel'],
    ['»Rådet drøftede tvang«', 'felt-anfoersel'],
    ['Rådet **drøftede** tvang', 'felt-maerker'],
    ['Rådet [drøftede](/x/) tvang', 'felt-maerker'],
    ['Rådet &amp; tvang', 'felt-maerker'],
    ['Rådet <b>drøftede tvang', 'felt-maerker'],
    ['Rådet (Nationalt råd drøftede tvang', 'tegn-par'],
    ['Rådet »drøftede tvang', 'tegn-par'],
  ])('»%s« is told', (text, rule) => expect(inField(text)).toEqual([rule]));

  test.each(['Rækken »Tvang« og rækken »Børn«', 'punkt 3, a) og b)', '»Tvang« i referatet'])(
    '»%s« is left alone',
    (text) => expect(inField(text)).toEqual([]),
  );

  test('a quotation may be cut anywhere', () => expect(inField('(del af 10-årsplanen', false)).toEqual([]));
});

test.each([
  ['.', 'tekst-kort'],
  ['Ok.', 'tekst-kort'],
  ['Rådet drøftede, hvordan tvang kan foreb', 'tekst-afbrudt'],
  ['Rådet (Nationalt råd drøftede tvang.', 'tegn-par'],
])('the paragraph »%s« is told', (text, rule) => expect(ofParagraph(text)).toEqual([rule]));

test.each([
  'Loven er vedtaget.',
  'Rådet sagde: »Tvang skal ned.«',
  'Rådet pegede på to ting:',
  'Rådet drøftede tvang (bilag 3).',
])('the paragraph »%s« is left alone', (text) => expect(ofParagraph(text)).toEqual([]));

test('a character that does not show is named; what shows is not', () => {
  for (const [text, name] of [
    ['Rå\u00addet', 'U+00AD'],
    ['Rå\u202edet', 'U+202E'],
    ['Rå\u0000det', 'U+0000'],
    ['Rå\u200bdet', 'U+200B'],
    ['Rå\ufeffdet', 'U+FEFF'],
    ['Rå\u{e0041}det', 'U+E0041'],
    ['Rå\u3164det', 'U+3164'],
    ['Rå\u001bdet', 'U+001B'],
  ] as const)
    expect(hiddenIn(text)).toEqual({ index: 2, name });
  expect(hiddenIn('150\u00a0mio. kr. – »é ö ß ’« ™\n\t')).toBeUndefined();
});
