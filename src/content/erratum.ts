import { danishDate } from '../site/date.ts';
import type { LedgerEntry } from './schemas/ledger.ts';

/** A visible correction of the text: a ledger entry `rettet` with its day. */
export type Erratum = Extract<LedgerEntry, { slags: 'rettet' }> & { dato: string };

export const isErratum = (entry: LedgerEntry): entry is Erratum => entry.slags === 'rettet' && entry.dato !== undefined;

/** The line of the source that an entry is about: the first, when it names several. */
export const lineOf = ({ linjer }: { linjer: string }): number => Number.parseInt(linjer, 10);

/** What was corrected, and why: "»12« er rettet til »21«. Noten er trykt med …" */
export function describeErratum({ tekst, til, foer = tekst, efter = til, hvorfor }: Erratum): string {
  const reason = hvorfor.replace(/([^.!?])$/, '$1.');
  return `»${foer}« er rettet til »${efter}«. ${reason}`;
}

/** The same with its day, for where there are only words. */
export const erratumSentence = (erratum: Erratum): string =>
  `Rettet den ${danishDate(erratum.dato)}: ${describeErratum(erratum)}`;
