import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { folderHash } from './manifest.ts';

/** The packages as npm wrote down what it installed; and what else says how the code is read. */
const SETTINGS = ['node_modules/.package-lock.json', 'package.json', 'tsconfig.json'];

/** Names the program with its packages and its Node: what one of them has made is nothing to another. */
export function programHash(): string {
  const hash = createHash('sha256').update(`${process.version} ${folderHash('src')}`);
  for (const file of SETTINGS) hash.update(existsSync(file) ? readFileSync(file) : `${file} mangler`);
  return hash.digest('hex').slice(0, 16);
}

/**
 * What costs much and is made of what seldom changes is kept in a file between builds, and made again when any of that is other.
 * @param file where it is kept
 * @param of all that it is made of, each by its name or its hash
 * @param make makes it: texts, numbers and lists of them
 * @throws what `make` throws; a file that cannot be read or written keeps nothing
 */
export async function kept<T>(file: string, of: readonly string[], make: () => Promise<T>): Promise<T> {
  const known = read(file) as { of: readonly string[]; made: T } | undefined;
  if (JSON.stringify(known?.of) === JSON.stringify(of)) return known!.made;
  const made = await make();
  try {
    mkdirSync(dirname(file), { recursive: true });
    // Whole or not at all: another build may be reading it, and this one may be stopped here.
    const under = `${file}.${process.pid}`;
    writeFileSync(under, JSON.stringify({ of, made }));
    renameSync(under, file);
  } catch {
    // The next time takes as long as this one.
  }
  return made;
}

function read(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
