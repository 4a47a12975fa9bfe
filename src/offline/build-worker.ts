import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { filesIn } from '../lib/manifest.ts';
import { base } from '../site/address.ts';
import type { Edition } from './names.ts';
import { offline } from './setting.ts';

const FALLBACK = 'uden-net/';
const core = [/^_ressourcer\/.+\.(css|js|woff2)$/];
/** By pattern, never by name: the search's files and the number of pages are others' business. */
const library = [
  /^$/,
  /^(anbefaling|kapitel|tema)\/([^/]+\/)?$/,
  /^(forord|ordliste|henvisninger|emneord|foelgegruppe|opfoelgning|soeg|om|uden-net)\/$/,
  /^(pagefind|soeg)\/.*[^/]$/,
];
const others = [/(^|\/)$/, /^data\/anbefalinger\.json$/, /^ikon\.svg$/];
/** Pagefind's ready-made interfaces and its index for other languages; the site uses none of them. */
const unused = /^pagefind\/(pagefind-.*ui|pagefind-highlight|wasm\.unknown)/;

/**
 * Writes `sw.js`: what lets the built site be read without a network, or, with `OFFLINE=nej`, what removes it again.
 * @param dist folder of the built site, with its pages and its search
 * @param plugins what looks at the bundle before it is written
 * @throws Error when the bundler does, or when OFFLINE is not understood
 */
export async function buildWorker(dist: string, plugins: Plugin[] = []): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins,
    define: { EDITION: JSON.stringify(editionOf(dist)), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2022',
      lib: {
        entry: `src/offline/${offline() ? 'worker' : 'retire'}.ts`,
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
      rolldownOptions: { output: { postBanner: `/*! Workbox, MIT: ${base}licenser/ */` } },
    },
  });
}

/** The built site as its worker knows it; the same files give the same answer. */
export function editionOf(dist: string): Edition {
  const paths = filesIn(dist).map((name) => name.replace(/(^|\/)index\.html$/, '$1'));
  const pick = (patterns: RegExp[]) =>
    paths.filter((path) => patterns.some((pattern) => pattern.test(path)) && !unused.test(path));
  const fileOf = (path: string) => join(dist, path, path === '' || path.endsWith('/') ? 'index.html' : '');
  const hash = createHash('sha256');
  for (const path of pick([...core, ...library, /(^|\/)$/]))
    hash.update(`${path}\0`).update(readFileSync(fileOf(path)));
  const addresses = (patterns: RegExp[]) => pick(patterns).map((path) => base + path);
  return {
    version: hash.digest('hex').slice(0, 16),
    fallback: base + FALLBACK,
    core: addresses(core),
    library: addresses(library),
    others: addresses(others).filter((address) => !addresses([...core, ...library]).includes(address)),
    bytes: pick([...core, ...library]).reduce((sum, path) => sum + statSync(fileOf(path)).size, 0),
  };
}
