import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { evidenceBand, spread } from '../../src/followup/band.ts';
import { updatesOf } from '../../src/followup/summary.ts';

const library = readLibrary();

test('a band has every update once, at the time its source spoke, and ends in the silence since the newest source', () => {
  for (const number of library.recommendations.keys()) {
    const { marks, until, words } = evidenceBand(library, number, '2026-11-26');
    const own = updatesOf(library, number);
    expect(marks.reduce((sum, { sure, possible }) => sum + sure + possible, 0)).toBe(own.length);
    const places = marks.map(({ at }) => at);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(until).toBeLessThan(1);
    expect(Math.max(0, ...places)).toBeLessThanOrEqual(until);
    for (const mark of marks) expect(words).toContain(mark.words);
    expect(words).toMatch(/ingen kilder efter \d+\. \p{L}+ \d{4}$/u);
    expect(words).not.toContain('%');
  }
});

test('marks that would cover each other are moved apart: in order, the newest where it is, none before the beginning', () => {
  expect(spread([0.2, 0.5, 0.58])).toEqual([0.2, 0.5, 0.58]);
  const [first, second, third] = spread([0.57, 0.58, 0.58]) as [number, number, number];
  expect(third).toBe(0.58);
  expect(third - second).toBeGreaterThan(0.05);
  expect(second - first).toBeGreaterThan(0.05);
  const many = spread(Array.from({ length: 40 }, () => 0.6));
  expect(many).toEqual([...many].sort((a, b) => a - b));
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  for (const number of library.recommendations.keys()) {
    const places = evidenceBand(library, number, '2026-11-26').marks.map(({ at }) => at);
    for (const [index, place] of places.entries())
      if (index > 0) expect(place - places[index - 1]!, `anbefaling ${number}`).toBeGreaterThan(0.05);
  }
});

test('a build from before the newest source leaves no room for silence', () => {
  expect(evidenceBand(library, 25, '2023-01-01').until).toBe(1);
});
