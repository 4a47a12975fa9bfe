import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { MANIFEST } from '../../src/lib/manifest.ts';
import { copyProject, type ProjectCopy } from '../support/project.ts';
import { DIST } from '../support/site.ts';
import { thorough } from '../support/thorough.ts';

let project: ProjectCopy;
beforeAll(() => {
  project = copyProject('content', false);
});
afterAll(() => project.remove());

/** The differing lines say which files differ. */
const manifest = (folder: string): string[] => readFileSync(join(folder, MANIFEST), 'utf8').trim().split('\n');

test.runIf(thorough)(
  'the site is the same to the last byte when built elsewhere: another path, another language and time zone, no network, no caches',
  async () => {
    const { code, output } = await project.run('build', {
      env: { LC_ALL: 'C', LANG: 'C', TZ: 'Pacific/Kiritimati', NODE_DISABLE_COMPILE_CACHE: '1' },
      node: ['--import', resolve('tests/support/no-network.mjs')],
    });
    expect(code, output).toBe(0);
    expect(manifest(join(project.root, DIST))).toEqual(manifest(DIST));
  },
);
