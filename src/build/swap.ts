import { accessSync, constants, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Where a build is made: beside the finished site, on the same disk, one folder a process. */
export interface Workplace {
  /** the finished site */
  out: string;
  /** the build under way; a rename away from `out` */
  next: string;
  /** the site that was, while the two change places */
  old: string;
}

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * Makes a place to build in, and clears up after builds that were killed: their half sites go,
 * and a site they had put aside comes back.
 * @param out folder of the finished site
 * @throws Error (EACCES, EROFS) when the site cannot be replaced
 */
export function openWorkplace(out: string): Workplace {
  const folder = dirname(resolve(out));
  const name = basename(resolve(out));
  mkdirSync(folder, { recursive: true });
  const old = join(folder, `.${name}-gammel`);
  if (existsSync(old)) {
    if (existsSync(out)) rmSync(old, { recursive: true, force: true });
    else renameSync(old, out);
  }
  for (const entry of readdirSync(folder)) {
    const pid = entry.startsWith(`.${name}-ny-`) ? Number(entry.slice(name.length + 5)) : Number.NaN;
    if (Number.isInteger(pid) && !alive(pid)) rmSync(join(folder, entry), { recursive: true, force: true });
  }
  accessSync(folder, constants.W_OK);
  if (existsSync(out)) accessSync(out, constants.W_OK);
  const next = join(folder, `.${name}-ny-${process.pid}`);
  rmSync(next, { recursive: true, force: true });
  return { out: resolve(out), next, old };
}

/** Puts the new site in place of the old one. A half site is never seen under its name: `out` is whole, or for a moment absent. */
export function swap({ out, next, old }: Workplace): void {
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(next, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}

/** Takes away a build that is given up. */
export const abandon = ({ next }: Workplace): void => rmSync(next, { recursive: true, force: true });
