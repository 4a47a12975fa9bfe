import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { extract } from 'tar';

/** Kept from one run to the next: they never change. */
const KEPT = 'node_modules/.cache/bedre-mental-sundhed/browsere';

/**
 * A package's files, fetched with npm: what only `npm run browsere` needs, and is too large for everybody's `npm ci`.
 * @throws Error when it cannot be fetched in two minutes
 */
export async function fetched(name: string): Promise<string> {
  const folder = join(KEPT, name.replace(/[@/]+/g, '-'));
  if (existsSync(folder)) return join(folder, 'package');
  const under = `${folder}.${process.pid}`;
  mkdirSync(under, { recursive: true });
  try {
    const { stdout } = await promisify(execFile)('npm', ['pack', '--silent', '--pack-destination', under, name], {
      timeout: 120_000,
    });
    await extract({ cwd: under, file: join(under, stdout.trim()) });
    renameSync(under, folder);
  } catch (error) {
    rmSync(under, { recursive: true, force: true });
    throw new Error(`${name} kunne ikke hentes med npm`, { cause: error });
  }
  return join(folder, 'package');
}
