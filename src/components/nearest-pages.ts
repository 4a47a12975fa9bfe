import { nearest } from '../permalinks/nearest.ts';

/** On the page for unknown addresses: shows the real pages whose addresses are most like the one that was asked for. */
const section = document.getElementById('naermeste');
const links = new Map([...(section?.querySelectorAll('a') ?? [])].map((link) => [link.pathname, link]));
const asked = decode(location.pathname).toLowerCase().replace(/(index)?\.html?$/, '').replace(/\/*$/, '/').slice(0, 120);
const best = nearest(asked, links.keys(), 5);
section?.querySelector('ul')?.replaceChildren(...best.map((path) => links.get(path)!.parentElement!));
if (section && best.length > 0) section.hidden = false;

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
