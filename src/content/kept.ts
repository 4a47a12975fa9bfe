import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import { filesIn } from '../lib/manifest.ts';
import { parsedTexts } from './mdx.ts';
import { readTexts } from './yaml.ts';

/** What is kept: files as they were parsed, each beside the text it was parsed from, so that another text is never taken for it. */
const memories: Array<Map<string, { text: string }>> = [parsedTexts, readTexts];
type Entry = Array<{ text: string } | undefined>;

const sum = (bytes: Buffer | string): Buffer => createHash('sha256').update(bytes).digest();
const SUM_LENGTH = 32;

/** The programs that parse, ours and others' (as npm wrote down what it installed): what one version has read is nothing to another. */
const version = (): string => {
  const own = fileURLToPath(new URL('.', import.meta.url));
  const installed = join(own, '../../node_modules/.package-lock.json');
  const files = [...(existsSync(installed) ? [installed] : []), ...filesIn(own).map((file) => join(own, file))];
  return sum([process.version, ...files.map((file) => sum(readFileSync(file)).toString('hex'))].join()).toString('hex');
};

/** Where `npm run check` and `npm run build` keep what they have parsed. */
export const KEPT = 'node_modules/.cache/indhold';

/**
 * Files that were parsed in another process need not be parsed again: reads what is kept under a folder into memory.
 * What is not whole, or of another version, is as if it were not there.
 * @returns keeps what has been parsed since; a folder that cannot be written to keeps nothing
 */
export function keepParsed(folder = KEPT): () => void {
  const own = join(folder, version());
  const nameOf = (file: string): string => join(own, encodeURIComponent(file));
  for (const name of existsSync(own) ? readdirSync(own) : []) {
    const entry = read(join(own, name));
    for (const [index, one] of (entry ?? []).entries()) if (one) memories[index]?.set(decodeURIComponent(name), one);
  }
  const before = memories.map((memory) => new Map(memory));
  return () => {
    try {
      for (const other of existsSync(folder) ? readdirSync(folder) : [])
        if (join(folder, other) !== own) rmSync(join(folder, other), { recursive: true });
      mkdirSync(own, { recursive: true });
      for (const file of new Set(memories.flatMap((memory) => [...memory.keys()]))) {
        if (!existsSync(file)) rmSync(nameOf(file), { force: true });
        else if (memories.some((memory, index) => memory.get(file) !== before[index]!.get(file)))
          write(nameOf(file), memories.map((memory) => memory.get(file)));
      }
    } catch {
      // The next time takes as long as this one.
    }
  };
}

function read(path: string): Entry | undefined {
  try {
    const bytes = readFileSync(path);
    const kept = bytes.subarray(SUM_LENGTH);
    return sum(kept).equals(bytes.subarray(0, SUM_LENGTH)) ? (deserialize(kept) as Entry) : undefined;
  } catch {
    return undefined;
  }
}

const write = (path: string, entry: Entry): void => {
  const kept = serialize(entry);
  writeFileSync(path, Buffer.concat([sum(kept), kept]));
};
