import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { parse } from 'yaml';
import { checkContent } from '../../src/checks/content.ts';
import { rules } from '../../src/content/rules.ts';
import { contentFiles, DAY_AFTER as DAY, publishedNow } from '../support/published.ts';
import { dice, type Dice } from './mutations/mutation.ts';
import { thorough } from '../support/thorough.ts';

/*
 * Damage by chance, as a disk, an editor or a half copy makes it: a bit is another, a letter is gone or another, a file or a line is
 * cut off. Nothing of it may pass when it changes what a file says. Files are damaged all at once, each in one place, and what no
 * error names is tried by itself. `FROE=7` throws the dice anew, `SKADER=5000` does more of it.
 */
const SEED = Number(process.env['FROE'] ?? 20220114);
const COUNT = Number(process.env['SKADER'] ?? (thorough ? 500 : 100));
const files = contentFiles().filter((file) => /^(opfoelgning|kilder|anbefalinger)\//.test(file));
const good = new Map(files.map((file) => [file, readFileSync(join('content', file))]));

const letters = [...'aeinrstdæøåAEK0123456789.,:-»" '];
const damages: Record<string, (bytes: Buffer, dice: Dice) => Buffer> = {
  'en bit': (bytes, { roll }) => {
    const copy = Buffer.from(bytes);
    const at = roll(copy.length);
    copy[at]! ^= 1 << roll(8);
    return copy;
  },
  'et tegn': (bytes, { roll, pick }) => {
    const text = [...bytes.toString()];
    text[roll(text.length)] = pick(letters);
    return Buffer.from(text.join(''));
  },
  'et tegn væk': (bytes, { roll }) => {
    const text = [...bytes.toString()];
    text.splice(roll(text.length), 1);
    return Buffer.from(text.join(''));
  },
  'klippet af': (bytes, { roll }) => bytes.subarray(0, roll(bytes.length)),
  'klippet af, linjen sluttet': (bytes, { roll }) =>
    Buffer.from(`${[...bytes.toString()].slice(0, roll(bytes.length)).join('')}\n`),
  'en linje væk': (bytes, { roll }) => {
    const lines = bytes.toString().split('\n');
    lines.splice(roll(lines.length - 1), 1);
    return Buffer.from(lines.join('\n'));
  },
};

/** What a file says, read without the project's own reader; how lines are broken and texts are quoted says nothing. */
function meaning(file: string, bytes: Buffer): unknown {
  const text = bytes.toString();
  const [, yaml = '', body = ''] = file.endsWith('.mdx')
    ? (/^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [])
    : ['', text];
  try {
    return [parse(yaml, { logLevel: 'error' }), body.replace(/\s+/g, ' ').trim()];
  } catch {
    return undefined;
  }
}

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'skader '));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Of what was published, only what these files are held against. */
const { commit, files: all } = publishedNow();
const published = [
  { commit, files: new Map([...all].filter(([file]) => /^content\/(opfoelgning|kilder)\//.test(file))) },
];
const put = (file: string, bytes: Buffer) => writeFileSync(join(root, 'content', file), bytes);
const named = (): Set<string> =>
  new Set(
    checkContent(root, DAY, published)
      .filter(({ rule }) => rules[rule].severity === 'fejl')
      .map(({ file }) => file.replace(/^content\//, '')),
  );

test(`${COUNT} flips and cuts of updates, sources and recommendations: none that changes what is said passes`, () => {
  const chance = dice(SEED);
  const survived: string[] = [];
  let [tried, meaningful, left] = [0, 0, COUNT];
  expect([...named()]).toEqual([]);
  while (left > 0) {
    const round = new Map<string, { how: string; bytes: Buffer }>();
    for (const file of files.toSorted(() => chance.roll(3) - 1).slice(0, left)) {
      const how = chance.pick(Object.keys(damages));
      const bytes = damages[how]!(good.get(file)!, chance);
      if (!bytes.equals(good.get(file)!)) round.set(file, { how, bytes });
    }
    tried += round.size;
    left -= round.size;
    for (const [file, { bytes }] of round)
      if (isDeepStrictEqual(meaning(file, bytes), meaning(file, good.get(file)!))) round.delete(file);
    meaningful += round.size;
    for (const [file, { bytes }] of round) put(file, bytes);
    // What an error names is put right, so that those behind it are seen: the wording is only compared when all can be read.
    for (let caught = [...round.keys()]; caught.length > 0 && round.size > 0;) {
      caught = [...named()].filter((file) => round.delete(file));
      for (const file of caught) put(file, good.get(file)!);
    }
    for (const file of round.keys()) put(file, good.get(file)!);
    for (const [file, { how, bytes }] of round) {
      put(file, bytes);
      if (named().size === 0) survived.push(`${file}, ${how}: ${difference(good.get(file)!, bytes)}`);
      put(file, good.get(file)!);
    }
  }
  console.log(`Skader: ${tried} prøvet, ${meaningful} ændrer, hvad der står, ${survived.length} slap igennem.`);
  expect(survived).toEqual([]);
  expect(meaningful).toBeGreaterThan(COUNT * 0.9);
});

/** The first place where two files differ. */
function difference(before: Buffer, after: Buffer): string {
  const at = before.findIndex((byte, index) => byte !== after[index]);
  return `»${before.subarray(at - 20, at + 20).toString()}« → »${after.subarray(at - 20, at + 20).toString()}«`;
}
