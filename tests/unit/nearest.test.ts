import fc from 'fast-check';
import { expect, test } from 'vitest';
import { places } from '../../src/data/pages.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { nearestPlaces, otherNumbers } from '../../src/client/not-found/nearest.ts';

const all = places(readLibrary());
const found = (path: string) => nearestPlaces(path, all).map((place) => place.path);

test.each([
  ['/anbefalinger/25/', '/anbefaling/25/'],
  ['/anbefaling-25', '/anbefaling/25/'],
  ['/anbefaling/25.html', '/anbefaling/25/'],
  ['/Anbefaling/25', '/anbefaling/25/'],
  ['/anbefalinger', '/anbefaling/'],
  ['/kapitel/13.pdf', '/kapitel/13/'],
  ['/kapitler/13/', '/kapitel/13/'],
  ['/afsnit/11.2.2/', '/kapitel/11/#afsnit-11.2.2'],
  ['/kapitel/11.2.2', '/kapitel/11/#afsnit-11.2.2'],
  ['/boks-9', '/kapitel/7/#boks-9'],
  ['/tema/børn-og-unge/', '/tema/boern-og-unge/'],
  ['/tema/b%C3%B8rn-og-unge/', '/tema/boern-og-unge/'],
  ['/boern-og-unge', '/tema/boern-og-unge/'],
  ['/opfolgning/', '/opfoelgning/'],
  ['/søg', '/soeg/'],
  ['/ordlisten/', '/ordliste/'],
  ['/følgegruppe/', '/foelgegruppe/'],
  ['/recovery', '/kapitel/4/#begreb-recovery'],
])('%s is nearest to %s', (asked, expected) => {
  expect(found(asked)[0]).toBe(expected);
});

test('a number that no recommendation has leads to those beside it', () => {
  expect(found('/anbefaling/38/').slice(0, 2).sort()).toEqual(['/anbefaling/36/', '/anbefaling/37/']);
});

test('a number far from all of its kind is told which there are, and led to their list and the nearest', () => {
  const numbers = [...readLibrary().recommendations.keys()];
  const last = Math.max(...numbers);
  const answer = otherNumbers('/anbefaling/990/', all)!;
  expect([answer.first, answer.last]).toEqual([Math.min(...numbers), last]);
  expect(answer.places.map(({ path }) => path)).toEqual(['/anbefaling/', `/anbefaling/${last}/`]);
  for (const path of ['/anbefalinger/990', '/990/', '/tema/3/', '/anbefaling/tre/'])
    expect(otherNumbers(path, all), path).toBeUndefined();
});

test('what resembles nothing gives nothing', () => {
  for (const path of ['/', '/xyzzy-qwrt/', '/wp-login.php', '/.env', '/%E0%A4%A', '/💥/'])
    expect(found(path), path).toEqual([]);
});

test('any address at all gives at most five places, all of them real, in a moment', () => {
  const paths = new Set(all.map(({ path }) => path));
  fc.assert(
    fc.property(fc.oneof(fc.webPath(), fc.string({ maxLength: 2000 })), (path) => {
      const answer = found(path);
      expect(answer.length).toBeLessThanOrEqual(5);
      for (const one of answer) expect(paths.has(one)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
