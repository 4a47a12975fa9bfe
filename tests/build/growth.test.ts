import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { copyProject } from '../../tools/bench/copies.ts';
import { thorough } from '../support/thorough.ts';

/** How often each function is called for a text that stands so many times, from tools/bench/work.ts. */
function work(times: number): Record<string, number> {
  const folder = mkdtempSync(join(tmpdir(), 'vaekst-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  copyProject(folder, times);
  const said = execFileSync(process.execPath, ['tools/bench/work.ts'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return JSON.parse(said) as Record<string, number>;
}

/** Calls that nobody would notice, however they grow. */
const FEW = 1000;
/** Twice the text is twice the work, and the sorting of it a little more. */
const TWICE = 2.4;

test.runIf(thorough)(
  'twice the text, the recommendations and the follow-up passes every check and is no more than twice the work, function by function',
  () => {
    const [once, twice] = [work(1), work(2)];
    const named = Object.entries(once).filter(([, calls]) => calls >= FEW);
    expect(named.length).toBeGreaterThan(100);
    expect(
      named
        .filter(([name, calls]) => (twice[name] ?? 0) > TWICE * calls)
        .map(([name, calls]) => `${name}: ${calls} → ${twice[name]}`),
    ).toEqual([]);
  },
);
