import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Library } from '../../src/content/library.ts';
import { buildSearchIndex } from '../../src/search/build/pagefind.ts';
import { Texts, type Pagefind } from '../../src/search/passage/texts.ts';

/** The real Pagefind over the real index, without a browser: its own script, given its own files when it asks for them. */
export async function pagefindTexts(library: Library): Promise<Texts> {
  const { files } = await buildSearchIndex(library);
  const byPath = new Map(files.map(({ path, content }) => [path, content]));
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  writeFileSync(join(folder, 'pagefind.mjs'), byPath.get('pagefind.js')!);
  const url = pathToFileURL(join(folder, 'pagefind.mjs')).href;
  const base = url.slice(0, url.lastIndexOf('/') + 1);
  const fetched = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const asked = (input instanceof Request ? input.url : String(input)).replace(/[?#].*$/, '');
    const path = asked.startsWith(base)
      ? asked.slice(base.length)
      : asked.replace(/^.*?(?=(?:index|fragment)\/|[^/]+$)/, '');
    const content = byPath.get(path);
    return content ? Promise.resolve(new Response(content.slice())) : fetched(input, init);
  };
  return new Texts(() => import(/* @vite-ignore */ url) as Promise<Pagefind>);
}
