/** A hit as the page shows it. `excerpt` is Pagefind's own markup: escaped text with <mark>. */
export interface Hit {
  url: string;
  title: string;
  kind: string;
  excerpt: string;
}

interface Pagefind {
  search(query: string): Promise<{ results: Array<{ data(): Promise<{ url: string; excerpt: string; meta: Record<string, string> }> }> }>;
}

const base = document.documentElement.dataset['base'] ?? '/';
let engine: Promise<Pagefind> | undefined;

/** Fetches the engine, once. */
export const load = (): Promise<Pagefind> => (engine ??= import(/* @vite-ignore */ `${base}pagefind/pagefind.js`) as Promise<Pagefind>);

/**
 * The best hits for a query.
 * @throws when the engine or its index cannot be fetched
 */
export async function search(query: string, limit = 20): Promise<{ total: number; hits: Hit[] }> {
  const { results } = await (await load()).search(query);
  const data = await Promise.all(results.slice(0, limit).map((result) => result.data()));
  // A recommendation about the thing stands before a passage that mentions it.
  const about = ({ meta }: (typeof data)[number]) => Number(meta['kind'] === 'Anbefaling' && meta['title']!.toLowerCase().includes(query.toLowerCase()));
  data.sort((a, b) => about(b) - about(a));
  return { total: results.length, hits: data.map(({ url, excerpt, meta }) => ({ url, excerpt, title: meta['title'] ?? url, kind: meta['kind'] ?? '' })) };
}
