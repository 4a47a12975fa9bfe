import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { base } from '../../src/site/address.ts';
import { editionOf } from '../../src/offline/build-worker.ts';
import { offline } from '../../src/offline/setting.ts';
import { DIST } from '../support/site.ts';

const edition = editionOf(DIST);
const inDist = (address: string): string =>
  join(DIST, address.slice(base.length), address.endsWith('/') ? 'index.html' : '');

test('the 37 recommendations, the front page and the search are kept for reading without a network', () => {
  const recommendations = edition.library.filter((path) => /\/anbefaling\/\d+\/$/.test(path));
  expect(recommendations).toHaveLength(37);
  expect(edition.library).toEqual(expect.arrayContaining([base, `${base}anbefaling/`, `${base}soeg/`]));
  expect(edition.library.filter((path) => !path.endsWith('/')).length).toBeGreaterThan(0);
});

test('what the reader may choose to keep is sent in at most 2.5 MB, and told by what it takes on the device', () => {
  const bytes = (paths: string[], of: (path: string) => number) => paths.reduce((sum, path) => sum + of(path), 0);
  const sent = (path: string) =>
    brotliCompressSync(readFileSync(inDist(path)), { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
  const kept = [...edition.library, ...edition.core];
  expect(bytes(kept, sent)).toBeLessThan(2_500_000);
  expect(edition.bytes).toBe(bytes(kept, (path) => statSync(inDist(path)).size));
});

test('the worker knows exactly this build, so the same files give the same worker', () => {
  const worker = readFileSync(join(DIST, 'sw.js'), 'utf8');
  expect(worker).toContain(edition.version);
  expect([...edition.core, ...edition.library].filter((path) => !worker.includes(path))).toEqual([]);
});

test('the manifest’s icons are there, in the sizes it says', async () => {
  const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.webmanifest'), 'utf8')) as {
    start_url: string;
    icons: Array<{ src: string; sizes: string; purpose?: string }>;
  };
  expect(manifest.start_url).toBe(base);
  for (const { src, sizes } of manifest.icons) {
    expect(existsSync(inDist(src)), src).toBe(true);
    if (sizes === 'any') continue;
    const { width, height } = await sharp(inDist(src)).metadata();
    expect(`${width}x${height}`).toBe(sizes);
  }
  expect(manifest.icons.map(({ purpose }) => purpose)).toContain('maskable');
});

test('OFFLINE takes ja and nej, and says so of anything else', () => {
  expect([offline({}), offline({ OFFLINE: 'ja' }), offline({ OFFLINE: 'nej' })]).toEqual([true, true, false]);
  expect(() => offline({ OFFLINE: 'no' })).toThrow('Skriv OFFLINE=ja eller OFFLINE=nej.');
});
