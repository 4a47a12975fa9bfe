import { diffArrays } from 'diff';
import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { marks } from './edition.ts';
import { isRemark } from './remarks.ts';
import type { Opened, Place, Token } from './stream.ts';

/** An entry of the ledger that departs from the record of the form. */
export type FormEntry = Extract<LedgerEntry, { slags: 'form' }>;

/** A block or mark of the edition, as the record writes it, and where an editor finds it. */
export interface FormLine {
  text: string;
  place: Place & { column: number };
}

/** A passage that the record has in another form than the edition. */
export interface FormDeparture {
  /** lines of the record */
  published: string[];
  /** lines of the edition */
  edition: string[];
  /** the line that both have before them */
  before: string | undefined;
  place: Place & { column: number };
}

/**
 * The form of a part in the record's words, a line for each block and mark: the line of the source where it begins (and which
 * word of that line, when not the first), a dot for each block it stands in, and what it is: "7404 · · punkt", "258.3 · fodnotetal 1".
 * Where one begins the last one ends: so the words, which are proven, and these lines together are the whole form.
 * @param opened blocks and marks of the edition
 * @param source tokens of the source, word for word those of the edition
 */
export function formOf(opened: Opened[], source: Token[]): FormLine[] {
  const starts = startsOf(source);
  return opened
    .filter((one) => !isRemark(one))
    .map(({ kind, depth, token, place }) => ({
      text: `${starts[token] ?? 'slut'} ${'· '.repeat(depth)}${kind}`,
      place,
    }));
}

/** Each word of the source as the record names it: its line, and which word of that line when not the first. */
export function startsOf(source: Token[]): string[] {
  const ordinals = new Map<number, number>();
  return source.map(({ place }) => {
    const ordinal = (ordinals.get(place.line) ?? 0) + 1;
    ordinals.set(place.line, ordinal);
    return ordinal === 1 ? String(place.line) : `${place.line}.${ordinal}`;
  });
}

/** The record as its file has it: the lines of each part under its two digits. */
export function readForm(file: string): Map<string, string[]> {
  const parts = new Map<string, string[]>();
  let lines: string[] = [];
  for (const line of file.split('\n')) {
    const [, part] = /^# (\d{2,})$/.exec(line) ?? [];
    if (part) parts.set(part, (lines = []));
    else if (line && !line.startsWith('#')) lines.push(line);
  }
  return parts;
}

/** Where in the record an entry's lines stand; -1 when they do not stand there, in that order, exactly once. */
export function placeIn(lines: string[], { fra }: FormEntry): number {
  const places = lines.flatMap((_, start) =>
    fra.every((line, index) => lines[start + index] === line) ? [start] : [],
  );
  return places.length === 1 ? places[0]! : -1;
}

/** The record with the ledger's departures from it. An entry that fits nowhere is told by `misfit` and does nothing. */
export function applyForm(
  record: Map<string, string[]>,
  entries: LedgerEntry[],
  misfit: (entry: FormEntry) => void,
): Map<string, string[]> {
  const parts = new Map([...record].map(([part, lines]) => [part, [...lines]]));
  for (const entry of entries) {
    if (entry.slags !== 'form') continue;
    const [found] = [...parts.values()].flatMap((lines) => {
      const start = placeIn(lines, entry);
      return start < 0 ? [] : [{ lines, start }];
    });
    if (found) found.lines.splice(found.start, entry.fra.length, ...entry.til);
    else misfit(entry);
  }
  return parts;
}

/** What of an edition's form is not as the record has it, in order. */
export function compareForm(record: string[], edition: FormLine[]): FormDeparture[] {
  const departures: FormDeparture[] = [];
  let at = 0;
  let published: string[] = [];
  let own: FormLine[] = [];
  let before: string | undefined;
  const flush = () => {
    if (published.length || own.length)
      departures.push({
        published,
        edition: own.map(({ text }) => text),
        before,
        place: (own[0] ?? edition[at] ?? edition.at(-1))?.place ?? { file: '', line: 1, column: 1 },
      });
    published = [];
    own = [];
  };
  for (const { added, removed, value, count } of diffArrays(
    record,
    edition.map(({ text }) => text),
  )) {
    if (removed) published.push(...value);
    else {
      if (added) own.push(...edition.slice(at, at + count));
      else {
        flush();
        before = value.at(-1);
      }
      at += count;
    }
  }
  flush();
  return departures;
}

/** "afsnit", "punkt" of a line of the record. */
export const kindOf = (line: string): string => line.replace(/^\S+ (· )*/, '');

/** The line of the source that a line of the record names. */
export const sourceLine = (line: string): number => Number.parseInt(line, 10);

const markNames = new Set(Object.values(marks));

/** The first mark among lines, if there is one: the text from the PDF shows none. */
export const markIn = (lines: string[]): string | undefined =>
  lines.map(kindOf).find((kind) => markNames.has(kind) || kind.startsWith('link '));
