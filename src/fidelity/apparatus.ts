import type { EditionPlace, EditionPlaces } from './places.ts';
import { namedEntries, sourceWords } from './entry.ts';
import type { Library } from '../content/library.ts';
import { range, type LedgerEntry } from '../content/schemas/ledger.ts';

/** An entry of the ledger as readers are shown it. */
export interface ApparatusEntry {
  /** its anchor on the page: "note-3145" */
  id: string;
  kind: LedgerEntry['slags'];
  /** first and last line of the source that it is about */
  from: number;
  to: number;
  /** the words of the source that it is about */
  words: string;
  /** what was done, in our words */
  what: string;
  why: string | undefined;
  /** when it came, if after the first publication */
  date: string | undefined;
  ended: { date: string; why: string } | undefined;
  /** where in the edition it is to be seen */
  place: EditionPlace | undefined;
}

/** Every entry of the ledger, those that no longer hold too, in the order of the source. */
export function apparatus(library: Library, source: string, places: EditionPlaces): ApparatusEntry[] {
  return namedEntries(library.everLedger).map(({ id, entry }): ApparatusEntry => {
    const [from, to] = range(entry.linjer);
    return {
      id,
      kind: entry.slags,
      from,
      to,
      words: sourceWords(entry, source),
      what: whatWasDone(entry),
      why: 'hvorfor' in entry ? entry.hvorfor : undefined,
      date: 'dato' in entry ? entry.dato : undefined,
      ended: entry.ophoert && { date: entry.ophoert.dato, why: entry.ophoert.hvorfor },
      place: entry.slags === 'fodnote' ? places.footnote(entry.nummer) : places.at(from),
    };
  });
}

function whatWasDone(entry: LedgerEntry): string {
  switch (entry.slags) {
    case 'udeladt':
      return 'Ordene er ikke taget med.';
    case 'flyttet':
      return `Læses efter kildens linje ${entry.efter}.`;
    case 'rettet':
      return `»${entry.foer ?? entry.tekst.trim()}« er rettet til »${entry.efter ?? entry.til.trim()}«.`;
    case 'form':
      return `Formen er en anden, end den først blev udgivet: ${entry.til.join(', ')} i stedet for ${entry.fra.join(', ')}.`;
    case 'fodnote':
      return `Fodnote ${entry.nummer} står efter kapitlet i stedet for nederst på siden.`;
    case 'note':
      return entry.tekst;
  }
}
