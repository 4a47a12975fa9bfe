import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { silences, silenceUntil } from '../../src/followup/silence.ts';
import { SILENCE } from '../../src/followup/words.ts';
import { href, recommendationPath } from '../../src/site/address.ts';
import { builtJson } from '../support/files.ts';
import { elements, page } from '../support/site.ts';
import { toString } from 'hast-util-to-string';

const library = readLibrary();
const all = silences(library).flatMap(({ recommendations }) => recommendations);

test('every recommendation stands once, and is silent exactly when no update is linked to it', () => {
  expect(new Set(all.map(({ recommendation }) => recommendation)).size).toBe(library.recommendations.size);
  for (const { recommendation, count, since } of all) {
    const own = library.updates.filter(({ recommendations }) =>
      recommendations.some(({ number }) => number === recommendation.number),
    );
    expect(count).toBe(own.length);
    expect(since <= silenceUntil(library)).toBe(true);
  }
});

test('the page has a row for each, and says that silence is not inaction; the data say the same', () => {
  const root = page('/opfoelgning/tavshed/');
  expect(toString(root)).toContain(SILENCE);
  const rows = elements(root, ({ tagName, properties }) => tagName === 'th' && properties['scope'] === 'row').map(
    (row) => elements(row, ({ tagName }) => tagName === 'a')[0]!.properties['href'],
  );
  expect(rows).toEqual(all.map(({ recommendation }) => href(recommendationPath(recommendation.number))));
  const data = builtJson('data/tavshed.json') as { note: string; themes: Array<{ silent: number[] }> };
  expect(data.note).toBe(SILENCE);
  expect(data.themes.flatMap(({ silent }) => silent)).toEqual(
    all.filter(({ count }) => count === 0).map(({ recommendation }) => recommendation.number),
  );
});
