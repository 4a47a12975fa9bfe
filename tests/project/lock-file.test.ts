import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  version?: string;
  resolved?: string;
  integrity?: string;
  optionalDependencies?: Record<string, string>;
}
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Where Node would find `name` from a package: beside it, or in a folder above. */
function resolved(from: string, name: string): boolean {
  for (let path = from; ; path = path.slice(0, Math.max(path.lastIndexOf('/node_modules/'), 0))) {
    if (packages[`${path ? `${path}/` : ''}node_modules/${name}`]) return true;
    if (!path) return false;
  }
}

test('the lock file holds every platform’s optional packages, so that npm ci works on each of them', () => {
  // A registry that lacks a platform's package makes npm leave it out of the lock file, and `npm ci` then refuses it.
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter((name) => !resolved(path, name)),
  );
  expect(missing).toEqual([]);
});

test('the lock file holds no address of a registry', () => {
  expect(Object.values(packages).filter(({ resolved }) => /^https?:/.test(resolved ?? ''))).toEqual([]);
});

test('the lock file knows every package by its contents, those of other platforms too', () => {
  // npm leaves the integrity out for what it could not ask the registry about, and installs such a package unseen.
  const unknown = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && !/^sha512-[\w+/]{86}==$/.test(integrity ?? ''),
  );
  expect(unknown.map(([path]) => path)).toEqual([]);
});
