import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';

export const MANIFEST = 'manifest.sha256';

/** All that lies in a folder, by its name from there. Node's own `recursive` would go into folders that are links, and so out of it. */
function* entriesIn(folder: string, under = ''): Generator<[name: string, entry: Dirent]> {
  for (const entry of readdirSync(join(folder, under), { withFileTypes: true })) {
    const name = `${under}${entry.name}`;
    if (entry.isDirectory()) yield* entriesIn(folder, `${name}/`);
    else yield [name, entry];
  }
}

const names = (folder: string, wanted: (entry: Dirent) => boolean): string[] =>
  [...entriesIn(folder)].flatMap(([name, entry]) => (wanted(entry) ? [name] : [])).sort((a, b) => (a < b ? -1 : 1));

/** Every file of a folder, "/" between names, in the order of their bytes: the same on every machine. A link is none of them. */
export const filesIn = (folder: string): string[] => names(folder, (entry) => entry.isFile());

/** What lies in a folder and is neither a file nor a folder: a link, which may lead out of it, or a device. */
export const strangeIn = (folder: string): string[] => names(folder, (entry) => !entry.isFile());

/**
 * Writes the manifest: one line a file, in the form that `sha256sum -c manifest.sha256` reads.
 * @param folder the built site; the manifest is not in the manifest
 */
export function writeManifest(folder: string): void {
  const lines = filesIn(folder)
    .filter((name) => name !== MANIFEST)
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    );
  writeFileSync(join(folder, MANIFEST), lines.join(''));
}

/** Names a state of a folder. */
export function folderHash(folder: string): string {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}
