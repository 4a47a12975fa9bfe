import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { kept } from '../../src/lib/kept.ts';

let folder: string;
const file = () => join(folder, 'gemt', 'ting.json');
let times: number;
const make = () => Promise.resolve(['ting', ++times]);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gemt '));
  times = 0;
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what is made of the same is made once', async () => {
  expect(await kept(file(), ['a', 'b'], make)).toEqual(['ting', 1]);
  expect(await kept(file(), ['a', 'b'], make)).toEqual(['ting', 1]);
  expect(readdirSync(join(folder, 'gemt'))).toEqual(['ting.json']);
});

test('and again when any of what it is made of is other, or stands elsewhere', async () => {
  for (const of of [['a', 'b'], ['a', 'c'], ['b', 'a'], ['a'], ['ab']]) await kept(file(), of, make);
  expect(times).toBe(5);
});

test('what was cut off is as if it were not there', async () => {
  await kept(file(), ['a'], make);
  const whole = readFileSync(file(), 'utf8');
  for (const part of ['', whole.slice(0, -1), 'null']) {
    writeFileSync(file(), part);
    await kept(file(), ['a'], make);
  }
  expect(times).toBe(4);
});

test('what could not be made is not kept, and where nothing can be kept it is made all the same', async () => {
  await expect(kept(file(), ['a'], () => Promise.reject(new Error('nej')))).rejects.toThrow('nej');
  expect(await kept(file(), ['a'], make)).toEqual(['ting', 1]);
  writeFileSync(join(folder, 'fil'), '');
  expect(await kept(join(folder, 'fil', 'ting.json'), ['a'], make)).toEqual(['ting', 2]);
});
