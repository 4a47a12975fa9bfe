import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keepParsed } from '../../src/content/kept.ts';
import { parseMdx, parsedTexts } from '../../src/content/mdx.ts';
import { filesIn } from '../../src/lib/manifest.ts';
import { readTexts, readYaml } from '../../src/content/yaml.ts';

/** Files of all kinds: a chapter with boxes and tables, recommendations, updates, our own pages, lists. */
const files = ['kapitler', 'anbefalinger', 'opfoelgning', 'sider', 'original/regnskab', 'kilder']
  .map((folder) => `content/${folder}`)
  .flatMap((folder) => filesIn(folder).map((name) => `${folder}/${name}`));
const parse = (file: string, text = readFileSync(file, 'utf8')) =>
  file.endsWith('.mdx') ? parseMdx(file, text) : readYaml(file, text);

let folder: string;
/** As another process begins: nothing in memory. */
const forget = () => [parsedTexts, readTexts].forEach((memory) => memory.clear());
// What other tests of the process have read stays read.
const known = [new Map(parsedTexts), new Map(readTexts)] as const;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'husket '));
  forget();
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
  forget();
  for (const [file, one] of known[0]) parsedTexts.set(file, one);
  for (const [file, one] of known[1]) readTexts.set(file, one);
});
const entries = (): string[] => filesIn(folder).map((name) => join(folder, name));

test('what was parsed once is the same when it is read from disk', () => {
  const keep = keepParsed(folder);
  const before = new Map(files.map((file) => [file, structuredClone(parse(file))]));
  keep();
  forget();
  keepParsed(folder);
  expect(parsedTexts.size + readTexts.size).toBe(files.length);
  expect(files.filter((file) => !isDeepStrictEqual(parse(file), before.get(file)))).toEqual([]);
});

test('another text under the same name is parsed, and then kept', () => {
  const [file] = files as [string];
  const text = readFileSync(file, 'utf8');
  const keep = keepParsed(folder);
  parse(file);
  keep();
  forget();
  const again = keepParsed(folder);
  const altered = text.replace('Vi', 'De');
  expect(JSON.stringify(parse(file, altered))).toContain('De ');
  again();
  forget();
  keepParsed(folder);
  expect(parsedTexts.get(file)?.text).toBe(altered);
});

test.each([
  ['one bit is another', (bytes: Buffer) => Buffer.from(bytes).fill(bytes[90]! ^ 1, 90, 91)],
  ['it is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['it is empty', () => Buffer.alloc(0)],
  ['it is something else', () => Buffer.from('{"text": "", "mdx": {}}')],
])('what is kept is as if it were not there when %s', (_, damage) => {
  const keep = keepParsed(folder);
  files.slice(0, 3).forEach((file) => parse(file));
  keep();
  for (const path of entries()) writeFileSync(path, damage(readFileSync(path)));
  forget();
  keepParsed(folder);
  expect(parsedTexts.size).toBe(0);
});

test('what another version kept, and what is kept of a file that is gone, is thrown away', () => {
  keepParsed(folder)();
  const [version] = readdirSync(folder) as [string];
  writeFileSync(join(folder, 'andet'), '');
  writeFileSync(join(folder, version, encodeURIComponent('content/opfoelgning/vaek.mdx')), '');
  const keep = keepParsed(folder);
  parseMdx('content/opfoelgning/vaek.mdx', 'Noget.\n');
  keep();
  expect(filesIn(folder)).toEqual([]);
});

test('a folder that cannot be written to keeps nothing, and nothing fails', () => {
  const file = join(folder, 'en fil');
  writeFileSync(file, '');
  const keep = keepParsed(join(file, 'under'));
  parse(files[0]!);
  expect(keep).not.toThrow();
});
