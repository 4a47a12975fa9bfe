import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { base, site } from '../../src/site/address.ts';
import { DIST } from './site.ts';

/** A built file as text. @throws when the site is not built or the file is not in it */
export function built(path: string): string {
  const file = join(DIST, path);
  if (!existsSync(file)) throw new Error(`${file} mangler: kør npm run build først.`);
  return readFileSync(file, 'utf8');
}

export const builtJson = (path: string): unknown => JSON.parse(built(path));

/** The names of the built files in a folder that end so. */
export const builtFiles = (folder: string, extension: string): string[] =>
  readdirSync(join(DIST, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(extension))
    .map((name) => `${folder}/${name}`.replaceAll('\\', '/'))
    .sort();

/** The built file that a full address on this site leads to; undefined when there is none. */
export function fileAt(address: string): string | undefined {
  if (!address.startsWith(site + base)) return undefined;
  const path = decodeURI(address.slice((site + base).length).replace(/[?#].*$/, ''));
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  return existsSync(join(DIST, file)) ? file : undefined;
}

/** Every full address on this site in a value of JSON. */
export const addresses = (value: unknown): string[] =>
  JSON.stringify(value)
    .match(/"https?:\/\/[^"]+"/g)
    ?.map((text) => JSON.parse(text) as string)
    .filter((text) => text.startsWith(`${site}/`)) ?? [];
