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
