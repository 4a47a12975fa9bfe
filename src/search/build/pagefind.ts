import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as pagefind from 'pagefind';
import type { Library } from '../../content/library.ts';
import { writeBlocks } from '../passage/texts.ts';
import { mended } from './mended.ts';
import { searchRecords } from './records.ts';

/** What the site uses of what Pagefind writes; its own interfaces and the engine for other languages are left out. */
const used =
  /^(?:pagefind(?:-worker)?\.js|pagefind-entry\.json|pagefind\.da_[^/]+\.pf_meta|wasm\.da\.pagefind|(?:index|fragment)\/.+)$/;

/** Pagefind's index: its files, and how many records they hold. */
export interface SearchIndex {
  records: number;
  files: Array<{ path: string; content: Uint8Array }>;
}

/**
 * Makes Pagefind's index: the text of every record, for phrases and excerpts. Ranking is the register's.
 * Its addresses are without the base path: Pagefind puts it there, from where it is loaded.
 * @param library the content
 * @throws Error with Pagefind's words when it cannot index
 */
export async function buildSearchIndex(library: Library): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'da' });
  if (!index) throw new Error(errors.join('\n'));
  const records = searchRecords(library);
  for (const [number, { path, title, text, blocks }] of records.entries()) {
    // The sort key is the record's number in the register: it tells which of Pagefind's results is which record.
    const added = await index.addCustomRecord({
      url: path,
      language: 'da',
      content: text || title,
      meta: { title, ...(blocks.length > 0 ? { stykker: writeBlocks(blocks) } : {}) },
      sort: { nr: String(number).padStart(4, '0') },
    });
    if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join(', ')}`);
  }
  const { files, errors: problems } = await index.getFiles();
  if (problems.length > 0) throw new Error(problems.join('\n'));
  await pagefind.close();
  return {
    records: records.length,
    files: files
      .filter(({ path }) => used.test(path))
      .map(({ path, content }) => ({
        path,
        content: path.endsWith('.js') ? Buffer.from(mended(Buffer.from(content).toString('utf8'), path)) : content,
      })),
  };
}

/** Writes an index to a folder, e.g. "dist/pagefind". */
export function placeSearchIndex({ files }: SearchIndex, folder: string): void {
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
