import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { collectionNames, collectionOf, collections } from '../../src/content/collections.ts';
import { entriesOf, entryAt, entryIn } from '../../src/content/library.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { formerFile, sourceFile } from '../../src/content/source-file.ts';
import { SEAL_FILE } from '../../src/changes/seal.ts';
import { FORM_FILE, SOURCE_FILE } from '../../src/content/source-text.ts';

const library = readLibrary();
const files = readdirSync('content', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));

test('every file of content/ is what the text is proven against, or belongs to one collection, and every collection is there', () => {
  expect(files.filter((file) => ![SOURCE_FILE, FORM_FILE, SEAL_FILE].includes(file) && !collectionOf(file))).toEqual([]);
  // Nobody has written a summary yet, and git keeps no empty folder.
  for (const name of collectionNames.filter((one) => one !== 'resumeer')) expect(existsSync(collections[name].path), name).toBe(true);
});

test('every entry is found by its file and by its page, and its page leads back to its file', () => {
  const entries = Object.values(entriesOf(library)).flat();
  expect(entries.length).toBeGreaterThan(200);
  expect(new Set(entries.map(({ path }) => path)).size).toBe(entries.length);
  for (const entry of entries) {
    expect(files).toContain(entry.file);
    expect(entryIn(library, entry.file)).toBe(entry);
    expect(entryAt(library, entry.path)).toBe(entry);
    expect(sourceFile(entry.path, library)).toBe(entry.file);
  }
});

test('a page that is gone tells which file gave it', () => {
  expect(formerFile('/anbefaling/7/')).toBe('content/anbefalinger/07.mdx');
  expect(formerFile('/kilder/raad/')).toBe('content/kilder/raad.yaml');
  expect(formerFile('/ukendt/7/')).toBeUndefined();
});

test('no code but the table’s knows a kind of content by the shape of a path', () => {
  const code = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(ts|astro)$/.test(name));
  // A pattern in the code: a folder of content/ with an escaped "/" or a class of letters beside it.
  const folders = collectionNames.map((name) => collections[name].path.split('/').at(-1)!.replace('.yaml', '')).join('|');
  const guess = new RegExp(`(?:/|\\\\/|\\()(?:${folders})(?:\\\\/|\\[\\\\|\\)\\\\/|\\|)`);
  const guessing = code.filter((name) => guess.test(readFileSync(`src/${name}`, 'utf8')));
  expect(guessing.filter((name) => name !== 'content/schemas/reference.ts')).toEqual([]);
});
