import { beforeAll, expect, test } from 'vitest';
import { counts, readState, writeState } from '../../src/search/show/address-state.ts';
import { has, keep, makeFilters } from '../../src/search/rank/filters.ts';
import { dictionary } from '../../src/search/build/dictionary.ts';
import { tokens } from '../../src/search/language/tokens.ts';
import { remarks, summary } from '../../src/search/show/messages.ts';
import { letters } from '../../src/search/passage/letters.ts';
import { wholeEngine } from './engine.ts';
import { thorough } from '../support/thorough.ts';

let search: Awaited<ReturnType<typeof wholeEngine>>;
beforeAll(async () => {
  search = await wholeEngine();
});
const paths = (query: string, options = {}) => search.ask(query, options).hits.map(({ path }) => path);

test('the register knows everything that people link to', () => {
  const counted = Map.groupBy(search.register.entries, ({ kind }) => kind);
  const count = (kind: string) => counted.get(kind as never)?.length;
  expect([
    count('anbefaling'),
    count('tema'),
    count('boks'),
    count('tabel'),
    count('figur'),
    count('begreb'),
    count('maal'),
    count('fodnote'),
    count('traedesten'),
  ]).toEqual([37, 9, 15, 4, 9, 30, 9, 45, 101]);
  expect(count('afsnit')).toBe(192 - 16);
  expect(new Set(search.register.entries.map(({ path }) => path)).size).toBe(search.register.entries.length);
});

test('the last letter, the rings and the ending make no difference to what stands first', () => {
  for (const query of ['pårørende', 'paaroerende', 'pårørendes', 'parorende', 'Pårørende ', 'pårørrende'])
    expect(paths(query)[0]).toBe('/anbefaling/25/');
});

test('a word finds the compounds that begin and end with it', () => {
  expect(paths('terapeuter')).toContain('/kapitel/13/#afsnit-13.2.2');
  expect(paths('gadeplan')[0]).toBe('/anbefaling/34/');
});

test('a compound that the text has apart is found there', () => {
  expect(paths('børnepsykiatri').slice(0, 5)).toContain('/kapitel/4/#begreb-boerne-og-ungdomspsykiatri');
});

test('an abbreviation and its full name find the same', () => {
  const both = (a: string, b: string) =>
    paths(a)
      .slice(0, 6)
      .filter((path) => paths(b).slice(0, 6).includes(path));
  expect(both('PPR', 'pædagogisk psykologisk rådgivning').length).toBeGreaterThan(2);
  expect(both('VUM', 'voksenudredningsmetoden').length).toBeGreaterThan(2);
});

test('each word more narrows while something has them all', () => {
  const [one, two] = [paths('tvang'), paths('tvang rejsehold')];
  expect(two.length).toBeGreaterThan(0);
  expect(two.length).toBeLessThan(one.length);
  expect(two.every((path) => one.includes(path))).toBe(true);
});

test('when nothing has all the words, those that are missing are named', () => {
  const answer = search.ask('tvang gynækologi');
  expect(answer.missing).toEqual(['gynækologi']);
  expect(answer.hits[0]?.path).toBe('/anbefaling/22/');
  expect(remarks(answer)).toEqual(['Intet sted har alle ordene. »gynækologi« mangler i disse.']);
});

test('a correction is told, and can be taken back', () => {
  expect(search.ask('depresion').corrections).toEqual([{ written: 'depresion', taken: 'depression' }]);
  expect(summary(search.ask('depresion'), false)).toMatch(/^\d+ steder om »depression«\.$/);
  // The word as it was written may stand in the one it was taken for, and several may have been meant.
  expect(summary(search.ask('nsatte'), false)).toMatch(/om »ansatte«\.$/);
  expect(summary(search.ask('ådgiver om depresion'), false)).toMatch(/om »[^»]*\bom depression«\.$/);
  for (const { taken } of search.ask('ådgiver').corrections.slice(0, 1))
    expect(summary(search.ask('ådgiver'), false)).toContain(`»${taken}«`);
  expect(search.ask('depresion', { literal: true }).hits).toEqual([]);
});

test('a word that is half typed already answers', () => {
  for (const typed of ['tva', 'tvan', 'tvang']) expect(paths(typed, { live: true })[0]).toBe('/anbefaling/22/');
});

