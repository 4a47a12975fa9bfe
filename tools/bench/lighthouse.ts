import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from '../../src/lib/browser.ts';

/** Pinned, so that a score of today can be compared with one of next year. */
const VERSION = '13.5.0';
const categories = {
  performance: 'ydelse',
  accessibility: 'tilgængelighed',
  'best-practices': 'god skik',
  seo: 'søgemaskiner',
} as const;

/** The Danish names of what Lighthouse scores, in its order. */
export const names: readonly string[] = Object.values(categories);

/** What Lighthouse says of a page on its mobile phone with a slow network. */
export interface Score {
  /** 0–100, in the order of `names` */
  scores: number[];
  /** seconds until the largest part of the page is drawn */
  lcp: number;
  /** what took points, by Lighthouse's own names */
  lost: string[];
}

interface Report {
  categories: Record<string, { score: number | null; auditRefs: Array<{ id: string; weight: number }> }>;
  audits: Record<string, { score: number | null; title: string; numericValue?: number }>;
  runtimeError?: { message: string };
}

/**
 * Installs Lighthouse in a folder outside the project, the first time: its 150 packages are no part of `npm ci`.
 * @returns its command
 */
export function prepareLighthouse(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies: { lighthouse: VERSION } }));
  const installed = join(folder, 'node_modules/lighthouse/package.json');
  if (
    !existsSync(installed) ||
    (JSON.parse(readFileSync(installed, 'utf8')) as { version: string }).version !== VERSION
  )
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    });
  return join(folder, 'node_modules/lighthouse/cli/index.js');
}

/**
 * Asks Lighthouse about one page.
 * @param command from `prepareLighthouse`
 * @param program to open it with
 * @throws Error with what Lighthouse said when it could not
 */
export async function scoreOf(command: string, program: Program, url: string): Promise<Score> {
  const args = [
    command,
    url,
    '--quiet',
    '--output=json',
    '--chrome-flags=--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --ignore-certificate-errors',
    `--only-categories=${Object.keys(categories).join()}`,
  ];
  const { code, output, errors } = await run(args, { ...process.env, ...program.env, CHROME_PATH: program.path });
  if (code !== 0) throw new Error(`Lighthouse kunne ikke prøve ${url}:\n${errors.slice(-2000)}`);
  const { categories: found, audits, runtimeError } = JSON.parse(output) as Report;
  if (runtimeError) throw new Error(`Lighthouse kunne ikke prøve ${url}: ${runtimeError.message}`);
  const weighed = Object.values(found)
    .flatMap(({ auditRefs }) => auditRefs)
    .filter(({ weight }) => weight > 0);
  return {
    scores: Object.keys(categories).map((name) => Math.round((found[name]?.score ?? 0) * 100)),
    lcp: (audits['largest-contentful-paint']?.numericValue ?? Number.NaN) / 1000,
    lost: weighed.filter(({ id }) => (audits[id]?.score ?? 1) < 0.9).map(({ id }) => `${id}: ${audits[id]!.title}`),
  };
}

function run(args: string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string; errors: string }> {
  return new Promise((done, failed) => {
    let [output, errors] = ['', ''];
    const child = spawn(process.execPath, args, { env });
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (errors += text));
    child.on('error', failed);
    child.on('close', (code) => done({ code, output, errors }));
  });
}
