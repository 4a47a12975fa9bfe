import type { Update } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { days, type SourceDate } from '../site/date.ts';

type At = (path: PropertyKey[]) => Spot;

/** What an update tells of has happened, unless it is expected; its dates are in order. */
export function* checkDates({ event, stated, expected, added, revised }: Update, at: At, day: string): Check {
  yield* checkDate(stated, 'stated', at, day, 'Skriv den dag, kilden sagde det.');
  if (event)
    yield* checkDate(
      event,
      'event',
      at,
      expected ? '9999' : day,
      'Venter kilden på, at det sker, så tilføj »expected: true«. Ellers ret datoen.',
    );
  yield* checkOwnDays({ added, revised }, at, day);
}

/** The days when we did something ourselves. */
export function* checkOwnDays(own: Record<string, string | undefined>, at: At, day: string): Check {
  for (const [felt, dato] of Object.entries(own))
    if (dato !== undefined && dato > day)
      yield problem(at([felt]), 'dato-fremtid', { felt, dato, idag: day, forslag: 'Skriv dagen i dag.' });
}

/** A date that is not in the future, and no end before its beginning. */
export function* checkDate({ date, until }: SourceDate, felt: string, at: At, day: string, forslag: string): Check {
  if (days(date)[0] > day) yield problem(at([felt, 'date']), 'dato-fremtid', { felt, dato: date, idag: day, forslag });
  if (until && days(until)[1] < days(date)[0])
    yield problem(at([felt, 'until']), 'dato-raekkefoelge', { fra: date, til: until });
}