test('a half-typed word is not called missing, and may become one that only readers use', () => {
  const answer = search.ask('nedtrykt teen', { live: true });
  expect(answer.missing).toEqual([]);
  expect(answer.hits[0]?.path).toBe('/anbefaling/11/');
});

test("a slip in a reader's word is corrected too", () => {
  expect(search.ask('plejejem').corrections).toEqual([{ written: 'plejejem', taken: 'plejehjem' }]);
  expect(
    search
      .ask('sygemelt')
      .hits.slice(0, 3)
      .map(({ path }) => path),
  ).toContain('/kapitel/16/#afsnit-16.2.2');
});

test("a compound may be made of readers' words", () => {
  expect(paths('tandlægebesøg')[0]).toBe('/anbefaling/3/');
  expect(paths('hashmisbrug')[0]).toBe('/anbefaling/23/');
});

test("the few places with the reader's own word do not drown in what the text says instead", () => {
  expect(paths('plejehjem').slice(0, 3)).toContain('/kapitel/13/#afsnit-13.1.2');
  expect(paths('vil ikke leve mere')[0]).toBe('/anbefaling/4/');
});

test('of words that stand everywhere, the title tells what is about them', () => {
  for (const query of ['psykiske lidelser', 'psykisk lidelse'])
    expect(paths(query).slice(0, 3)).toEqual(
      expect.arrayContaining(['/kapitel/4/#afsnit-4.2', '/ordliste/#begreb-psykisk-lidelse']),
    );
});

test('what is only partly found is said to be, and a phrase is not quoted twice', async () => {
  expect(summary(search.ask('tvang gynækologi'), false)).toMatch(/^\d+ steder om noget af »tvang gynækologi«\.$/);
  expect(summary(await search.search('"én indgang"'), false)).toMatch(/^\d+ steder om »én indgang«\.$/);
});

test('of a chapter and what stands in it, named together, the inner one comes first, in either order', () => {
  for (const asked of ['kap. 13 fodnote 45', 'fodnote 45 i kapitel 13'])
    expect(search.ask(asked).hits[0]!.path).toBe('/kapitel/13/#fodnote-45');
});

test('a number that names nothing is told how many there are', () => {
  const answer = search.ask('anbefaling 99');
  expect(answer.hits).toEqual([]);
  expect(answer.unknown).toEqual(['Anbefaling 99 findes ikke. De er nummereret fra 1 til 37.']);
  expect(search.ask('afsnit 13.99').unknown[0]).toContain('findes ikke');
});

test('a verb and what stands after it are found as the word that is made of them', () => {
  for (const [said, word] of [
    ['arbejde sammen', 'samarbejde'],
    ['lagt ind', 'indlæggelse'],
    ['fulgt op', 'opfølgning'],
  ] as const) {
    const found = new Set(paths(said));
    expect(found.size, said).toBeGreaterThan(5);
    expect(
      paths(word).filter((path) => !found.has(path)),
      said,
    ).toEqual([]);
  }
  // A preposition is no part of a verb: no "område".
  expect(paths('råd om').length).toBeLessThan(paths('område').length);
});

test('a page of ours that is asked for by its own words comes first, though the text has the words too', () => {
  for (const { path, names } of search.records.filter(({ names: some }) => some.length > 0))
    for (const name of names.filter((each) => each.includes(' ')))
      expect(paths(name).slice(0, 3), name).toContain(path);
});

test('a phrase is found word for word only', async () => {
  const found = async (query: string) => (await search.search(query)).hits.map(({ path }) => path);
  expect((await found('"én indgang"')).length).toBeLessThan(paths('én indgang').length + 1);
  expect((await found('"én indgang"')).length).toBeGreaterThan(5);
  expect(await found('"indgang én"')).toEqual([]);
});

test('a phrase with a free-standing sign is found: the real Pagefind breaks on it', async () => {
  for (const [phrase, path] of [
    ['"er 81 % tilfredse"', '/kapitel/6/#afsnit-6.5.5'],
    ['"(straffelovens § 119), simpel vold"', '/kapitel/14/#afsnit-14.1.1'],
    ['"er 81 procent tilfredse"', '/kapitel/6/#afsnit-6.5.5'],
  ] as const)
    expect((await search.search(phrase)).hits[0]?.path, phrase).toBe(path);
});

