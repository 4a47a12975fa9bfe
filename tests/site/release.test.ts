import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { extract } from 'tar';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesIn, MANIFEST, writeManifest } from '../../src/lib/manifest.ts';
import { pack } from '../../src/build/release.ts';
import { DIST } from '../support/site.ts';

const sum = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex');
const manifest = (folder: string): Array<[string, string]> =>
  readFileSync(join(folder, MANIFEST), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('  ') as [string, string]);

let folder: string;
let target: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'udgivelse æøå '));
  // A small part of the site is packed as the whole is.
  for (const name of ['index.html', '404.html', 'ikon.svg', 'anbefaling/11', '_ressourcer', '_vaert'])
    cpSync(join(DIST, name), join(folder, 'site', name), { recursive: true });
  writeManifest(join(folder, 'site'));
  target = await pack(join(folder, 'site'), join(folder, 'ud'), 'webudgave');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the manifest of the built site has the sum of every file in it, and of no other', () => {
  const lines = manifest(DIST);
  expect(lines.map(([, name]) => name)).toEqual(filesIn(DIST).filter((name) => name !== MANIFEST));
  for (const [hash, name] of lines) expect(sum(join(DIST, name)), name).toBe(hash);
});

test('a release holds the site, its squeezed files and a manifest over all of it', async () => {
  expect(readFileSync(`${target}.sha256`, 'utf8')).toBe(`${sum(target)}  webudgave.tar.gz\n`);
  await extract({ file: target, cwd: folder });
  const out = join(folder, 'webudgave');
  for (const [hash, name] of manifest(out)) expect(sum(join(out, name)), name).toBe(hash);
  const page = readFileSync(join(folder, 'site/anbefaling/11/index.html'));
  expect(brotliDecompressSync(readFileSync(join(out, 'anbefaling/11/index.html.br'))).equals(page)).toBe(true);
  expect(gunzipSync(readFileSync(join(out, 'anbefaling/11/index.html.gz'))).equals(page)).toBe(true);
  expect(filesIn(out)).toEqual(expect.arrayContaining(filesIn(join(folder, 'site'))));
});

test('packed again at another time, a release is the same to the last byte', async () => {
  for (const name of filesIn(join(folder, 'site'))) utimesSync(join(folder, 'site', name), 1e9, 1e9);
  const again = await pack(join(folder, 'site'), join(folder, 'igen'), 'webudgave');
  expect(sum(again)).toBe(sum(target));
});

test('what is no whole site is not packed', async () => {
  await expect(pack(folder, join(folder, 'ud'), 'x')).rejects.toThrow('ikke noget bygget websted');
});
