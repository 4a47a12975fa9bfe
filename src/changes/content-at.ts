import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Failure } from '../lib/failure.ts';

const git = (...args: string[]): Buffer =>
  execFileSync('git', args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'pipe'] });

/**
 * Gives `content/` as it was where a change began: where the present state and a branch part.
 * @param branch e.g. "main" or "origin/main"
 * @param use gets a folder that holds that `content/`; it is gone afterwards
 * @throws Failure when this is no checkout, or the branch is not known
 */
export function contentAt<T>(branch: string, use: (root: string) => T): T {
  const commit = startOf(branch);
  const root = mkdtempSync(join(tmpdir(), 'foer-'));
  try {
    const files = git('ls-tree', '-r', '-z', '--full-tree', '--name-only', commit, 'content')
      .toString('utf8')
      .split('\0')
      .filter(Boolean);
    if (files.length === 0) throw new Failure(`${branch} har ingen mappe content/.`);
    for (const [file, bytes] of blobs(commit, files)) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), bytes);
    }
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The files of a commit, all by one git: "<name> blob <bytes>", then the bytes. */
function* blobs(commit: string, files: string[]): Generator<[file: string, bytes: Buffer]> {
  const output = execFileSync('git', ['cat-file', '--batch'], {
    input: files.map((file) => `${commit}:${file}\n`).join(''),
    maxBuffer: 1 << 28,
  });
  let at = 0;
  for (const file of files) {
    const start = output.indexOf(10, at) + 1;
    const size = Number(output.toString('latin1', at, start).trim().split(' ').at(-1));
    yield [file, output.subarray(start, start + size)];
    at = start + size + 1;
  }
}

/** The files outside `content/` that have changed since: what a reader may see in other ways. */
export const otherFiles = (branch: string): string[] =>
  git('diff', '--name-only', '-z', startOf(branch), '--', ':!content').toString('utf8').split('\0').filter(Boolean);

function startOf(branch: string): string {
  if (branch.startsWith('-')) throw new Failure(`»${branch}« er ikke navnet på en gren.`);
  try {
    git('rev-parse', '--git-dir');
  } catch {
    throw new Failure('mappen er ikke hentet med git, så der er intet at sammenligne med.');
  }
  try {
    return git('merge-base', branch, 'HEAD').toString('utf8').trim();
  } catch {
    throw new Failure(
      `grenen »${branch}« kendes ikke her. Hent den med git fetch, eller skriv en anden, fx origin/main.`,
    );
  }
}
