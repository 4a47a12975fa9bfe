import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PUBLICATION_FILE } from '../site/publication.ts';
import { LOCK_FILE } from '../content/schemas/lock.ts';

/** What was published at one point of the history, as far as it may only grow. */
export interface Published {
  /** the commit, short: where an editor can get the old lines from */
  commit: string;
  /** the files of the lock, the ledger, the list of sources or the updates: name → text. What is as it was is not read. */
  files: Map<string, string>;
}

type Git = (...args: string[]) => string | undefined;

/** What may only grow: the lock, the ledger, the list of sources; what never changes: what the publication is; and what we have judged. */
const GROWING = [
  LOCK_FILE,
  PUBLICATION_FILE,
  'content/original/regnskab',
  'content/kilder',
  'content/fingeraftryk',
  'content/forslag',
  'content/statusord.yaml',
  'content/omdirigeringer.yaml',
  'content/facetter.yaml',
  'content/henvisninger.yaml',
];
/** What is held against itself, file by file: the others of the folder are not needed to judge one. */
const EACH = ['content/opfoelgning', 'content/anbefalinger'];

/**
 * What was published before the present state: at the last release (a tag `udgivet-…`), where the present branch left the main
 * one, and, on the main branch itself, at the commit before. `UDGIVET` names another. Empty without a git history.
 * @param root the folder that holds `content/`
 */
export function publishedStates(root = '.'): Published[] {
  const git: Git = (...args) => {
    try {
      return execFileSync('git', args, {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
        maxBuffer: 1 << 28,
      }).trim();
    } catch {
      return undefined;
    }
  };
  // A copy of the content in a folder that git knows nothing of has no history, though a folder above it may.
  if (git('rev-parse', '--show-prefix') !== '') return [];
  const head = git('rev-parse', 'HEAD');
  if (!head) return [];
  const main = mainBranches().reduce<string | undefined>(
    (found, name) => found ?? git('merge-base', 'HEAD', name),
    undefined,
  );
  const bases = [
    process.env['UDGIVET'] && git('rev-parse', '--verify', '--quiet', `${process.env['UDGIVET']}^{commit}`),
    git('describe', '--tags', '--abbrev=0', '--match', 'udgivet-*'),
    main,
    main === head ? git('rev-parse', '--verify', '--quiet', 'HEAD^') : undefined,
  ];
  return [...new Set(bases.flatMap((base) => base || []))].map((base) => {
    const blobs = blobsAt(base, git);
    return {
      commit: base.slice(0, 10),
      files: textsOf([...GROWING.flatMap((path) => filesAt(path, blobs, root)), ...alteredSince(blobs, root)], root),
    };
  });
}

/** Whether the whole history is here; a shallow clone knows nothing of what it began with. */
export function hasHistory(root = '.'): boolean {
  try {
    return (
      execFileSync('git', ['rev-parse', '--is-shallow-repository'], {
        cwd: root,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      }).trim() === 'false'
    );
  } catch {
    return false;
  }
}

/** The branch that is published, by the names it may have here; in a pull request GitHub says which. */
const mainBranches = (): string[] =>
  [process.env['GITHUB_BASE_REF'], 'main'].flatMap((name) => (name ? [`origin/${name}`, name] : []));

interface Blob {
  blob: string;
  file: string;
}

/** All that is asked for as a commit has it, from one `git ls-tree`. */
const blobsAt = (commit: string, git: Git): Blob[] =>
  (git('ls-tree', '-r', '-z', commit, '--', ...GROWING, ...EACH) ?? '').split('\0').flatMap((entry) => {
    const [, blob, file] = /^\S+ blob (\S+)\t(.*)$/s.exec(entry) ?? [];
    return blob && file ? [{ blob, file }] : [];
  });

const under = (path: string, blobs: Blob[]): Blob[] =>
  blobs.filter(({ file }) => file === path || file.startsWith(`${path}/`));

/** The updates that are still there and are not as a commit has them. */
const alteredSince = (blobs: Blob[], root: string): Blob[] =>
  EACH.flatMap((path) => under(path, blobs)).filter(
    ({ blob, file }) => existsSync(join(root, file)) && blobOf(join(root, file)) !== blob,
  );

/** The files of a path as a commit has them; none when they are as they are now. */
function filesAt(path: string, all: Blob[], root: string): Blob[] {
  const blobs = under(path, all);
  const now = /\.\w+$/.test(path)
    ? Number(existsSync(join(root, path)))
    : existsSync(join(root, path))
      ? readdirSync(join(root, path)).length
      : 0;
  if (blobs.length === now && blobs.every(({ blob, file }) => blobOf(join(root, file)) === blob)) return [];
  return blobs;
}

/** The texts of blobs, all from one `git cat-file`: "<name> blob <bytes>", a line end, the bytes, a line end. */
function textsOf(blobs: Blob[], root: string): Map<string, string> {
  const texts = new Map<string, string>();
  if (blobs.length === 0) return texts;
  const said = execFileSync('git', ['cat-file', '--batch'], {
    cwd: root,
    input: blobs.map(({ blob }) => `${blob}\n`).join(''),
    stdio: ['pipe', 'pipe', 'ignore'],
    maxBuffer: 1 << 28,
  });
  let at = 0;
  for (const { file } of blobs) {
    const end = said.indexOf('\n', at);
    const [, bytes] = / blob (\d+)$/.exec(said.toString('utf8', at, end)) ?? [];
    texts.set(file, said.toString('utf8', end + 1, end + 1 + Number(bytes ?? 0)).trim());
    at = bytes === undefined ? end + 1 : end + 1 + Number(bytes) + 1;
  }
  return texts;
}

/** What git would call the file's bytes. */
function blobOf(path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const bytes = readFileSync(path);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
