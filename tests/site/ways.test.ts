import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { isForAll, recommendationsOf, updatesOf, wayPath } from '../../src/followup/ways.ts';
import { meetingQuestions } from '../../src/text/meeting-questions.ts';
import { passagesOf } from '../../src/text/facet-words.ts';
import { elements, page } from '../support/site.ts';

const library = readLibrary();
const { ways } = library.edition;
const links = (root: Parameters<typeof elements>[0]) =>
  elements(root, ({ tagName }) => tagName === 'a').map(({ properties }) => String(properties['href']));

test('the first thing on the front page and on the overview leads in by who one is', () => {
  for (const path of ['/', '/anbefaling/']) {
    const [nav] = elements(page(path), ({ properties }) => properties['className']?.toString() === 'indgange');
    expect(links(nav!), path).toEqual(ways.map(({ id }) => wayPath(id)));
  }
  expect(ways.map(({ id }) => id)).toContain('paaroerende');
});

describe.each(ways)('the way in for $name', (way) => {
  const root = page(wayPath(way.id));
  const its = recommendationsOf(way, library);

  test('has the recommendations whose own text names them, and no others', () => {
    const listed = elements(root, ({ properties }) => properties['className']?.toString() === 'anbefalingsliste');
    if (isForAll(way)) return expect(listed).toEqual([]);
    expect(its.length).toBeGreaterThan(0);
    const found = links(listed[0]!).filter((to) => /^\/anbefaling\/\d+\/$/.test(to));
    expect(found).toEqual(its.map(({ number }) => `/anbefaling/${number}/`));
  });

  test('asks in words that the recommendation has, and says that the questions are ours', () => {
    const [asked] = elements(root, ({ properties }) => properties['ariaLabelledBy']?.toString() === 'spoerg');
    if (!asked) return expect(isForAll(way)).toBe(true);
    expect(toString(asked)).toContain('Vores spørgsmål');
    const texts = its.map((one) => passagesOf(one).join('\n').toLowerCase());
    for (const line of elements(asked, ({ tagName }) => tagName === 'li').map((item) => toString(item)))
      for (const [, word] of line.matchAll(/»([^«]+)«/g))
        expect(texts.some((text) => text.includes(word!.toLowerCase()))).toBe(true);
  });

  test('tells what has happened since, newest first, or that no source does', () => {
    const [since] = elements(root, ({ properties }) => properties['ariaLabelledBy']?.toString() === 'siden');
    const updates = updatesOf(its, library);
    if (updates.length === 0) return expect(toString(since!)).toContain('Ingen af kilderne');
    const first = links(since!).find((to) => /^\/opfoelgning\/\d{4}-/.test(to));
    expect(first).toBe(`/opfoelgning/${updates[0]!.slug}/`);
  });
});

test('a question names the stones that have the word, and nobody whom the shown words do not name', () => {
  const actors = [
    { id: 'kommune', words: ['kommuner', 'kommunerne'] },
    { id: 'region', words: ['regionen'] },
  ];
  const steppingStones = [
    { number: 1, text: 'Noget om tværkommunale ting.' },
    { number: 2, text: 'Kommuner gør noget.' },
    { number: 4, text: 'Det gør kommunerne.' },
  ];
  expect(meetingQuestions({ actors, paragraphs: ['Alle.'], steppingStones })).toEqual([
    'Trædesten 2 og 4 nævner »kommuner« og »kommunerne«. Hvem er det hos os, og hvad gør de?',
  ]);
  expect(meetingQuestions({ actors, paragraphs: ['I regionen.'], steppingStones: [] })).toEqual([
    'Teksten nævner »regionen«. Hvem er det hos os, og hvad gør de?',
  ]);
});
