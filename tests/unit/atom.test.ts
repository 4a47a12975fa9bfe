import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { expect, test } from 'vitest';
import { atomFeed } from '../../src/followup/atom.ts';
import { official } from '../../src/site/publication.ts';
import type { SourceDocument, Update } from '../../src/content/library.ts';

const source: SourceDocument = {
  collection: 'kilder',
  id: 'raad',
  path: '/kilder/raad/',
  file: 'content/kilder/raad.yaml',
  title: 'Referat & <bilag>',
  kind: 'referat',
  publisher: 'Rådet',
  publisherInferred: false,
  date: { date: '2024-12-05' },
  dateBasis: 'Trykt.',
  perspective: 'rådsreferat',
  summary: ['Møde.'],
  links: [],
  missing: [],
  otherLines: [],
};
const hostile: Update = {
  collection: 'opfoelgning',
  slug: 'a',
  path: '/opfoelgning/a/',
  prefix: 'stykke',
  id: 'a',
  file: 'content/opfoelgning/a.mdx',
  title: '<script>alert("1")</script> & mere ]]>',
  text: 'Første <b>.\n\nAndet & sidste.',
  scope: 'plan',
  kind: 'Frist',
  recommendations: [],
  themes: [],
  stated: { date: '2024-05' },
  statusWord: 'fremsat "nu"',
  phase: 'lovforslag fremsat',
  expected: false,
  amounts: [],
  quote: 'x < y\u0008',
  source: 'raad',
  place: 'punkt 1',
  contradicts: [],
  toldBy: [],
  chapters: [],
  sections: [],
  tree: { type: 'root', children: [] },
  anchors: [],
};
const feed = (updates: Update[]) =>
  fromXml(
    atomFeed({ title: 'Prøve', page: '/tema/x/', updates, sources: new Map([['raad', source]]), today: '2026-01-01' }),
  );
const words = (node: { children?: unknown[]; value?: string }): string =>
  node.value ?? (node.children ?? []).map((child) => words(child as never)).join('');
const all = (node: { children?: unknown[] }, name: string): Element[] =>
  (node.children ?? []).flatMap((child) => [
    ...((child as Element).name === name ? [child as Element] : []),
    ...all(child as Element, name),
  ]);

test('words that look like markup stay words in the feed', () => {
  const root = feed([hostile]);
  const entry = all(root, 'entry')[0]!;
  expect(words(all(entry, 'title')[0]!)).toBe(hostile.title);
  expect(all(entry, 'script')).toEqual([]);
  expect(all(entry, 'p').map(words)).toEqual([
    'Første <b>.',
    'Andet & sidste.',
    '»x < y«',
    'Referat & <bilag>, punkt 1. Sagt maj 2024. Kildens statusord: »fremsat "nu"« – vores fase: lovforslag fremsat.',
  ]);
});

test('an update is from the first day that the source can mean, and changed when it came into the edition or was revised here', () => {
  const stamps = (given: Partial<Update>) =>
    ['published', 'updated'].map((name) => words(all(all(feed([{ ...hostile, ...given }]), 'entry')[0]!, name)[0]!));
  expect(stamps({})).toEqual(['2024-05-01T12:00:00Z', `${official.editionBegun}T12:00:00Z`]);
  expect(stamps({ added: '2026-11-23' })).toEqual(['2024-05-01T12:00:00Z', '2026-11-23T12:00:00Z']);
  expect(stamps({ added: '2026-11-23', revised: '2026-11-26' })[1]).toBe('2026-11-26T12:00:00Z');
});

test('a feed without updates is as old as the newest source', () => {
  expect(words(all(feed([]), 'updated')[0]!)).toBe('2024-12-05T12:00:00Z');
});
