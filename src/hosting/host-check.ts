import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../lib/manifest.ts';
import { base, chapterPath } from '../site/address.ts';
import { official } from '../site/publication.ts';
import { headersFor } from './headers.ts';
import { typeOf } from './types.ts';

/** What a host answered wrongly: address and sentence. */
export interface Fault {
  path: string;
  message: string;
}

/** One address of every kind, with what it must answer. */
function cases(site: string): Array<{ path: string; status: number[]; file?: string; to?: string }> {
  const files = filesIn(site).filter((name) => !/\.(br|gz)$/.test(name));
  const kinds = new Map(
    files
      .filter((name) => !/(^|\/)[._]|\.html$/.test(name) || name.startsWith('_ressourcer/'))
      .map((name) => [typeOf(name), name]),
  );
  const moved = readFileSync(join(site, '_redirects'), 'utf8')
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split(' '));
  const chapter = chapterPath(official.chapters).slice(1);
  const last = `anbefaling/${official.recommendations}`;
  return [
    { path: '', status: [200], file: 'index.html' },
    { path: chapter, status: [200], file: `${chapter}index.html` },
    { path: `indlejr/${last}/`, status: [200], file: `indlejr/${last}/index.html` },
    ...[...kinds.values()].map((file) => ({ path: file, status: [200], file })),
    { path: last, status: [301, 308], to: `${base}${last}/` },
    ...moved.map(([from = '', to = '']) => ({ path: from.slice(base.length), status: [301], to })),
    ...['findes-ikke/', 'findes-ikke.md', `anbefaling/${official.recommendations + 1}/`, 'indlejr/findes-ikke/'].map(
      (path) => ({
        path,
        status: [404],
        file: '404.html',
      }),
    ),
  ];
}

/**
 * Asks a running host for one address of every kind, and compares status, body, media type and headers with what
 * `headers.ts` and `types.ts` say.
 * @param origin "http://127.0.0.1:8080"
 * @param site folder of the built site that it serves
 */
export async function checkHost(origin: string, site: string): Promise<{ asked: number; faults: Fault[] }> {
  const faults: Fault[] = [];
  const all = cases(site);
  for (const { path, status, file, to } of all) {
    const address = base + path;
    const wrong = (message: string) => faults.push({ path: address, message });
    const response = await fetch(origin + address, { redirect: 'manual', headers: { 'accept-encoding': 'gzip' } });
    const body = Buffer.from(await response.arrayBuffer());
    if (!status.includes(response.status)) wrong(`svarer ${response.status}, ikke ${status.join(' eller ')}`);
    if (to) {
      if (new URL(response.headers.get('location') ?? '', origin).href !== origin + to)
        wrong(`leder til ${response.headers.get('location')}, ikke ${to}`);
      continue;
    }
    if (!body.equals(readFileSync(join(site, file!)))) wrong('sender noget andet end filen');
    const type = response.headers.get('content-type');
    if (type?.toLowerCase() !== typeOf(file!)) wrong(`sender typen ${type}, ikke ${typeOf(file!)}`);
    if (/\.(html|css|js)$/.test(file!) && body.length > 1000 && response.headers.get('content-encoding') !== 'gzip')
      wrong('er ikke pakket');
    for (const [name, value] of Object.entries(headersFor(response.status === 404 ? '/404.html' : `/${path}`)))
      if (response.headers.get(name) !== value) wrong(`sender ${name}: ${response.headers.get(name)}, ikke ${value}`);
  }
  return { asked: all.length, faults };
}
