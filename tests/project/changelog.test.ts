import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CONTRACT } from '../../src/data/contract.ts';

const log = readFileSync('CHANGELOG.md', 'utf8');
const versions = [...log.matchAll(/^## (\d+)\.(\d+)\.(\d+) – (.+)$/gm)].map(([, ...numbers]) =>
  numbers.slice(0, 3).map(Number),
);

test('the newest version of CHANGELOG.md is the one the data carries', () => {
  expect(versions[0]?.join('.')).toBe(CONTRACT);
});

test('versions go up, each said once', () => {
  const rising = versions.every(([major, minor, patch], index) => {
    const [a, b, c] = versions[index + 1] ?? [0, 0, 0];
    return major! - a! || minor! - b! || patch! - c! > 0;
  });
  expect(rising).toBe(true);
});
