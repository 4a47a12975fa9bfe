import * as pagefind from 'pagefind';
import type { Library } from '../model/library.ts';
import { searchRecords } from './records.ts';

/**
 * Writes the search index. Its addresses are without the base path: Pagefind puts it there, from where it is loaded.
 * @param library the content
 * @param folder where it goes, e.g. "dist/pagefind"
 * @returns how many records it holds
 * @throws Error with Pagefind's words when it cannot index or write
 */
export async function buildSearchIndex(library: Library, folder: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: 'da' });
  if (!index) throw new Error(errors.join('\n'));
  const records = searchRecords(library);
  for (const { path, title, kind, theme, text } of records) {
    const added = await index.addCustomRecord({
      url: path, language: 'da', content: text || title, meta: { title, kind }, filters: { art: [kind], ...(theme ? { tema: [theme] } : {}) },
    });
    if (added.errors.length > 0) throw new Error(`${path}: ${added.errors.join(', ')}`);
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('\n'));
  await pagefind.close();
  return records.length;
}
