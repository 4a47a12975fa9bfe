import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Change } from './trial.ts';

/**
 * Writes all files of a change or none: each is written beside its place first, and moved in when all are whole.
 * @throws what the disk says; then everything is as it was
 */
export function write(root: string, change: Change): void {
  const beside = [...change].map(([file, text]) => ({
    target: join(root, file),
    draft: join(root, dirname(file), `.${file.slice(file.lastIndexOf('/') + 1)}.kladde`),
    text,
  }));
  const undo: Array<() => void> = [];
  try {
    for (const { target, draft, text } of beside) {
      mkdirSync(dirname(target), { recursive: true });
      undo.push(() => rmSync(draft, { force: true }));
      writeFileSync(draft, text, { flush: true });
    }
    for (const { target, draft } of beside) {
      const before = existing(target);
      undo.push(() => (before === undefined ? rmSync(target, { force: true }) : writeFileSync(target, before)));
      renameSync(draft, target);
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw error;
  }
}

function existing(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
