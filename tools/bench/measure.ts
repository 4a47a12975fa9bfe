import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What one run of a command cost. Memory is the command's own process at its highest. */
export interface Cost {
  seconds: number;
  /** seconds of processor, which other programs on the machine hardly change */
  cpu: number;
  megabytes: number;
}

/**
 * Runs a Node script and measures it from the outside (time) and the inside (processor, memory).
 * @throws Error with what it said when it fails
 */
export async function measure(
  script: string,
  args: string[],
  cwd: string,
  env: Record<string, string> = {},
): Promise<Cost> {
  const folder = mkdtempSync(join(tmpdir(), 'maaling-'));
  const report = join(folder, 'forbrug.json');
  const begun = performance.now();
  let output = '';
  const code = await new Promise<number | null>((done) => {
    const child = spawn(process.execPath, ['--import', resolve('tools/bench/report-usage.mjs'), script, ...args], {
      cwd,
      env: { ...process.env, ...env, USAGE_REPORT: report, ASTRO_TELEMETRY_DISABLED: '1' },
    });
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('close', done);
  });
  const seconds = (performance.now() - begun) / 1000;
  try {
    if (code !== 0) throw new Error(`${script} endte med kode ${code}:\n${output.slice(-4000)}`);
    const { cpu, megabytes } = JSON.parse(readFileSync(report, 'utf8')) as Omit<Cost, 'seconds'>;
    return { seconds, cpu, megabytes };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The run in the middle, by processor time. */
export const median = (costs: Cost[]): Cost =>
  [...costs].sort((a, b) => a.cpu - b.cpu)[Math.floor((costs.length - 1) / 2)]!;
