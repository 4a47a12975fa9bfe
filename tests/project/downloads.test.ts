import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderHash } from '../../src/lib/manifest.ts';

/** What files made in a program with these settings are made of, by the name that they are offered by. */
function madeOf(settings: Record<string, string>): string {
  const { SITE_URL: _, BASE_PATH: __, SOURCE_DATE_EPOCH: ___, ...rest } = process.env;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--input-type=module',
      '--eval',
      "import { madeOf } from './src/paper/downloads.ts'; process.stdout.write(madeOf());",
    ],
    { encoding: 'utf8', env: { ...rest, SOURCE_DATE_EPOCH: '1767225600', ...settings } },
  );
  expect(stdout, stderr).toMatch(/^[0-9a-f]{64}$/);
  return stdout;
}

test('a PDF is not offered by a site with another address or day than the one it was made of', () => {
  const name = madeOf({});
  expect(madeOf({})).toBe(name);
  const others: Array<Record<string, string>> = [
    { SITE_URL: 'https://eksempel.dk' },
    { BASE_PATH: '/arkiv/2026/' },
    { SOURCE_DATE_EPOCH: '1770000000' },
  ];
  expect(new Set([name, ...others.map(madeOf)]).size).toBe(4);
});

test('nor by one with other content or code', () => {
  const folder = mkdtempSync(join(tmpdir(), 'indhold-'));
  try {
    writeFileSync(join(folder, 'a.mdx'), 'ord');
    const before = folderHash(folder);
    expect(folderHash(folder)).toBe(before);
    writeFileSync(join(folder, 'a.mdx'), 'Ord');
    const after = folderHash(folder);
    writeFileSync(join(folder, 'b.mdx'), 'ord');
    expect(new Set([before, after, folderHash(folder)]).size).toBe(3);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
