import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { create } from 'tar';
import { squeezable } from '../hosting/types.ts';
import { Failure } from '../lib/failure.ts';
import { filesIn, MANIFEST, writeManifest } from '../lib/manifest.ts';

const NAME = 'bedre-mental-sundhed';

/** The commit a release is of: its day and name, and whether the project has changes that are in no commit. */
export function releasedCommit(): { day: string; commit: string; changed: boolean } {
  const git = (...args: string[]) =>
    execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const [day = '', commit = ''] = git('log', '-1', '--format=%cs %h', '--abbrev=10').split(' ');
    return { day, commit, changed: git('status', '--porcelain') !== '' };
  } catch {
    throw new Failure('her er ikke noget git-lager, så udgivelsen kan ikke få navn efter det, den er bygget af.');
  }
}

/**
 * Packs a built site: every text also as `.br` and `.gz`, for hosts that send what is already squeezed, a manifest over all
 * of it, and one tar file that is the same to the last byte whenever and wherever it is packed.
 * @param site the built site
 * @param folder where the release goes
 * @param name the release's name
 * @returns path of the tar file; beside it stands its SHA-256
 * @throws Failure when there is no whole site to pack
 */
export async function pack(site: string, folder: string, name: string): Promise<string> {
  if (!existsSync(join(site, MANIFEST))) throw new Failure(`der er ikke noget bygget websted i ${site}/.`);
  const stage = mkdtempSync(join(tmpdir(), `${NAME}-`));
  try {
    const root = join(stage, name);
    cpSync(site, root, { recursive: true });
    for (const file of filesIn(root).filter(squeezable)) squeeze(join(root, file));
    writeManifest(root);
    mkdirSync(folder, { recursive: true });
    const target = join(folder, `${name}.tar.gz`);
    // `portable` leaves out owner and machine; without the time two packings are the same.
    await create(
      { file: `${target}.ny`, cwd: stage, gzip: { level: 9 }, portable: true, mtime: new Date(0), noDirRecurse: true },
      filesIn(root).map((file) => `${name}/${file}`),
    );
    renameSync(`${target}.ny`, target);
    writeFileSync(
      `${target}.sha256`,
      `${createHash('sha256').update(readFileSync(target)).digest('hex')}  ${name}.tar.gz\n`,
    );
    return target;
  } finally {
    rmSync(stage, { recursive: true, force: true });
  }
}

function squeeze(file: string): void {
  const plain = readFileSync(file);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } }),
  );
  writeFileSync(`${file}.gz`, gzipSync(plain, { level: 9 }));
}