test('a passage is known however it was pasted', async () => {
  const wanted = { path: '/kapitel/6/#afsnit-6.2.1-misbrug', block: /^afsnit-6\.2\.1-\d+$/ };
  for (const pasted of [
    'men for nogen må det ses som et forsøg på selvmedicinering',
    'men for nogen må det ses\nsom et forsøg på selv-\nmedicinering',
    'men for nogen må det ses som et for\u00adsøg på selv\u00admedicinering',
    '»men for nogen må det ses som et forsøg på selvmedicinering«',
    'MEN FOR NOGEN MÅ DET SES SOM ET FORSØG PÅ SELVMEDICINERING',
    'men  for nogen må det ses som et forsøg på selv- medicinering',
  ]) {
    const { hits, stands } = await search.search(pasted);
    expect(hits[0]?.path, pasted).toBe(wanted.path);
    expect(stands.get(hits[0]!.number)?.block, pasted).toMatch(wanted.block);
  }
});

test.runIf(thorough)(
  'a passage pasted with quotation marks of its own is known as a whole, wherever in it they stand',
  async () => {
    const pasted = search.records
      .filter(({ kind, text }) => kind !== 'traedesten' && /[»”][^»”]+[«”]/.test(text))
      .flatMap(({ text }) => {
        const all = text.split(' ');
        const at = all.findIndex((word) => /^[»”]/.test(word));
        return at >= 4 && all.length > at + 4 ? [all.slice(at - 4, at + 4).join(' ')] : [];
      });
    expect(pasted.length).toBeGreaterThan(10);
    const missed = [];
    for (const passage of pasted) {
      const { hits, stands } = await search.search(passage);
      const first = stands.get(hits[0]?.number ?? -1);
      if (!first || letters(first.text).text !== letters(passage).text) missed.push(passage);
    }
    expect(missed).toEqual([]);
  },
  60_000,
);

test('of a passage with a word missing or wrong, the nearest is given, and how they differ', async () => {
  for (const asked of [
    '"men for nogen må det ses som forsøg på selvmedicinering"',
    'men for nogle må det ses som et forsøg på selvmedicinering',
  ]) {
    const { hits, nearly } = await search.search(asked);
    expect(hits[0]?.path, asked).toBe('/kapitel/6/#afsnit-6.2.1-misbrug');
    expect(nearly?.differs?.pieces.filter(({ kind }) => kind !== 'both').length, asked).toBeGreaterThan(0);
  }
  expect((await search.search('"der er ingen hjælp at hente nogen steder her"')).hits).toEqual([]);
});

test('a slogan of small words is found where it stands', async () => {
  expect((await search.search('"EN AF OS"')).hits.length).toBeGreaterThan(2);
});

test('four words that stand together are first where they stand, also when that is in several places', async () => {
  for (const query of ['vi løfter i fællesskab', 'inddragelse af de pårørende']) {
    const { hits } = await search.search(query);
    const stands = ({ number }: { number: number }) =>
      letters(search.records[number]!.text).text.includes(letters(query).text);
    const places = search.records.filter((_, number) => stands({ number })).length;
    expect(places, query).toBeGreaterThan(0);
    expect(
      hits
        .slice(0, places)
        .filter((hit) => !stands(hit))
        .map(({ path }) => path),
      query,
    ).toEqual([]);
  }
});

test('an update is found by what it quotes', async () => {
  const { hits } = await search.search('Det er indtil videre forventningen at akuttelefonen');
  expect(hits[0]?.path).toBe('/opfoelgning/2024-11-25-akuttelefon-ventet-implementeret-i-2025/');
});

