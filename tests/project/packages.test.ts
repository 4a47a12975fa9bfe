import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { updateSchema } from '../../src/content/schemas/update.ts';

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
const project = read('package.json') as {
  dependencies?: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const { packages } = read('package-lock.json') as { packages: Record<string, { hasInstallScript?: boolean }> };

test('every package is pinned to one version', () => {
  for (const [name, version] of Object.entries({ ...project.dependencies, ...project.devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

test('only the packages named in allowScripts have a say about running a script when they are installed', () => {
  const withScripts = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 13));
  expect(withScripts.filter((name) => !(name in project.allowScripts))).toEqual([]);
  expect(
    Object.entries(project.allowScripts)
      .filter(([, allowed]) => allowed)
      .map(([name]) => name),
  ).toEqual(['node']);
});

test('there is one Zod: a schema of ours is a schema to Astro', async () => {
  const copies = Object.keys(packages).filter((path) => /(^|\/)node_modules\/zod$/.test(path));
  expect(copies).toEqual(['node_modules/zod']);
  const [ours, astros] = await Promise.all([import('zod'), import('astro/zod')]);
  expect(updateSchema).toBeInstanceOf(astros.z.ZodObject);
  expect(ours.z.ZodObject).toBe(astros.z.ZodObject);
});
