import { expect, test } from 'vitest';
import { describeDate } from '../../src/site/date.ts';
import { contradictions, expectation, followUp, newestFirst } from '../../src/followup/stories.ts';
import type { Update } from '../../src/content/library.ts';
import { amountText, moneys, recommendationsOf } from '../../src/followup/money.ts';
import { planTopics } from '../../src/followup/plan-topics.ts';
import { timeline } from '../../src/followup/timeline.ts';
import { expectationText } from '../../src/followup/words.ts';

/** An update that fits the schema, with what a test is about. */
const update = (slug: string, given: Partial<Update> = {}): Update => ({
  collection: 'opfoelgning',
  slug,
  id: slug,
  path: `/opfoelgning/${slug}/`,
  prefix: 'stykke',
  file: `content/opfoelgning/${slug}.mdx`,
  title: `Om ${slug}`,
  text: 'Tekst.',
  scope: 'anbefaling',
  kind: 'Status',
  recommendations: [],
  themes: [],
  stated: { date: '2024-05-07' },
  expected: false,
  amounts: [],
  source: 'raad',
  place: 'punkt 1',
  lines: '1',
  contradicts: [],
  toldBy: [],
  chapters: [],
  sections: [],
  tree: { type: 'root', children: [] },
  anchors: [],
  ...given,
});
const slugs = (list: Update[]) => list.map(({ slug }) => slug);

test('updates stand newest first; a year alone stands before its months, a vague time at its beginning', () => {
  const list = [
    update('aar', { stated: { date: '2024' } }),
    update('maj'),
    update('dec', { stated: { date: '2024-12-05' } }),
    update('spand', { stated: { date: '2023-12', until: '2024-12' } }),
  ];
  expect(slugs(list.sort(newestFirst))).toEqual(['dec', 'maj', 'aar', 'spand']);
});

test('a claim from two sources is told once, by the newest, with the other beside it', () => {
  const all = [update('a', { sameAs: 'b' }), update('b', { stated: { date: '2024-11-08' } }), update('c')];
  const { current, superseded } = followUp(all, all);
  expect(current.map((group) => group.map(({ lead, same }) => [lead.slug, slugs(same)]))).toEqual([
    [['b', ['a']]],
    [['c', []]],
  ]);
  expect(superseded).toEqual([]);
});

test('the other source is named also when it is not among those to tell', () => {
  const all = [update('a', { sameAs: 'b' }), update('b', { stated: { date: '2024-11-08' } })];
  const { current } = followUp([all[0]!], all);
  expect(current).toHaveLength(1);
  expect([current[0]![0]!.lead.slug, slugs(current[0]![0]!.same)]).toEqual(['a', ['b']]);
});

test('what a later source has replaced is kept apart', () => {
  const all = [update('gammel', { supersededBy: 'ny' }), update('ny', { stated: { date: '2024-11-08' } })];
  const { current, superseded } = followUp(all, all);
  expect(current.flat().map(({ lead }) => lead.slug)).toEqual(['ny']);
  expect(superseded.map(({ lead }) => lead.slug)).toEqual(['gammel']);
});

test('statements that contradict each other stand side by side, whichever of them says so', () => {
  const all = [
    update('ja', { stated: { date: '2024-11-25' } }),
    update('midt', { stated: { date: '2024-11-20' } }),
    update('nej', { stated: { date: '2024-11-08' }, contradicts: ['ja'] }),
  ];
  expect(followUp(all, all).current.map((group) => group.map(({ lead }) => lead.slug))).toEqual([
    ['ja', 'nej'],
    ['midt'],
  ]);
  expect(slugs(contradictions(all[0]!, all))).toEqual(['nej']);
  expect(slugs(contradictions(all[2]!, all))).toEqual(['ja']);
});

test('an expectation has passed only when the last day its date can mean is over', () => {
  const state = (event: Update['event'], today: string) =>
    expectation(update('x', { expected: true, ...(event ? { event } : {}) }), today);
  expect(state({ date: '2025' }, '2025-12-31')).toBe('ahead');
  expect(state({ date: '2025' }, '2026-01-01')).toBe('passed');
  expect(state({ date: '2025-04', until: '2025-06' }, '2025-06-30')).toBe('ahead');
  expect(state({ date: '2025-04', until: '2025-06' }, '2025-07-01')).toBe('passed');
  expect(state(undefined, '2030-01-01')).toBe('undated');
  expect(expectation(update('x', { event: { date: '2020' } }), '2030-01-01')).toBeUndefined();
});

