import { beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { statuses } from '../../src/search/build/statuses.ts';
import { sentenceReply, statusAskedOf } from '../../src/search/show/reply.ts';
import { sentencesOf } from '../../src/search/show/sentences.ts';
import { wholeEngine } from './engine.ts';

let engine: Awaited<ReturnType<typeof wholeEngine>>;
beforeAll(async () => {
  engine = await wholeEngine();
});

test('a text is cut into sentences, not at abbreviations and never across blocks', () => {
  const text = 'Det er ca. 5 mio. kr. om året, jf. boks 2. Der er flere, bl.a. Danmark. første punkt andet punkt';
  const start = text.indexOf('første');
  const blocks = [
    { id: 'a-1', start: 0 },
    { id: 'a-2', start },
    { id: 'a-3', start: text.indexOf('andet') },
  ];
  expect(sentencesOf({ text, blocks })).toEqual([
    { text: 'Det er ca. 5 mio. kr. om året, jf. boks 2.', block: 'a-1' },
    { text: 'Der er flere, bl.a. Danmark.', block: 'a-1' },
    { text: 'første punkt', block: 'a-2' },
    { text: 'andet punkt', block: 'a-3' },
  ]);
});

test.each([
  ['hvor mange danskere har en psykisk lidelse', /10 % af befolkningen/],
  ['hvor mange børn har forældre med psykisk sygdom', /333\.000/],
  ['hvad koster psykiske lidelser samfundet', /5,4 % af bruttonationalproduktet/],
  ['hvad betyder stigmatisering?', /^Stigma er/],
])('"%s" is answered by a sentence of the text, which stands there word for word', async (question, said) => {
  const reply = await sentenceReply(await engine.search(question), engine.texts);
  expect(reply?.text).toMatch(said);
  expect(engine.records[reply!.entry.number]!.text).toContain(reply!.text);
});

test.each(['hvad er vejret i morgen', 'hvor mange sengepladser er der i Sverige', 'min mor er psykisk syg', 'tvang'])(
  '"%s" is answered by no sentence: a wrong answer is worse than none',
  async (question) => {
    expect(await sentenceReply(await engine.search(question), engine.texts)).toBeUndefined();
  },
);

test('who asks what has happened with a recommendation gets its newest dated status, with the source', async () => {
  const library = readLibrary();
  const all = statuses(library);
  for (const [number, { path, word }] of Object.entries(all)) {
    const found = await engine.search(`hvad er der sket med anbefaling ${number}?`);
    expect(statusAskedOf(found)?.path).toBe(`/anbefaling/${number}/`);
    const told = library.updates.find(({ slug }) => path === `/opfoelgning/${slug}/`)!;
    expect(told.recommendations.map((link) => link.number)).toContain(Number(number));
    expect(told.statusWord).toBe(word);
    const newer = library.updates.filter(
      ({ recommendations, statusWord, stated, supersededBy }) =>
        statusWord !== undefined &&
        !supersededBy &&
        stated.date > told.stated.date &&
        recommendations.some((link) => link.number === Number(number)),
    );
    expect(word === undefined ? [] : newer, number).toEqual([]);
  }
  expect(Object.keys(all).length).toBeGreaterThan(10);
  expect(statusAskedOf(await engine.search('hvordan skal der følges op på planen'))).toBeUndefined();
});
