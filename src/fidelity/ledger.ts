import { range, type LedgerEntry } from '../content/schemas/ledger.ts';
import { official } from '../site/publication.ts';
import { LineOrder } from './line-order.ts';
import type { Fragment } from './stream.ts';

/** First line of each part of the source, in reading order. The heading's line is where a part begins. */
export const parts: ReadonlyArray<{ part: string; line: number }> = Object.entries(official.source.parts)
  .map(([part, line]) => ({ part, line }))
  .sort((a, b) => a.line - b.line);

/** A ledger that cannot be applied to the source: `line` is the source line, `message` a Danish sentence. */
export class LedgerError extends Error {
  readonly entry: LedgerEntry;
  constructor(entry: LedgerEntry, message: string) {
    super(message);
    this.entry = entry;
  }
}

/**
 * Reads the source as the ledger says it should be read.
 * @param source the whole source text
 * @param entries all ledger entries, in the order they are to be applied
 * @param file name of the source, for places
 * @returns text per part ("00" … "18"), and the words that were left out, as text
 * @throws LedgerError when an entry names a line or a text that is not there
 */
export function applyLedger(
  source: string,
  entries: LedgerEntry[],
  file: string,
): { parts: Map<string, Fragment[]>; dropped: string } {
  const text = ['', ...source.split('\n')];
  const order = new LineOrder(text.length - 1);
  const tails = new Map<number, number>();
  const dropped: string[] = [];
  const notes: Array<{ number: number; lines: number[]; part: string }> = [];

  const take = (entry: LedgerEntry): number[] => {
    const [from, to] = range(entry.linjer);
    if (from > to || to >= text.length)
      throw new LedgerError(entry, `linjerne ${entry.linjer} findes ikke i kildeteksten`);
    return order.within(from, to);
  };
  const replace = (entry: LedgerEntry & { tekst?: string }, to: string) => {
    const [line] = range(entry.linjer);
    if (!entry.tekst || !text[line]?.includes(entry.tekst))
      throw new LedgerError(entry, `linje ${line} i kildeteksten rummer ikke »${entry.tekst}«`);
    text[line] = text[line].replace(entry.tekst, () => to);
  };

  for (const entry of entries) {
    if (entry.slags === 'udeladt' && entry.tekst) {
      dropped.push(entry.tekst);
      replace(entry, '');
    } else if (entry.slags === 'udeladt') {
      for (const line of take(entry)) {
        dropped.push(text[line]!);
        text[line] = '';
      }
    } else if (entry.slags === 'rettet') {
      replace(entry, entry.til);
    } else if (entry.slags === 'flyttet') {
      const moved = take(entry);
      order.remove(moved);
      const place = tails.get(entry.efter) ?? entry.efter;
      if (!order.has(place))
        throw new LedgerError(entry, `linje ${entry.efter}, som linjerne ${entry.linjer} flyttes efter, findes ikke`);
      order.insertAfter(place, moved);
      tails.set(entry.efter, moved.at(-1) ?? entry.efter);
    }
  }
  const partOf = partsIn(order);
  for (const entry of entries) {
    if (entry.slags !== 'fodnote') continue;
    const moved = take(entry);
    order.remove(moved);
    notes.push({ number: entry.nummer, lines: moved, part: partOf.get(moved[0]!) ?? parts[0]!.part });
  }

  const result = new Map<string, Fragment[]>();
  for (const line of order) {
    const part = partOf.get(line)!;
    const list = result.get(part) ?? [];
    list.push({ text: `${text[line]}\n`, place: { file, line } });
    result.set(part, list);
  }
  for (const note of notes.sort((a, b) => a.number - b.number))
    for (const line of note.lines) result.get(note.part)?.push({ text: `${text[line]}\n`, place: { file, line } });
  return { parts: result, dropped: dropped.join('\n') };
}

/** The part that each line stands in, in the order the lines now have. */
function partsIn(order: LineOrder): Map<number, string> {
  const begins = new Map(parts.map(({ part, line }) => [line, part]));
  let part = parts[0]!.part;
  return new Map([...order].map((line) => [line, (part = begins.get(line) ?? part)]));
}
