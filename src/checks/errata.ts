import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { isErratum, lineOf, type Erratum } from '../content/erratum.ts';
import { blocksIn } from './component.ts';
import { official } from '../site/publication.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';

type Rettet = Extract<LedgerEntry, { slags: 'rettet' }>;

/** A correction of the text is dated, and shown where it was made: nothing is corrected in silence. */
export function* checkErrata(reading: Reading, day: string, source: string): Check {
  const { library, ledgerPlaces } = reading;
  const lines = source.split('\n');
  const errata = new Map<number, Erratum>();
  for (const entry of library.everLedger) yield* checkDays(entry, day, ledgerPlaces.get(entry)!);
  for (const entry of library.ledger) {
    // One that fits no line of the source is told where the ledger is applied.
    if (entry.slags !== 'rettet' || !lines[lineOf(entry) - 1]?.includes(entry.tekst)) continue;
    const place = ledgerPlaces.get(entry)!;
    const linje = String(lineOf(entry));
    if (isErratum(entry)) {
      errata.set(lineOf(entry), entry);
    } else if (!renumbersFootnote(entry, library.ledger)) {
      yield problem(place, 'rettelse-synlig', {
        grund: `Rettelsen af linje ${linje} har ingen dato, så ingen kan se den`,
        linje,
      });
    }
    if (!tellsWhatChanged(entry, lines))
      yield problem(place, 'regnskab-foer-efter', {
        foer: entry.foer ?? entry.tekst,
        efter: entry.efter ?? entry.til,
        tekst: entry.tekst,
        til: entry.til,
        linje,
      });
  }
  if (isUnread(reading, 'content/kapitler', 'content/anbefalinger', 'content/original/regnskab')) return;
  const shown = new Set<number>();
  for (const text of [...library.parts, ...library.recommendations.values()]) {
    for (const { linje, spot } of blocksIn(text, 'erratum')) {
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

/** What came after the first publication has a day between it and today. */
function* checkDays(entry: LedgerEntry, day: string, place: Spot): Check {
  for (const [felt, dato] of [
    ['dato', 'dato' in entry ? entry.dato : undefined],
    ['ophoert', entry.ophoert?.dato],
  ] as const) {
    if (!dato) continue;
    if (dato > day)
      yield problem(place, 'dato-fremtid', { felt, dato, idag: day, forslag: 'Skriv den dag, posten blev skrevet.' });
    if (dato < official.date) yield problem(place, 'dato-foer-udgivelsen', { felt, dato, udgivet: official.date });
  }
}

/**
 * A footnote whose number is misprinted is renumbered without an erratum: the words stay, and the note has a mark of ours.
 * The number is the note's own at the start of its line, or its mark, glued to a word.
 */
function renumbersFootnote({ linjer, tekst, til }: Rettet, ledger: LedgerEntry[]): boolean {
  const [, before, old, after] = /^(\D*)(\d+)(\D*)$/.exec(tekst) ?? [];
  if (old === undefined || before === undefined || after === undefined) return false;
  const number = Number(til.slice(before.length, til.length - after.length));
  const notes = ledger.filter((entry) => entry.slags === 'fodnote' && entry.nummer === number);
  if (notes.length === 0 || til !== `${before}${number}${after}`) return false;
  return before === '' ? notes.some((note) => lineOf(note) === Number(linjer)) : /\p{L}$/u.test(before) && after === '';
}

/** "before" and "after" as readers see them are the words that differ when the entry is applied, whole words. */
function tellsWhatChanged(entry: Rettet, lines: string[]): boolean {
  if (entry.foer === undefined && entry.efter === undefined) return true;
  const line = lineOf(entry);
  const around = (own: string) => [lines[line - 2] ?? '', own, lines[line] ?? ''].join('\n');
  const printed = lines[line - 1] ?? '';
  const [from, to] = [around(printed), around(printed.replace(entry.tekst, () => entry.til))];
  const [foer, efter] = [entry.foer ?? entry.tekst, entry.efter ?? entry.til].map((words) => plain(words, ' '));
  // A hyphen at a line end parts a word or stands in one: only the edition knows.
  return ['', ' '].some((joint) => {
    const [was, is] = [plain(from, joint), plain(to, joint)];
    return (
      was !== is &&
      placesOf(foer!, was).some((at) => `${was.slice(0, at)}${efter}${was.slice(at + foer!.length)}` === is)
    );
  });
}

const plain = (text: string, joint: string): string =>
  text
    .replace(/-\s*\n\s*/g, joint)
    .replaceAll('-', '')
    .replace(/\s+/g, ' ')
    .trim();

/** Where words stand in a text as whole words. */
function placesOf(words: string, text: string): number[] {
  const found: number[] = [];
  const part = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(words); at >= 0 && words !== ''; at = text.indexOf(words, at + 1))
    if (!part.test(text[at - 1] ?? '') && !part.test(text[at + words.length] ?? '')) found.push(at);
  return found;
}
