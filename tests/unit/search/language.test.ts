import { expect, test } from 'vitest';
import { split, type Known } from '../../../src/search/language/compounds.ts';
import { distance, tolerance } from '../../../src/search/language/distance.ts';
import { coarse, danish, fold } from '../../../src/search/language/fold.ts';
import { stem } from '../../../src/search/language/stem.ts';
import { tokens } from '../../../src/search/language/tokens.ts';
import { withoutCitations } from '../../../src/search/language/words.ts';

const stemOf = (word: string) => stem(fold(word));

test('æ, ø and å are met by ae, oe and aa, with accents, and composed or not', () => {
  for (const [typed, meant] of [
    ['foraeldre', 'forældre'],
    ['paaroerende', 'pårørende'],
    ['ide', 'idé'],
    ['a\u030Angst', 'ångst'],
    ['BØRN', 'børn'],
  ])
    expect(fold(typed!)).toBe(fold(meant!));
  expect(danish(fold('pårørende'))).toBe('pårørende');
});

test('letters without their rings and strokes are met only roughly', () => {
  expect(coarse(fold('born'))).toBe(coarse(fold('børn')));
  expect(fold('born')).not.toBe(fold('børn'));
  expect(coarse(fold('parorende'))).toBe(coarse(fold('pårørende')));
});

test('the forms of an abbreviation are the abbreviation', () => {
  expect(fold('DMCG’erne')).toBe('dmcg');
  expect(fold("PPR's")).toBe('ppr');
});

test.each([
  ['barn', 'børn', 'børnene', 'barnets', 'børns'],
  ['mand', 'mænd', 'mændenes'],
  ['behandling', 'behandlingen', 'behandles', 'behandler', 'behandlere'],
  ['psykiatri', 'psykiatrien', 'psykiatrisk', 'psykiatriske'],
  ['psykiater', 'psykiatere', 'psykiaterne'],
  ['forskning', 'forske', 'forskere'],
  ['middel', 'midler', 'midlerne'],
  ['center', 'centre', 'centret', 'centeret'],
  ['svær', 'svært', 'svære'],
  ['kvalitet', 'kvaliteten', 'kvaliteter'],
  ['forælder', 'forældre', 'forældrenes'],
  ['inddragelse', 'inddrage', 'inddraget'],
  ['udskrivning', 'udskrives', 'udskrevet'],
  ['tilbud', 'tilbuddet', 'tilbuddene'],
  ['hjemløs', 'hjemløse', 'hjemløshed'],
  ['depression', 'depressioner', 'depressionens'],
  ['selvmordsforsøg', 'selvmordsforsøgene'],
])('%s has one stem in all its forms', (...forms) => {
  expect(new Set(forms.map(stemOf)).size).toBe(1);
});

test.each([
  ['start', 'STARS'],
  ['ord', 'ordning'],
  ['bedre', 'bedring'],
  ['tvang', 'trang'],
  ['lov', 'lovgivning'],
  ['far', 'få'],
  ['sund', 'sygdom'],
  ['lære', 'læge'],
  ['ung', 'ungdom'],
])('%s and %s keep apart', (a, b) => {
  expect(stemOf(a)).not.toBe(stemOf(b));
});

const text = new Set([
  'udskrivning',
  'aftaler',
  'aftale',
  'pårørende',
  'vejleder',
  'vejledere',
  'terapeuter',
  'bælte',
  'behandling',
  'tilbud',
  'sygdom',
  'byrde',
  'forløb',
  'programmer',
  'program',
  'vente',
  'sag',
  'bo',
  'kommune',
  'etablere',
  'partner',
  'dannelse',
  'retning',
  'uddannelse',
]);
const known: Known = (part) => (text.has(part) ? 3 : 0);

test.each([
  ['udskrivningsaftaler', ['udskrivnings', 'aftaler']],
  ['pårørendevejledere', ['pårørende', 'vejledere']],
  ['ergoterapeuter', ['ergo', 'terapeuter']],
  ['behandlingstilbud', ['behandlings', 'tilbud']],
  ['sygdomsbyrde', ['sygdoms', 'byrde']],
  ['forløbsprogrammer', ['forløbs', 'programmer']],
  ['ventetid', ['vente', 'tid']],
  ['efteruddannelse', ['efter', 'uddannelse']],
  ['botilbud', ['bo', 'tilbud']],
])('%s is put together of %j', (word, parts) => {
  expect(split(word, (part) => (part === 'tid' ? 3 : known(part)))).toEqual(parts);
});

test.each([
  'partnerskab',
  'kommunen',
  'etablering',
  'anbefaling',
  'vejledning',
  'indsats',
  'overgang',
  'forløb',
  'psykiatri',
  'uddannelse',
  'x'.repeat(200),
])('%s is no compound', (word) => {
  expect(split(word, known)).toBeUndefined();
});

test.each([
  ['ledig', 'ledelse'],
  ['rettigheder', 'ret'],
  ['rette', 'ret'],
  ['tidlig', 'tid'],
  ['psykiater', 'psykiatri'],
  ['levere', 'lever'],
  ['læge', 'lægges'],
  ['politi', 'politik'],
  ['betydelig', 'betydning'],
  ['lighed', 'ligger'],
  ['myndighed', 'myndig'],
  ['overs', 'oversigt'],
  ['stilling', 'stille'],
  ['patientrettigheder', 'patientret'],
])('%s and %s are different words', (one, other) => {
  expect(stemOf(one)).not.toBe(stemOf(other));
});

test('a typing error is near, and the nearer the more alike it sounds', () => {
  for (const [typed, meant] of [
    ['depresion', 'depression'],
    ['skitzofreni', 'skizofreni'],
    ['paaroerrende', 'paaroerende'],
    ['tvagn', 'tvang'],
    ['misbruk', 'misbrug'],
    ['retspsykitri', 'retspsykiatri'],
  ])
    expect(distance(typed!, meant!, tolerance(typed!.length))).toBeLessThanOrEqual(tolerance(typed!.length));
  expect(distance('misbruk', 'misbrug', 2)).toBeLessThan(distance('misbrux', 'misbrug', 2));
  expect(distance('depresion', 'depression', 2)).toBe(0.5);
});

test('other words are far, however long or odd', () => {
  expect(distance('hund', 'hundrede', 2)).toBe(Infinity);
  expect(distance('', 'tvang', 2)).toBe(Infinity);
  expect(distance('a'.repeat(5000), 'b'.repeat(5000), 3)).toBe(Infinity);
  expect(tolerance(3)).toBe(0);
});

test('the distance is the same both ways', () => {
  for (const [a, b] of [
    ['depresion', 'depression'],
    ['tvagn', 'tvang'],
    ['angst', 'agnst'],
    ['hvid', 'vid'],
  ])
    expect(distance(a!, b!, 3)).toBe(distance(b!, a!, 3));
});

test('words are read with hyphens, numbers and names, and function words are known', () => {
  expect(
    tokens('De pårørende-inddragende 18-årige i EN AF OS')
      .filter(({ empty }) => !empty)
      .map(({ text: word }) => word),
  ).toEqual(['pårørende-inddragende', '18-årige', 'EN‑AF‑OS']);
  expect(tokens('hvor mange er der').every(({ empty }) => empty)).toBe(true);
});

test('references to the list of sources are not read as numbers of the text', () => {
  expect(
    tokens(withoutCitations('Det er påvist (65-77, 102) i 2018.'))
      .filter(({ empty }) => !empty)
      .map(({ text: word }) => word),
  ).toEqual(['påvist', '2018']);
});
