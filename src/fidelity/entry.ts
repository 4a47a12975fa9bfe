import { createHash } from 'node:crypto';
import { derived } from '../lib/derived.ts';
import { range, type LedgerEntry } from '../content/schemas/ledger.ts';

/** The words of the source that an entry is about: its lines, or the part of one that it names. */
export function sourceWords(entry: LedgerEntry, source: string): string {
  if ('tekst' in entry && entry.tekst && entry.slags !== 'note') return entry.tekst.trim();
  const [from, to] = range(entry.linjer);
  return source
    .split('\n')
    .slice(from - 1, to)
    .join('\n')
    .replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "rettet 5106: »12« → »21«": an entry in a few words. */
export function describeEntry(entry: LedgerEntry, source: string): string {
  const head = `${entry.slags} ${entry.linjer}`;
  switch (entry.slags) {
    case 'rettet':
      return `${head}: »${entry.foer ?? entry.tekst}« → »${entry.efter ?? entry.til}«`;
    case 'note':
      return `${head}: »${entry.tekst}«`;
    case 'fodnote':
      return `${head}: nummer ${entry.nummer}`;
    case 'flyttet':
      return `${head} efter ${entry.efter}: »${sourceWords(entry, source)}«`;
    case 'form':
      return `${head}: ${entry.fra.join(', ')} → ${entry.til.join(', ')}`;
    case 'udeladt':
      return `${head}: »${sourceWords(entry, source)}«`;
  }
}

/** An entry as it was while it held. */
export function inForce({ ophoert: _ophoert, ...entry }: LedgerEntry): LedgerEntry {
  return entry;
}

/** Entries in the order of the source, each with the anchor it has where readers see the list: "note-3145", "note-3145.2". */
export const namedEntries = derived((entries: LedgerEntry[]): Array<{ id: string; entry: LedgerEntry }> => {
  const taken = new Map<string, number>();
  return entries
    .map((entry) => ({ entry, from: range(entry.linjer)[0] }))
    .sort((a, b) => a.from - b.from || (a.entry.slags < b.entry.slags ? -1 : a.entry.slags > b.entry.slags ? 1 : 0))
    .map(({ entry, from }) => {
      // "fodnote-21" is a footnote's own address; its entry here is another thing.
      const name = `${entry.slags === 'fodnote' ? 'fodnotens-plads' : entry.slags}-${from}`;
      const times = (taken.get(name) ?? 0) + 1;
      taken.set(name, times);
      return { id: times === 1 ? name : `${name}.${times}`, entry };
    });
});

/** The sum of an entry as it was while it held: another word in it, another sum. */
export function entrySum(entry: LedgerEntry): string {
  const fields = Object.entries(inForce(entry)).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify(fields)).digest('hex');
}

/** Where the page about the text tells of the note at a line: the entry that holds now, not one it has taken the place of. */
export function noteEntryId(entries: LedgerEntry[], line: number): string {
  const found = namedEntries(entries).find(
    ({ entry }) => entry.slags === 'note' && !entry.ophoert && range(entry.linjer)[0] === line,
  );
  if (!found) throw new Error(`Regnskabet har ingen note til linje ${line}.`);
  return found.id;
}
