import { describe, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { accountLines } from '../../src/followup/source-lines.ts';

const library = readLibrary();

describe('the lines of each source', () => {
  test.each([...library.sources.keys()])('%s: each is in an update, or it is said why not', (id) => {
    const { total, used, rest, missing } = accountLines(library, library.sources.get(id)!)!;
    expect(missing).toEqual([]);
    expect(used).toBeGreaterThan(0);
    expect(used + Object.values(rest).reduce((sum, count) => sum + count, 0)).toBe(total);
  });

  test('a line that is left out says why, and one that repeats says what', () => {
    for (const { otherLines } of library.sources.values())
      for (const { kind, why } of otherLines) if (kind === 'udeladt') expect(why.length, why).toBeGreaterThan(15);
  });
});
