import type { Update } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { days, describeDate, type SourceDate } from '../site/date.ts';

const span = ({ date, until }: SourceDate): [string, string] => [days(date)[0], days(until ?? date)[1]];

/**
 * A source speaks on its own day; where that is only known as a period, within it. When several updates say another day than
 * their source, it is the source's description that was changed, and that is told once.
 */
export function* checkStated({ library, spots }: Reading, day: string): Check {
  const other = library.updates.filter(({ source, stated }) => {
    const document = library.sources.get(source);
    // What has not happened yet is told already.
    if (!document || days(stated.date)[0] > day) return false;
    const [from, to] = span(stated);
    const [first, last] = span(document.date);
    return from < first || to > last;
  });
  for (const [id, updates] of Map.groupBy(other, ({ source }) => source)) {
    const { date, file } = library.sources.get(id)!;
    const kildedato = describeDate(date);
    if (updates.length > 1)
      yield problem(spots.get(file)!(['date']), 'kilde-skiftet', {
        kildedato,
        antal: String(updates.length),
        dato: describeDate(updates[0]!.stated),
        fil: file,
      });
    else
      yield problem(spots.get(updates[0]!.file)!(['stated', 'date']), 'sagt-dato', {
        dato: describeDate(updates[0]!.stated),
        kildedato,
        stated: `{ date: "${date.date}"${date.until ? `, until: "${date.until}"` : ''} }`,
        kilde: id,
      });
  }
}

/** Further from the day it was spoken of than a plan reaches, or a memory: a slip in the year. */
const FARTHEST = { back: 60, ahead: 40 };

/** What replaces an update is newer than it, and what it tells of lies within reach of the day it was told. */
export function* checkOrder(
  { stated, event }: Update,
  newer: Update | undefined,
  at: (path: PropertyKey[]) => Spot,
): Check {
  if (newer && span(newer.stated)[1] < span(stated)[0])
    yield problem(at(['supersededBy']), 'afloest-af-aeldre', {
      anden: newer.slug,
      andendato: describeDate(newer.stated),
      dato: describeDate(stated),
    });
  for (const field of ['date', 'until'] as const) {
    const dato = event?.[field];
    if (!dato) continue;
    const years = Number(dato.slice(0, 4)) - Number(stated.date.slice(0, 4));
    if (years > FARTHEST.ahead || -years > FARTHEST.back)
      yield problem(at(['event', field]), 'dato-langt-vaek', { dato, aar: String(Math.abs(years)) });
  }
}
