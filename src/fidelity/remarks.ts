import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { range } from '../content/schemas/ledger.ts';
import { derived } from '../lib/derived.ts';
import type { Opened, Place, Token } from './stream.ts';

/** What is ours in the text, as the reading calls it: it is no part of the form, but has a place in it. */
const OURS = /^(note|erratum): (\S+) (\d+)$/;

/** Whether something that begins in the text is a mark of ours. */
export const isRemark = ({ kind }: Opened): boolean => OURS.test(kind);

/** A note or a correction, and the lines of the source that the passage it stands in is made of. */
export interface Remark {
  shows: string;
  /** the building block's name */
  name: string;
  line: number;
  place: Place & { column: number };
  lines: Set<number>;
}

/**
 * The marks of ours in a part, each with its passage: what it stands in, so that the correction of a title may stand under it.
 * @param opened what begins in the edition, in order
 * @param source tokens of the source, word for word those of the edition
 */
export function remarksOf(opened: Opened[], source: Token[]): Remark[] {
  return opened.flatMap((one, at) => {
    const [, shows = '', name = '', line] = OURS.exec(one.kind) ?? [];
    if (line === undefined) return [];
    // Between the blocks of a part it is about the one before it.
    const around = Math.max(one.depth, 1);
    const from = opened.findLast(({ depth }, index) => index < at && depth < around)?.token ?? 0;
    const next =
      opened.find(({ depth, token }, index) => index > at && depth < around && token > from)?.token ?? source.length;
    return [
      {
        shows,
        name,
        line: Number(line),
        place: one.place,
        lines: new Set(source.slice(from, next).map((token) => token.place.line)),
      },
    ];
  });
}

/** Lines that the ledger leaves out or a table's order may stand between a passage and its note. */
const NEAR = 3;

/** The ledger's entries by kind and the line they begin at. */
const entriesAt = derived((ledger: LedgerEntry[]) =>
  Map.groupBy(ledger, ({ slags, linjer }) => `${slags} ${range(linjer)[0]}`),
);

/** Whether a mark stands in the passage that its entry is about. */
export function standsRight({ shows, line, lines }: Remark, ledger: LedgerEntry[]): boolean {
  const slags = shows === 'note' ? 'note' : 'rettet';
  const entry = entriesAt(ledger).get(`${slags} ${line}`)?.[0];
  // A mark without an entry is told by a rule of its own.
  if (!entry) return true;
  const [from, to] = range(entry.linjer);
  return [...lines].some((one) => one >= from - NEAR && one <= to + NEAR);
}
