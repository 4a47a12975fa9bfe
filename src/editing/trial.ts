import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { checkContent } from '../checks/content.ts';
import type { Problem } from '../content/problem.ts';

/** A change of the content: each file's path from the project's root, and its whole new text. */
export type Change = Map<string, string>;

const key = ({ file, rule, detail }: Problem): string => JSON.stringify([file, rule, detail]);

/** Problems that do not stand in the content already. @param root the folder that holds it */
export function theirs(problems: Problem[], root: string): Problem[] {
  if (problems.length === 0) return [];
  const before = new Set(checkContent(root).map(key));
  return problems.filter((problem) => !before.has(key(problem)));
}

/**
 * A copy of the content to try something on; it is gone afterwards.
 * @param root the folder that holds `content/`
 * @param use gets the folder that holds the copy
 */
export function copied<T>(root: string, use: (copy: string) => T): T {
  const copy = mkdtempSync(join(tmpdir(), 'proeve-'));
  try {
    cpSync(join(root, 'content'), join(copy, 'content'), { recursive: true });
    return use(copy);
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

/**
 * What would be wrong with the content if a change were made. Tries it on a copy: nothing is written here.
 * Problems that stand there already are not the change's.
 * @param root the folder that holds `content/`
 * @param use gets the folder that holds the changed copy
 */
export const trial = (root: string, change: Change, use: (copy: string) => void = () => {}): Problem[] =>
  copied(root, (copy) => {
    for (const [file, text] of change) {
      mkdirSync(dirname(join(copy, file)), { recursive: true });
      writeFileSync(join(copy, file), text);
    }
    use(copy);
    return theirs(checkContent(copy), root);
  });
