import type { Update } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { suggest } from '../content/suggest.ts';

type At = (path: PropertyKey[]) => Spot;

/** The other updates that an update names are there, and what replaces it is not replaced by it. */
export function* checkTies(update: Update, at: At, reading: Reading, bySlug: Map<string, Update>): Check {
  const ties = (['supersededBy', 'sameAs'] as const).flatMap((felt) =>
    update[felt] === undefined ? [] : [{ felt, navn: update[felt], path: [felt] as PropertyKey[] }],
  );
  for (const { felt, navn, path } of [
    ...ties,
    ...(['contradicts', 'toldBy'] as const).flatMap((felt) =>
      update[felt].map((navn, index) => ({ felt, navn, path: [felt, index] as PropertyKey[] })),
    ),
  ]) {
    if (navn === update.slug)
      yield problem(at(path), 'opfoelgning-ukendt', {
        felt,
        navn,
        grund: 'er opfølgningen selv',
        forslag: 'Skriv navnet på den anden opfølgning.',
      });
    else if (!bySlug.has(navn) && !isUnread(reading, `content/opfoelgning/${navn}.mdx`))
      yield problem(at(path), 'opfoelgning-ukendt', {
        felt,
        navn,
        grund: 'ikke findes',
        forslag: suggest(navn, [...bySlug.keys()], 'Skriv filens navn uden .mdx'),
      });
  }
  const same = bySlug.get(update.sameAs ?? '');
  const unlike = same && same !== update && difference(update, same);
  if (unlike) yield problem(at(['sameAs']), 'samme-uens', { navn: same.slug, grund: unlike });
  for (const [index, navn] of update.toldBy.entries()) {
    const later = bySlug.get(navn);
    const grund = !update.expected
      ? 'denne opfølgning venter ikke på noget'
      : later && later.stated.date < update.stated.date
        ? 'den er ældre end denne'
        : undefined;
    if (grund) yield problem(at(['toldBy', index]), 'loefte-fortalt', { navn, grund });
  }
  if (circle(update, bySlug))
    yield problem(at(['supersededBy']), 'opfoelgning-ukendt', {
      felt: 'supersededBy',
      navn: update.supersededBy!,
      grund: 'selv er afløst af denne',
      forslag: 'Slet »supersededBy« i den nyeste af dem.',
    });
}

/** Why two updates do not tell the same. */
const difference = (one: Update, other: Update): string | undefined =>
  one.expected !== other.expected
    ? 'den ene venter på noget, og det gør den anden ikke'
    : one.phase && other.phase && one.phase !== other.phase
      ? `den ene er i fasen »${one.phase}« og den anden i »${other.phase}«`
      : undefined;

function circle(update: Update, bySlug: Map<string, Update>): boolean {
  const seen = new Set<string>();
  for (
    let next = bySlug.get(update.supersededBy ?? '');
    next && next !== update;
    next = bySlug.get(next.supersededBy ?? '')
  ) {
    if (seen.has(next.slug)) return false;
    seen.add(next.slug);
    if (next.supersededBy === update.slug) return true;
  }
  return false;
}
