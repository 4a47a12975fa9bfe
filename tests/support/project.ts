import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { KEPT } from '../../src/content/kept.ts';
import { CACHE as SHARE_IMAGES } from '../../src/share/share-images.ts';

/** What a command said and how it ended. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  output: string;
}

/** A copy of the project to break: its own content and caches, the same packages, the same history. */
export interface ProjectCopy {
  root: string;
  /** Runs `node scripts/<name>.ts` in it. `started` gets the process, to stop it under way. */
  run: (
    script: string,
    options?: {
      args?: string[];
      env?: Record<string, string>;
      node?: string[];
      started?: (stop: (signal: NodeJS.Signals) => void, said: () => string) => void;
    },
  ) => Promise<Ended>;
  remove: () => void;
}

/** A publication of two chapters: what a command does is seen as well with it, in a fraction of the time. */
export const SMALL = 'tests/fixtures/anden-udgivelse/content';

/**
 * Copies the project to a path with a space and æøå.
 * @param content the content that the copy has; one that is not the project's own has no history
 * @param kept whether what was made of these same files, each kept by its content, need not be made again
 */
export function copyProject(content = 'content', kept = true): ProjectCopy {
  const root = join(mkdtempSync(join(tmpdir(), 'webudgave-')), 'prøve æøå');
  mkdirSync(join(root, 'node_modules'), { recursive: true });
  cpSync(content, join(root, 'content'), { recursive: true });
  for (const name of ['public', 'scripts', 'src', 'tests', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(name, join(root, name), { recursive: true });
  // The packages themselves are shared; what Astro, Vite and the build keep beside them is not.
  for (const name of readdirSync('node_modules'))
    if (!/^\.(astro|vite|cache)/.test(name))
      symlinkSync(resolve('node_modules', name), join(root, 'node_modules', name), 'junction');
  for (const folder of kept ? [KEPT, SHARE_IMAGES] : [])
    if (existsSync(folder)) cpSync(folder, join(root, folder), { recursive: true });
  const history = content === 'content' ? git('rev-parse', '--absolute-git-dir') : join(root, 'ingen');
  return {
    root,
    run: (script, { args = [], env = {}, node = [], started } = {}) =>
      new Promise((done) => {
        const child = spawn(process.execPath, [...node, join('scripts', `${script}.ts`), ...args], {
          cwd: root,
          env: { ...cleanEnvironment(), ...(history && { GIT_DIR: history }), ...env },
        });
        let output = '';
        child.stdout.on('data', (text) => (output += text));
        child.stderr.on('data', (text) => (output += text));
        child.on('close', (code, signal) => done({ code, signal, output }));
        started?.(
          (how) => child.kill(how),
          () => output,
        );
      }),
    remove: () => rmSync(dirname(root), { recursive: true, force: true }),
  };
}

/** What git says of the project; undefined where it has no history, as in a downloaded archive. */
export function git(...args: string[]): string | undefined {
  try {
    return execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/** The environment without what the test runner put there. What one process has compiled, the next of the hundred need not. */
export const cleanEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(
    Object.entries({
      ...process.env,
      ASTRO_TELEMETRY_DISABLED: '1',
      NODE_COMPILE_CACHE: resolve('node_modules/.cache/kode'),
    }).filter(
      ([name]) => !/^(VITEST|NODE_ENV|NODE_OPTIONS|TEST|DEV|PROD|MODE|SSR|BASE_URL|BASE_PATH|SITE_URL)/.test(name),
    ),
  );
