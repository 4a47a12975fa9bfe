import type { Lock } from '../content/schemas/lock.ts';
import { sealed } from '../lib/sealed.ts';
import { markOf } from './mark.ts';
import type { Addresses } from './addresses.ts';

/** What would be locked if everything of the site were. */
export const lockOf = (addresses: Addresses): Lock =>
  new Map(
    [...addresses].map(([page, all]) => [
      page,
      new Map(
        [...all].map(([anchor, words]): [string, string | undefined] => [
          anchor,
          words === undefined ? undefined : markOf(words),
        ]),
      ),
    ]),
  );

const head = `# Alle adresser, der nogensinde er udgivet: hver side og hvert anker på den. De må aldrig holde op med at virke.
# Skrives af »npm run permalinks -- tilføj« og rettes ikke i hånden. Flyttes noget, står det i omdirigeringer.yaml.
# De fire bogstaver er et aftryk af det stykke, ankeret fører til; skifter stykkerne plads, siger npm run check til.
`;

/** The lock as its file has it: sorted, one run of anchors on a line, so that a change shows as what it is. */
export function writeLock(lock: Lock): string {
  const pages = [...lock].sort(([a], [b]) => compareNaturally(a, b));
  const text = pages
    .map(
      ([page, all]) =>
        `${page}:\n${runLines(all)
          .map((line) => `  ${line}\n`)
          .join('')}`,
    )
    .join('');
  return sealed(head + text);
}

/** The lines of a page's anchors: "afsnit-13.1.1-1..3: gqst bnrt xwzq". */
export function runLines(all: Map<string, string | undefined>): string[] {
  const groups: Array<{ stem: string; from: number; to: number; single: string; marks: string[] }> = [];
  for (const [anchor, mark] of [...all].sort(([a], [b]) => compareNaturally(a, b))) {
    // Only what `expand` reads back as it was: "…-007" and "…-20241125" stand alone.
    const [, stem = anchor, digits] = /^(.+-)(0|[1-9]\d{0,5})$/.exec(anchor) ?? [];
    const number = Number(digits ?? -1);
    const last = groups.at(-1);
    if (
      last &&
      digits &&
      last.stem === stem &&
      last.to === number - 1 &&
      last.marks.length > 0 === (mark !== undefined)
    ) {
      last.to = number;
      if (mark) last.marks.push(mark);
    } else groups.push({ stem, from: number, to: number, single: anchor, marks: mark ? [mark] : [] });
  }
  return groups.map(
    ({ stem, from, to, single, marks }) =>
      `${from === to ? single : `${stem}${from}..${to}`}:${marks.map((mark) => ` ${mark}`).join('')}`,
  );
}

/** "afsnit-2" before "afsnit-11"; the same on every machine. */
export function compareNaturally(a: string, b: string): number {
  const pieces = (text: string) => text.match(/\d+|[^\d]/g) ?? [];
  const [left, right] = [pieces(a), pieces(b)];
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i]!, right[i]!];
    const difference = /\d/.test(x) && /\d/.test(y) ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** How many pages and how many anchors a lock holds. */
export const countLock = (lock: Lock): { pages: number; anchors: number } => ({
  pages: lock.size,
  anchors: [...lock.values()].reduce((sum, all) => sum + all.size, 0),
});
