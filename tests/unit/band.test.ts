import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { evidenceBand } from '../../src/followup/band.ts';
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

test('a build from before the newest source leaves no room for silence', () => {
  expect(evidenceBand(library, 25, '2023-01-01').until).toBe(1);
});
