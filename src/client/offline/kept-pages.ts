import { cacheNames } from '../../offline/names.ts';
import { parsePage } from '../parse-page.ts';

/** On `/uden-net/`, also when it stands in for a page that is not kept: what is kept. */
const base = document.documentElement.dataset['base'] ?? '/';
const names = cacheNames(base);
const section = document.getElementById('gemte-sider');
const fallback = `${base}uden-net/`;

if (location.pathname !== fallback) {
  document.getElementById('ikke-gemt')?.removeAttribute('hidden');
  addEventListener('online', () => location.reload());
}

/** The pages that are kept. */
async function keptPages(): Promise<Array<{ path: string; title: string }>> {
  if (!('caches' in window) || !(await caches.has(names.pages))) return [];
  const cache = await caches.open(names.pages);
  const found = (await cache.keys())
    .map(({ url }) => new URL(url))
    .filter(({ pathname }) => pathname.endsWith('/') && pathname !== fallback);
  return Promise.all(
    found.map(async ({ pathname }) => {
      const html = await (await cache.match(pathname))?.text();
      return { path: pathname, title: parsePage(html ?? '').title || pathname };
    }),
  );
}

async function show(): Promise<void> {
  const pages = await keptPages();
  if (!section || pages.length === 0) return;
  const item = ({ path, title }: { path: string; title: string }) => {
    const entry = document.createElement('li');
    entry.append(Object.assign(document.createElement('a'), { href: path, textContent: title }));
    return entry;
  };
  section
    .querySelector('ul')
    ?.replaceChildren(...pages.sort((a, b) => a.title.localeCompare(b.title, 'da', { numeric: true })).map(item));
  section.hidden = false;
}

document.addEventListener('glemt', () => section?.remove());

// A browser that keeps nothing has nothing to show.
show().catch(() => undefined);
