/**
 * `npm test`: every promise, in minutes, and its figures at the end. What takes one core (types, style) runs beside what takes
 * the rest. `npm test -- <file>` runs only those tests, after the same build, and all of what they can try.
 * `npm run test:grundigt`: the files that can try more than that, with all of it. Whatever lands must pass both (`.ci/run`).
 */
import { spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonTestResults } from 'vitest/node';
import { readLibrary } from '../src/content/reader.ts';
import { accountSite } from '../src/fidelity/report.ts';
import { filesIn } from '../src/lib/manifest.ts';
import { countLock } from '../src/permalinks/lock.ts';
import { projectLock } from '../src/permalinks/unlocked.ts';

const begun = performance.now();
const folder = mkdtempSync(join(tmpdir(), 'proever-'));
const results = join(folder, 'proever.json');
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** A command of package.json's. */
const script = (name: string): string[] => ['--run', name];
const thoroughly = process.argv[2] === '--grundigt';
const named = process.argv.slice(thoroughly ? 3 : 2);
/** The files that ask whether to try everything. */
const asking = globSync('tests/**/*.test.ts').filter((file) =>
  readFileSync(file, 'utf8').includes('support/thorough.ts'),
);
const files = thoroughly && named.length === 0 ? asking : named;
const mode = files.length > 0 ? ['--mode', 'grundigt'] : [];
const tests = ['node_modules/vitest/vitest.mjs', 'run', ...mode, '--reporter=default', '--reporter=json'];
const failed: string[] = [];

/** Runs a command; one that is not to be followed is told of when it has ended, and in full when it failed. */
function run(name: string, args: string[], followed: boolean): Promise<boolean> {
  return new Promise((done) => {
    const child = spawn(process.execPath, args, {
      stdio: ['inherit', ...(followed ? (['inherit', 'inherit'] as const) : (['pipe', 'pipe'] as const))],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (said += text.toString()));
    const stop = () => child.kill();
    process.once('SIGTERM', stop);
    child.on('close', (code) => {
      process.off('SIGTERM', stop);
      const passed = code === 0;
      if (!passed) failed.push(name);
      if (!followed) console.log(passed ? `${name}: i orden` : `${said}\n${name}: fejl`);
      done(passed);
    });
  });
}

/** The steps of both lanes, one lane beside the other. */
const beside = (followed: Promise<boolean>, others: string[]) =>
  Promise.all([
    followed,
    (async () => {
      for (const name of others) await run(name, script(name), false);
    })(),
  ]);

// The build checks the content and proves the wording itself: it ends where either is wrong.
await beside(run('build', script('build'), true), thoroughly ? [] : ['format:check']);
if (failed.length === 0)
  await beside(
    run('vitest', [...tests, `--outputFile.json=${results}`, ...files], true),
    thoroughly ? [] : ['typecheck', 'lint'],
  );

if (failed.length > 0) {
  console.error(`\nIkke bestået: ${failed.join(', ')}.`);
  process.exitCode = 1;
} else {
  console.log(`\n${figures()}`);
}

/** What was tried, in one line. */
function figures(): string {
  const { numPassedTests, numPendingTests, testResults } = JSON.parse(readFileSync(results, 'utf8')) as JsonTestResults;
  const { pages, anchors } = countLock(projectLock());
  const { sourceFound } = accountSite(readLibrary(), 'dist');
  const html = filesIn('dist').filter((name) => name.endsWith('.html')).length;
  const number = (value: number): string => value.toLocaleString('da-DK');
  const seconds = Math.round((performance.now() - begun) / 1000);
  const skipped = `${number(numPendingTests)} sprunget over${mode.length > 0 ? '' : ', som npm run test:grundigt tager'}`;
  return [
    `Bestået: ${number(numPassedTests)} prøver i ${testResults.length} filer${numPendingTests > 0 ? ` (${skipped})` : ''}`,
    `${number(html)} sider bygget`,
    `${number(sourceFound)} ord holdt op mod kilden`,
    `${number(pages + anchors)} låste adresser`,
    `${seconds} sekunder.`,
  ].join(', ');
}
