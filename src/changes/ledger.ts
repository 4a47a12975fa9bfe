import { erratumSentence, isErratum, lineOf } from '../content/erratum.ts';
import type { Library } from '../content/library.ts';
import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { sourceText } from '../content/source-text.ts';
import { describeEntry, inForce } from '../fidelity/entry.ts';
import { parts as partStarts } from '../fidelity/ledger.ts';
import { changed, counted, type ReaderChange } from './change.ts';

/** Entries of `after` that `before` has none of, word for word. */
const newIn = (after: LedgerEntry[], before: LedgerEntry[]): LedgerEntry[] =>
  changed(before, after, (entry) => JSON.stringify(entry)).added;

/** New corrections of the official text, with the part they stand in. */
export function aboutErrata(before: Library, after: Library): ReaderChange[] {
  const partAt = (line: number): string => {
    const part = partStarts.findLast((start) => start.line <= line)?.part;
    return after.parts.find((one) => one.part === part)?.title ?? '';
  };
  return counted(
    'Rettelser',
    newIn(after.ledger, before.ledger).filter(isErratum),
    ['ny rettelse af den officielle tekst', 'nye rettelser af den officielle tekst'],
    (erratum) => `${partAt(lineOf(erratum))}: ${erratumSentence(erratum)}`,
  );
}

/** Every other departure from the source that is new, with the words it is about, and what no longer holds. */
export function aboutLedger(before: Library, after: Library): ReaderChange[] {
  const about = 'Regnskabet over afvigelser fra kilden';
  const source = sourceText();
  const explained = (entry: LedgerEntry): string => {
    const why = entry.ophoert?.hvorfor ?? ('hvorfor' in entry ? entry.hvorfor : undefined);
    return why ? `${describeEntry(entry, source)} (${why})` : describeEntry(entry, source);
  };
  const told = (entries: LedgerEntry[]) => entries.filter((entry) => !isErratum(entry) || entry.ophoert);
  const kept = [...after.ledger, ...after.withdrawn.map(inForce)];
  return [
    ...counted(about, told(newIn(after.ledger, before.ledger)), ['ny post', 'nye poster'], explained),
    ...counted(
      about,
      told(newIn(after.withdrawn, before.withdrawn)),
      ['post gælder ikke mere', 'poster gælder ikke mere'],
      explained,
    ),
    ...counted(about, told(newIn(before.ledger, kept)), ['post er fjernet', 'poster er fjernet'], explained),
  ];
}
