import { globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readLibrary } from '../../src/content/reader.ts';
import { routePaths } from '../../src/permalinks/routes.ts';
import { DIST } from './site.ts';

const library = readLibrary();

const anUpdate = readdirSync(join(DIST, 'opfoelgning')).find((name) => /^\d{4}-/.test(name));

/** An address of each kind of page. */
export const kinds = [
  '/',
  '/kapitel/',
  '/kapitel/11/',
  '/kapitel/6/',
  '/anbefaling/',
  '/anbefaling/22/',
  '/tema/',
  '/tema/boern-og-unge/',
  '/soeg/?q=tvang',
  '/ordliste/',
  '/henvisninger/',
  '/opfoelgning/',
  `/opfoelgning/${anUpdate}/`,
  '/kilder/',
  '/hjaelp/redaktoer/ny/',
  '/om/',
  '/om/teksten/',
  '/tilgaengelighed/',
  '/foelgegruppe/',
  '/for/',
  '/for/paaroerende/',
  '/for/journalist/',
  '/404.html',
];

/** The addresses that a file of `src/pages` may make: "anbefaling/[number].astro" → /anbefaling/…/. */
const addressesOf = (file: string): RegExp =>
  new RegExp(
    `^/${file
      .replace(/(^|\/)?index\.astro$/, '$1')
      .replace(/^404\.astro$/, '404.html')
      .replace(/\.astro$/, '/')
      .replace(/\[\.{3}\w+\]/g, '.+')
      .replace(/\[\w+\]/g, '[^/]+')}$`,
  );

/** Every file of `src/pages` with a page that it has made, if it has made one: a new kind of page is tried without being named. */
export function oneOfEach(): Map<string, string | undefined> {
  const built = globSync('**/*.html', { cwd: DIST }).map(
    (name) => `/${name.replaceAll('\\', '/').replace(/index\.html$/, '')}`,
  );
  const left = new Set(built.sort());
  const files = globSync('**/*.astro', { cwd: 'src/pages' }).map((name) => name.replaceAll('\\', '/'));
  // Those that are named exactly come first: what is left is made by those that fit many.
  const exactness = (file: string) => (file.includes('[...') ? 2 : file.includes('[') ? 1 : 0);
  return new Map(
    files
      .sort((a, b) => exactness(a) - exactness(b))
      .map((file) => {
        const known = routePaths(file.replace('.astro', ''), library);
        const own = [...left].filter((path) =>
          known ? known.includes(path.slice(1, -1)) : addressesOf(file).test(path),
        );
        for (const path of own) left.delete(path);
        return [file, own[0]];
      }),
  );
}
