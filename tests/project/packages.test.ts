import { spawnSync } from 'node:child_process';
import { cpSync, linkSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { updateSchema } from '../../src/content/schemas/update.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const project = read('package.json') as {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
  scripts: Record<string, string>;
};
const { packages } = read('package-lock.json') as {
  packages: Record<string, { hasInstallScript?: boolean; integrity?: string }>;
};

test('every package is pinned to one version', () => {
  for (const [name, version] of Object.entries({
    ...project.dependencies,
    ...project.devDependencies,
    ...project.optionalDependencies,
  }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('no package runs a script when it is installed, and those that want to are named in allowScripts', () => {
  const withScripts = Object.entries(packages)
    // The project's own is `postinstall`, below.
    .filter(([path, { hasInstallScript }]) => path && hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
  expect(withScripts.filter((name) => !(name in project.allowScripts))).toEqual([]);
  expect(
    Object.entries(project.allowScripts)
      .filter(([, allowed]) => allowed)
      .map(([name]) => name),
  ).toEqual([]);
});

/** The package whose program runs these tests. */
const own = () =>
  Object.entries(project.optionalDependencies).find(([name]) =>
    realpathSync(process.execPath).includes(`${sep}node_modules${sep}${name}${sep}`),
  );

test('the Node that the scripts use is a package of the lock, known by its contents, and no step of an installation fetches another', () => {
  const [name, version] = own()!;
  expect(version).toBe(process.versions.node);
  expect(packages[`node_modules/${name}`]?.integrity).toMatch(/^sha512-/);
});

test('there is one Zod: a schema of ours is a schema to Astro', async () => {
  const copies = Object.keys(packages).filter((path) => /(^|\/)node_modules\/zod$/.test(path));
  expect(copies).toEqual(['node_modules/zod']);
  const [ours, astros] = await Promise.all([import('zod'), import('astro/zod')]);
  expect(updateSchema).toBeInstanceOf(astros.z.ZodObject);
  expect(ours.z.ZodObject).toBe(astros.z.ZodObject);
});

test('the Node of the lock is the one that scripts get, also when npm took its link away; without it an old Node is told of', () => {
  const [name] = own()!;
  // Beside the packages: a file can have two names only where it lies.
  const folder = mkdtempSync(join('node_modules', '.cache', 'own-node-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const program = join('node_modules', name, 'bin', 'node');
  cpSync('package.json', join(folder, 'package.json'));
  cpSync(join('node_modules', name, 'package.json'), join(folder, 'node_modules', name, 'package.json'));
  for (const place of ['.bin', join(name, 'bin')]) mkdirSync(join(folder, 'node_modules', place));
  linkSync(realpathSync(process.execPath), join(folder, program));
  const install = (...old: string[]) =>
    spawnSync(process.execPath, [...old, resolve('scripts/own-node.mjs')], { cwd: folder, encoding: 'utf8' });

  for (const time of ['first', 'again']) {
    expect(install(), time).toMatchObject({ status: 0, stderr: '' });
    expect(realpathSync(join(folder, 'node_modules/.bin/node')), time).toBe(realpathSync(join(folder, program)));
  }
  rmSync(join(folder, 'node_modules', name), { recursive: true });
  const told = install('--no-experimental-strip-types');
  expect(told.status).toBe(1);
  expect(told.stderr).toContain('Kør npm ci igen uden --omit=optional');
  expect(project.scripts['postinstall']).toBe('node scripts/own-node.mjs');
});
