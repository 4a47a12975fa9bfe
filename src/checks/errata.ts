import { isErratum, lineOf, type Erratum } from '../content/erratum.ts';
import { componentsNamed } from './component.ts';
import { problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';

/** A correction of the text is dated, and shown where it was made: nothing is corrected in silence. */
export function* checkErrata(reading: Reading, day: string): Check {
  const { library, ledgerPlaces } = reading;
  const errata = new Map<number, Erratum>();
  for (const entry of library.ledger) {
    if (entry.slags !== 'rettet') continue;
    const place = ledgerPlaces.get(entry)!;
    const linje = String(lineOf(entry));
    if (isErratum(entry)) {
      errata.set(lineOf(entry), entry);
      if (entry.dato > day)
        yield problem(place, 'dato-fremtid', {
          felt: 'dato',
          dato: entry.dato,
          idag: day,
          forslag: 'Skriv den dag, rettelsen blev gjort.',
        });
    } else if (!onlyNumbers(entry.tekst, entry.til)) {
      yield problem(place, 'rettelse-synlig', {
        grund: `Rettelsen af linje ${linje} har ingen dato, så ingen kan se den`,
        linje,
      });
    }
  }
  if (isUnread(reading, 'content/kapitler', 'content/anbefalinger', 'content/original/regnskab')) return;
  const shown = new Set<number>();
  for (const { file, tree } of [...library.parts, ...library.recommendations.values()]) {
    for (const { linje, spot } of componentsNamed('Rettelse', file, tree)) {
      shown.add(Number(linje));
      if (!errata.has(Number(linje)))
        yield problem(spot, 'rettelse-synlig', {
          grund: `Regnskabet har ingen dateret rettelse af linje ${linje}`,
          linje,
        });
    }
  }
  for (const [line, entry] of errata)
    if (!shown.has(line))
      yield problem(ledgerPlaces.get(entry)!, 'rettelse-synlig', {
        grund: `Rettelsen af linje ${line} vises ikke i teksten`,
        linje: String(line),
      });
}

/** A footnote whose number is misprinted is renumbered without an erratum: the words stay. */
const onlyNumbers = (before: string, after: string): boolean =>
  before.replace(/\d+/g, '#') === after.replace(/\d+/g, '#');
