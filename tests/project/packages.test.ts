import { readFileSync, realpathSync } from 'node:fs';
import { sep } from 'node:path';
import { expect, test } from 'vitest';
import { updateSchema } from '../../src/content/schemas/update.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const project = read('package.json') as {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  optionalDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
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
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
  expect(withScripts.filter((name) => !(name in project.allowScripts))).toEqual([]);
  expect(
    Object.entries(project.allowScripts)
      .filter(([, allowed]) => allowed)
      .map(([name]) => name),
  ).toEqual([]);
});

test('the Node that the scripts use is a package of the lock, known by its contents, and no step of an installation fetches another', () => {
  const own = Object.entries(project.optionalDependencies).find(([name]) =>
    realpathSync(process.execPath).includes(`${sep}node_modules${sep}${name}${sep}`),
  );
  expect(own?.[1]).toBe(process.versions.node);
  expect(packages[`node_modules/${own![0]}`]?.integrity).toMatch(/^sha512-/);
});

test('there is one Zod: a schema of ours is a schema to Astro', async () => {
  const copies = Object.keys(packages).filter((path) => /(^|\/)node_modules\/zod$/.test(path));
  expect(copies).toEqual(['node_modules/zod']);
  const [ours, astros] = await Promise.all([import('zod'), import('astro/zod')]);
  expect(updateSchema).toBeInstanceOf(astros.z.ZodObject);
  expect(ours.z.ZodObject).toBe(astros.z.ZodObject);
});
