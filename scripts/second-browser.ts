/**
 * `npm run anden-browser`: the tests of print, layout and sharing once more, in a Chrome or Chromium that is installed on
 * this machine. `-- /path/to/chromium` names it. It decides nothing: the one that comes through npm does, in `npm test`.
 */
import { spawnSync } from 'node:child_process';
import { installed } from '../src/lib/browser.ts';

const tests = ['print', 'every-kind', 'settings', 'sharing'].map((name) => `tests/browser/${name}.test.ts`);
const path = process.argv[2] ?? installed();
if (!path) {
  console.error(
    'Der er ingen anden browser at prøve i: installér Chrome eller Chromium, eller skriv npm run anden-browser -- <programmet>.',
  );
  process.exit(1);
}
const { status } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...tests], {
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: path },
});
process.exitCode = status ?? 1;
