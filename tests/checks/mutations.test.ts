import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealText } from '../../src/changes/seal.ts';
import { examinePresent, heldAgainst } from '../../src/checks/content.ts';
import type { Problem } from '../../src/content/problem.ts';
import { rules } from '../../src/content/rules.ts';
import { contentFiles, DAY_AFTER as DAY, publishedNow } from '../support/published.ts';
import { fieldKinds } from './mutations/fields.ts';
import { formKinds } from './mutations/form.ts';
import { garbageKinds } from './mutations/garbage.ts';
import { ledgerKinds } from './mutations/ledger.ts';
import { lockKinds } from './mutations/lock.ts';
import { provenanceKinds } from './mutations/provenance.ts';
import { dice, type Change, type Content, type Dice, type Kind } from './mutations/mutation.ts';
import { some, thorough } from '../support/thorough.ts';

/*
 * A promise is worth what breaking it is refused. Each kind of change is tried in every file where it can be made, at a place
 * that the dice choose: the same each time, others with `FROE=7`. Every one must be an error of `npm run check`.
 * Some files for each kind; `MUTATIONER=alle` takes all of them. `npm test` tries one file for an eighth of the kinds.
 */
const SEED = Number(process.env['FROE'] ?? 20220114);
const MOST = process.env['MUTATIONER'] === 'alle' ? Infinity : thorough ? 3 : 1;
const kinds: Kind[] = [...formKinds, ...lockKinds, ...ledgerKinds, ...fieldKinds, ...provenanceKinds, ...garbageKinds];

const files = contentFiles();
const texts = new Map(files.map((file) => [file, readFileSync(join('content', file), 'utf8')]));
const content: Content = { files, read: (file) => texts.get(file)! };
/** What was published is the content as it is: none of the mutations is committed. A copy without a history has only its lock and its seal. */
const pasts = [[publishedNow()], []];

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'oplæg '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
  console.table(
    [...Map.groupBy(tried, ({ group }) => group)].map(([group, all]) => ({
      slags: group,
      måder: all.length,
      forsøg: all.reduce((sum, { count }) => sum + count, 0),
      'slap igennem': all.reduce((sum, { survived }) => sum + survived, 0),
    })),
  );
});
const tried: Array<{ group: string; count: number; survived: number }> = [];

/** The errors that a change makes beside each past; then the copy is as it was. */
function errors(changes: Change[]): Problem[][] {
  const all = changes.flatMap((change) => [...change]);
  try {
    for (const [file, text] of all)
      if (text === null) rmSync(join(root, 'content', file));
      else writeFileSync(join(root, 'content', file), text);
    const present = examinePresent(root, DAY);
    return pasts.map((past) =>
      [...present.problems, ...heldAgainst(present, past, sealText(root))].filter(
        ({ rule }) => rules[rule].severity === 'fejl',
      ),
    );
  } finally {
    for (const [file] of all)
      if (texts.has(file)) writeFileSync(join(root, 'content', file), content.read(file));
      else rmSync(join(root, 'content', file), { force: true });
  }
}

function rolled(changes: Change[], { roll }: Dice): Change[] {
  const left = [...changes];
  while (left.length > MOST) left.splice(roll(left.length), 1);
  return left;
}

/** What of a change can be seen in a report about many: an error in the file itself. */
const names = (found: Problem[], change: Change): boolean =>
  found.some(({ file }) => [...change.keys()].some((name) => file === `content/${name}`));

test('the copy is in order before anything is done to it', () => {
  expect(errors([])).toEqual([[], []]);
});

test.each(some(kinds, Math.ceil(kinds.length / 24)))('$group: $what', (kind) => {
  const chance = dice(SEED);
  const changes = rolled([...kind.each(content, chance)], chance);
  expect(changes.length).toBeGreaterThan(0);
  // All files at once; what no error names is tried by itself, and so is one of the others when all are taken.
  const apart = new Set(changes.flatMap((change) => [...change.keys()])).size === changes.flatMap((c) => [...c]).length;
  const together = apart ? errors(changes) : [];
  const alone = changes.filter(
    (change, index) =>
      !apart ||
      together.some((found) => !names(found, change)) ||
      (MOST === Infinity && index === SEED % changes.length),
  );
  const survived = alone.flatMap((change) =>
    errors([change])
      .filter((found) => found.length === 0)
      .map(() => change),
  );
  tried.push({ group: kind.group, count: changes.length * pasts.length, survived: survived.length });
  expect(
    survived.map((change) =>
      Object.fromEntries([...change].map(([file, text]) => [file, difference(content.read(file), text)])),
    ),
  ).toEqual([]);
});

/** The lines that differ, for whoever must mend what got through. */
const difference = (before: string, after: string | null): string[] => {
  const known = new Set(before.split('\n'));
  return (after ?? '(slettet)')
    .split('\n')
    .filter((line) => !known.has(line))
    .map((line) => line.slice(0, 300));
};
