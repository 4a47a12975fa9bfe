/**
 * As much of Node's `fs` as the reader of content and the checks use, over a table of files in memory: in the editor's browser
 * the same code reads the same content. Folders are what the names of the files say.
 * @see https://nodejs.org/api/fs.html
 */
import { content } from '../content.ts';

/** A file's bytes. Two of the same text are one object, so that what was read of it is not read again. */
class Bytes extends Uint8Array {
  equals(other: Uint8Array): boolean {
    return this === other || (this.length === other.length && this.every((byte, index) => byte === other[index]));
  }
}

const tidy = (path: string): string => path.replace(/^\.?\/+/, '').replace(/\/+$/, '');
const files = new Map<string, Bytes>();
const encode = (text: string): Bytes => new Bytes(new TextEncoder().encode(text));
for (const [path, text] of Object.entries(content)) files.set(path, encode(text));

const missing = (path: string): Error => Object.assign(new Error(`ENOENT: ${path}`), { code: 'ENOENT' });
const under = (folder: string): string[] => {
  const start = tidy(folder) === '.' || tidy(folder) === '' ? '' : `${tidy(folder)}/`;
  return [...files.keys()].filter((path) => path.startsWith(start)).map((path) => path.slice(start.length));
};

interface Kind {
  isFile: () => boolean;
  isDirectory: () => boolean;
  isSymbolicLink: () => boolean;
}
const kind = (file: boolean): Kind => ({
  isFile: () => file,
  isDirectory: () => !file,
  isSymbolicLink: () => false,
});

export const existsSync = (path: string): boolean => files.has(tidy(path)) || under(path).length > 0;

export function readFileSync(path: string, encoding?: string): string | Bytes {
  const bytes = files.get(tidy(path));
  if (!bytes) throw missing(path);
  return encoding ? new TextDecoder().decode(bytes) : bytes;
}

export function lstatSync(path: string): Kind & { size: number } {
  if (!existsSync(path)) throw missing(path);
  const bytes = files.get(tidy(path));
  return { ...kind(bytes !== undefined), size: bytes?.length ?? 0 };
}
export const statSync = lstatSync;

export function readdirSync(path: string, options: { withFileTypes?: boolean; recursive?: boolean } = {}): unknown[] {
  const below = under(path);
  if (below.length === 0) throw missing(path);
  const names = options.recursive ? below : [...new Set(below.map((name) => name.split('/', 1)[0]!))];
  if (!options.withFileTypes) return names;
  return names.map((name) => ({
    name: name.split('/').at(-1),
    parentPath: [tidy(path), ...name.split('/').slice(0, -1)].join('/'),
    ...kind(files.has(`${tidy(path)}/${name}`)),
  }));
}

export const mkdirSync = (): void => undefined;
let folders = 0;
export const mkdtempSync = (start: string): string => `${tidy(start)}${++folders}`;

export function writeFileSync(path: string, text: string | Uint8Array): void {
  files.set(tidy(path), typeof text === 'string' ? encode(text) : new Bytes(text));
}

export function cpSync(from: string, to: string): void {
  for (const name of under(from)) files.set(`${tidy(to)}/${name}`, files.get(tidy(`${tidy(from)}/${name}`))!);
}

export function rmSync(path: string): void {
  files.delete(tidy(path));
  for (const name of under(path)) files.delete(`${tidy(path)}/${name}`);
}
