import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const MANIFEST = 'manifest.sha256';

/** Every file of a folder; a link to one elsewhere is none of its files. "/" between names, in the order of their bytes: the same on every machine. */
export const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort((a, b) => (a < b ? -1 : 1));

/** What lies in a folder and is neither a file nor a folder: a link, that leads out of it, or a device. */
export const strangeIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isFile() && !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, '/').length).replaceAll('\\', '/'))
    .sort();

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