test('numbers lead to where they stand, however they are written', () => {
  for (const [query, path] of [
    ['62 %', '/kapitel/6/#afsnit-6.5.4'],
    ['62 procent', '/kapitel/6/#afsnit-6.5.4'],
    ['§ 82 c', '/kapitel/12/#afsnit-12.1.2-3'],
    ['paragraf 244', '/kapitel/14/#afsnit-14.1.1'],
    ['30174', '/kapitel/6/#afsnit-6.2.1-misbrug'],
    ['30.174', '/kapitel/6/#afsnit-6.2.1-misbrug'],
    ['25.2', '/anbefaling/25/#traedesten-2'],
    ['anbefaling 25 trædesten 2', '/anbefaling/25/#traedesten-2'],
    ['trædesten 2 i anbefaling 25', '/anbefaling/25/#traedesten-2'],
    ['henvisning 146', '/henvisninger/#henvisning-146'],
  ] as const)
    expect(paths(query)[0], query).toBe(path);
});

test('a citation is found by what readers call it, and as it stands in the text', () => {
  const places = (query: string) => search.ask(query).hits.map(({ path }) => path);
  for (const query of ['henvisning 301', 'kilde 301', 'litteratur 301', 'reference nr. 301', '(301)', '[301]'])
    expect(places(query)[0], query).toBe('/henvisninger/#henvisning-301');
  expect(places('(84,104)')).toEqual(['/henvisninger/#henvisning-84', '/henvisninger/#henvisning-104']);
  expect(places('(301')[0]).not.toBe('/henvisninger/#henvisning-301');
});

test('what has no such number is told', () => {
  expect(search.ask('trædesten 25.9').unknown).toEqual(['Anbefaling 25 har 4 trædesten; der er ingen nummer 9.']);
  expect(search.ask('henvisning 353').unknown[0]).toContain('Tallene går fra 1 til 352');
});

test('filters narrow, count what they would leave, and stand in the address', () => {
  const filters = makeFilters({ art: ['anbefaling'], tema: ['boern-og-unge'] });
  const hits = search.ask('psykisk', { filters }).hits;
  expect(hits.length).toBeGreaterThan(0);
  expect(
    hits.every((entry) => entry.kind === 'anbefaling' && has(entry, 'tema', 'boern-og-unge', search.register)),
  ).toBe(true);
  const found = search.ask('psykisk').found;
  const counted = counts(filters, search.register, (group) => keep(found, filters, search.register, group));
  const kinds = counted.find(({ group }) => group === 'art');
  expect(kinds!.values.find(({ value }) => value === 'anbefaling')?.count).toBe(hits.length);
  const state = { query: 'psykisk & "x"', filters, literal: true };
  expect(readState(writeState(state), search.register)).toEqual({ state, unknown: [], unreadable: false });
});

test('filters that are none are skipped and named, whatever stands in the address', () => {
  const { state, unknown } = readState(
    '?q=%E0%A4%A&tema=findes-ikke&__proto__=x&art=boks&art=boks%00&prioriteret=nej',
    search.register,
  );
  expect([...state.filters.chosen.art]).toEqual(['boks']);
  expect(unknown).toHaveLength(4);
});

test('starred recommendations and those with follow-up can be picked out without a word', () => {
  expect(search.ask('', { filters: makeFilters({ prioriteret: ['ja'] }) }).hits).toHaveLength(9);
  expect(
    search.ask('', { filters: makeFilters({ opfoelgning: ['ja'] }) }).hits.every(({ kind }) => kind === 'anbefaling'),
  ).toBe(true);
});

test.runIf(thorough)('few Danish words that the text does not have are taken for others', () => {
  // Every 173rd word of the dictionary, so that the answer is the same each time.
  const strangers = [...dictionary()]
    .filter((word, i) => i % 173 === 0 && word.length > 3 && word.length < 13)
    .filter((word) => {
      const token = tokens(word)[0];
      return (
        token && !token.empty && !search.register.term(token.stem) && search.register.compounds(token.stem).length === 0
      );
    });
  const taken = strangers.filter((word) => search.ask(word).corrections.length > 0);
  expect(strangers.length).toBeGreaterThan(400);
  expect(taken.length / strangers.length).toBeLessThan(0.04);
});

test('a question takes a fiftieth of a second of a processor, also one that finds nothing', () => {
  const questions = ['psykisk', 'hvor mange unge har det dårligt', 'kvantecomputerprogrammering', 'xqzwvkxqzwvk'];
  for (const query of questions) search.ask(query);
  const begun = process.cpuUsage();
  for (let i = 0; i < 10; i++) for (const query of questions) search.ask(query);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1000 / 40).toBeLessThan(20);
});
