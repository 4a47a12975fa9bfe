import type { Library, SourceDocument } from '../content/library.ts';
import { range } from '../content/schemas/ledger.ts';
import { derived } from '../lib/derived.ts';
import { lineKinds, type LineKind } from '../content/schemas/source-document.ts';

/** What became of a source's lines: each line that has words is counted once. */
export interface LineAccount {
  /** lines that have words */
  total: number;
  /** those that an update, or somebody’s proposal, is taken from */
  used: number;
  /** the rest, by why they are in no update */
  rest: Record<LineKind, number>;
  /** lines that nothing accounts for */
  missing: number[];
}

/** What is taken from each source. */
const taken = derived(({ updates, proposals }: Library) =>
  Map.groupBy([...updates, ...proposals.flatMap((one) => one.proposals)], ({ source }) => source),
);

/** The account of a source's lines; undefined when the source is not at hand, and so has no fingerprint. */
export function accountLines(library: Library, source: SourceDocument): LineAccount | undefined {
  const fingerprint = library.fingerprints.get(source.id);
  if (!fingerprint) return undefined;
  const used = new Set(
    taken(library)
      .get(source.id)
      ?.flatMap(({ lines }) => (lines ? within(lines) : [])),
  );
  const rest = new Map(source.otherLines.flatMap(({ lines, kind }) => within(lines).map((line) => [line, kind])));
  const all = Object.keys(fingerprint.data.linjer).map(Number);
  const left = all.filter((line) => !used.has(line));
  const kinds = left.map((line) => rest.get(line));
  return {
    total: all.length,
    used: all.length - left.length,
    rest: Object.fromEntries(lineKinds.map((kind) => [kind, kinds.filter((one) => one === kind).length])) as Record<
      LineKind,
      number
    >,
    missing: left.filter((line) => !rest.has(line)).sort((a, b) => a - b),
  };
}

function within(lines: string): number[] {
  const [from, to] = range(lines);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