test('a passed expectation reads "Ventet" with the source’s own words for the time', () => {
  const given = update('x', { expected: true, event: { date: '2025', text: 'primo 2025' } });
  expect(expectationText(given, '2026-11-23')).toBe(
    'Ventet: primo 2025. Tidspunktet er passeret, og kilden fortæller ikke, hvordan det gik.',
  );
  expect(expectationText(given, '2025-06-01')).toBe('Ventet: primo 2025.');
});

test('a month heads the timeline only when the whole statement surely lies in it', () => {
  const periods = timeline([
    update('maj'),
    update('aar', { stated: { date: '2024', text: '2024, før 23. april', inferred: true } }),
    update('spand', {
      stated: { date: '2024-11-15', until: '2024-12-05', text: 'mellem 15. november og 5. december 2024' },
    }),
    update('tidligere', { stated: { date: '2023-02' } }),
  ]).map(({ year, periods: list }) => [year, list.map(({ name, slug, count }) => [name, slug, count])]);
  expect(periods).toEqual([
    [
      '2024',
      [
        ['Mellem 15. november og 5. december 2024', 'mellem-15-november-og-5-december-2024', 1],
        ['Maj 2024', 'maj-2024', 1],
        ['2024, før 23. april (dato udledt)', '2024-foer-23-april-udledt', 1],
      ],
    ],
    ['2023', [['Februar 2023', 'februar-2023', 1]]],
  ]);
});

test('the same money told of twice is one entry; other money of the same size is another', () => {
  const amount = { text: '150 mio. kr.', value: 150, unit: 'mio. kr.', purpose: 'forskning' };
  const link = (...numbers: number[]) => numbers.map((number) => ({ number, confidence: 'sikker' as const }));
  const list = moneys([
    update('a', { amounts: [{ ...amount, sameMoney: 'reserve' }], recommendations: link(5, 12) }),
    update('b', {
      stated: { date: '2024-11-08' },
      amounts: [{ ...amount, text: '150', sameMoney: 'reserve' }, amount],
      recommendations: link(5),
    }),
  ]);
  expect(list.map(({ statements, kroner }) => [statements.map((one) => one.update.slug), kroner])).toEqual([
    [['b', 'a'], 150e6],
    [['b'], 150e6],
  ]);
  expect(recommendationsOf(list[0]!)).toEqual([5]);
});

test('an amount shows its unit when the source’s words leave it out, and says when the source gives none', () => {
  expect(amountText({ text: '150', value: 150, unit: 'mio. kr.', purpose: 'x' })).toBe('150 (mio. kr.)');
  expect(amountText({ text: '2024: 2,8', value: 2.8, unit: 'uden enhed i kilden', purpose: 'x' })).toBe(
    '2024: 2,8 (uden enhed i kilden)',
  );
  expect(amountText({ text: '100 millioner kroner', value: 100, unit: 'mio. kr.', purpose: 'x' })).toBe(
    '100 millioner kroner',
  );
});

test('what concerns the whole plan is told under what its own words name, and nothing is lost', () => {
  const topics = planTopics(
    [
      update('a', { title: 'Oplæg til rækkefølge drøftet i rådet' }),
      update('b', { title: 'Rådet fik et overblik' }),
      update('c', { title: 'Aftale om råderum' }),
      update('d', { title: 'Rådhuset' }),
    ],
    [
      { id: 'raekkefoelge', name: 'Rækkefølge', words: ['rækkefølge'] },
      { id: 'nationalt-raad', name: 'Nationalt råd', words: ['Råd', 'rådet'] },
    ],
  );
  expect(topics.map(({ id, updates }) => [id, slugs(updates)])).toEqual([
    ['raekkefoelge', ['a']],
    ['nationalt-raad', ['b']],
    ['aftaler-og-andet', ['c', 'd']],
  ]);
});

test.each([
  [{ date: '2024' }, '2024'],
  [{ date: '2024', until: '2025' }, '2024–2025'],
  [{ date: '2024-05', until: '2025-06' }, 'maj 2024 – juni 2025'],
  [{ date: '2024-05-07', inferred: true }, '7. maj 2024 (dato udledt)'],
  [{ date: '2023-09', until: '2023-11', text: 'efteråret 2023' }, 'efteråret 2023'],
])('the date %j reads »%s«', (given, words) => {
  expect(describeDate(given)).toBe(words);
});
