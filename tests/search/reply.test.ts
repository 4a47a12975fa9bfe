import { beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { statuses, type SentStatus } from '../../src/search/build/statuses.ts';
import type { Entry } from '../../src/search/register/entries.ts';
import { sentenceReply } from '../../src/search/show/reply.ts';
import { sentencesOf } from '../../src/search/show/sentences.ts';
import { statusAskedOf } from '../../src/search/show/status.ts';
import { wholeEngine } from './engine.ts';
import { some } from '../support/thorough.ts';

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

/** What is answered with a status when this is asked, and the status. */
async function statusOf(question: string): Promise<Array<[path: string, status: SentStatus | undefined]>> {
  const all = statuses(readLibrary());
  const dated = ['anbefaling', 'traedesten', 'tema', 'kapitel', 'afsnit'];
  const has = ({ kind, path }: Entry) => dated.includes(kind) || path in all;
  return statusAskedOf(await engine.search(question), has).map(({ path }) => [path, all[path]]);
}

test('who asks what has happened with a recommendation gets its newest dated status, with the source', async () => {
  const library = readLibrary();
  for (const number of some([...library.recommendations.keys()], 8)) {
    const [[asked, status] = []] = await statusOf(`hvad er der sket med anbefaling ${number}?`);
    expect(asked).toBe(`/anbefaling/${number}/`);
    const links = library.updates.flatMap((update) =>
      update.recommendations.filter((link) => link.number === number).map((link) => ({ update, ...link })),
    );
    if (!status) {
      expect(links, `anbefaling ${number} har opfølgning`).toEqual([]);
      continue;
    }
    const told = links.find(({ update }) => status.path === `/opfoelgning/${update.slug}/`)!;
    expect(told.update.statusWord).toBe(status.word);
    expect(told.confidence === 'mulig').toBe(status.possible ?? false);
    const newer = links.filter(
      ({ confidence, update: { statusWord, stated, supersededBy } }) =>
        confidence !== 'mulig' && statusWord !== undefined && !supersededBy && stated.date > told.update.stated.date,
    );
    expect(status.word === undefined ? [] : newer, String(number)).toEqual([]);
  }
});

test.each([
  ['hvad er der sket med 22', '/anbefaling/22/'],
  ['Hvad er der sket med nr. 22?', '/anbefaling/22/'],
  ['er 22 gennemført', '/anbefaling/22/'],
  ['nyt om 16', '/anbefaling/16/'],
  ['hvor langt er I med anbefaling fire', '/anbefaling/4/'],
  ['hvordan går det med 11', '/anbefaling/11/'],
  ['hvad er der blevet af 5 siden 2022', '/anbefaling/5/'],
  ['status for trædesten 22.1', '/anbefaling/22/#traedesten-1'],
  ['hvad er der sket med kapitel 15', '/kapitel/15/'],
  ['er der nyt om afsnit 6.5.2?', '/kapitel/6/#afsnit-6.5.2'],
  ['hvad er der sket med tema 8', '/tema/socialpsykiatrien/'],
  ['hvad er der sket med kapitlet om retspsykiatri', '/tema/retspsykiatri/'],
  ['hvad er der sket med temaet børn og unge', '/tema/boern-og-unge/'],
  ['hvad er der sket med socialpsykiatrien', '/tema/socialpsykiatrien/'],
  ['hvad er der sket med handleplanen for selvmord', '/anbefaling/4/'],
  ['hvad er status på 10-årsplanen', '/opfoelgning/plan/'],
])('"%s" is answered by the newest status of %s', async (question, path) => {
  expect((await statusOf(question)).map(([asked]) => asked)).toEqual([path]);
});

test('who asks of several gets the status of each', async () => {
  expect((await statusOf('hvad er der sket med 22 og 23')).map(([path]) => path)).toEqual([
    '/anbefaling/22/',
    '/anbefaling/23/',
  ]);
});

test.each([
  'hvordan skal der følges op på planen',
  'hvad er der sket de sidste 10 år',
  'hvorfor er der sket en stigning',
  'hvad er der sket med 22 procent af patienterne',
  'hvad er der sket med antallet af sengepladser siden 2009',
  'hvad skete der i 2014',
])('"%s" asks for no status of ours', async (question) => {
  expect(await statusOf(question)).toEqual([]);
});
