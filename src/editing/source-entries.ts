import type { LedgerEntry } from '../content/schemas/ledger.ts';

/** What a ledger entry of a correction says of the source. */
export type SourceEntry = Pick<
  Extract<LedgerEntry, { slags: 'rettet' }>,
  'linjer' | 'tekst' | 'til' | 'foer' | 'efter'
>;

/** How far from the line that the comparison names the words may stand. */
const NEAR = 3;

/**
 * The ways in which a correction of the edition can be a correction of the source, smallest first:
 * the source's lines cut sentences and words, and an entry corrects within one line.
 * @param lines the source, from line 1
 * @param near the line where the two were found to differ
 * @param before words as the edition has them
 * @param after words as they shall be
 */
export function* sourceEntries(lines: string[], near: number, before: string, after: string): Generator<SourceEntry> {
  const numbers = Array.from({ length: 2 * NEAR + 1 }, (_, i) => near - NEAR + i)
    .filter((line) => line >= 1 && line <= lines.length)
    .sort((a, b) => Math.abs(a - near) - Math.abs(b - near));
  const steps = narrower(before, after).reverse();
  for (const [tekst, til] of steps)
    for (const line of numbers) if (lines[line - 1]!.includes(tekst)) yield { linjer: String(line), tekst, til };
  const [word, now] = steps[0]!;
  for (const line of numbers) yield* cutWord(lines, line, word, now);
}

/** The words as given, then with less and less of what they share around the difference; never without words. */
export function narrower(before: string, after: string): Array<[string, string]> {
  let [from, to] = [before.split(' '), after.split(' ')];
  const steps: Array<[string, string]> = [[before, after]];
  while (from.length > 1 && to.length > 1 && (from[0] === to[0] || from.at(-1) === to.at(-1))) {
    [from, to] = from.at(-1) === to.at(-1) ? [from.slice(0, -1), to.slice(0, -1)] : [from.slice(1), to.slice(1)];
    steps.push([from.join(' '), to.join(' ')]);
  }
  return steps;
}

/** A word that the source cuts at a line end: the piece that is changed is corrected, and readers are shown the whole. */
function* cutWord(lines: string[], line: number, word: string, now: string): Generator<SourceEntry> {
  const [first, second] = [lines[line - 1]?.trimEnd() ?? '', lines[line] ?? ''];
  for (let at = 1; at < word.length; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (!first.endsWith(`${head}-`) || !second.trimStart().startsWith(tail)) continue;
    if (now.startsWith(head))
      yield { linjer: String(line + 1), tekst: tail, til: now.slice(at), foer: word, efter: now };
    if (now.endsWith(tail))
      yield {
        linjer: String(line),
        tekst: `${head}-`,
        til: `${now.slice(0, now.length - tail.length)}-`,
        foer: word,
        efter: now,
      };
  }
}
