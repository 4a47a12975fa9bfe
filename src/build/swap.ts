import {
  accessSync,
  constants,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { Failure } from '../lib/failure.ts';

/** Where a build is made, one folder a process. */
export interface Workplace {
  /** the finished site */
  out: string;
  /** the build under way, in the project: Astro renames files between the two */
  next: string;
  /** the finished build, beside `out`: on the same disk, a rename away from it */
  ready: string;
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

/** Signs that mean something else in an address or a pattern than in a folder's name: Vite loses files under them. */
const STRANGE = /[%#?*"'`[\]{}\\\p{Cc}]/u;

/** @throws Failure when the bundler would lose its way in the project's folder */
export function checkFolder(folder: string): void {
  const [sign] = STRANGE.exec(sep === '\\' ? folder.replaceAll('\\', '/') : folder) ?? [];
  if (sign)
    throw new Failure(
      `mappen ${folder} har tegnet ${sign} i sit navn, og det kan der ikke bygges under. Giv mappen et navn med bogstaver, tal, mellemrum og bindestreger.`,
    );
}

/** The whole folder is replaced: never one that holds anything but a site. */
function checkPlace(out: string, asked: string): void {
  if (`${process.cwd()}${sep}`.startsWith(out.endsWith(sep) ? out : `${out}${sep}`))
    throw new Failure(`${asked} rummer selve projektet. Vælg en mappe for sig, fx --ud dist.`);
  if (!existsSync(out)) return;
  if (!statSync(out).isDirectory()) throw new Failure(`${asked} er en fil. Vælg en mappe, fx --ud dist.`);
  if (readdirSync(out).length > 0 && !existsSync(join(out, 'index.html')))
    throw new Failure(`${asked} rummer andet end et websted. Vælg en tom mappe.`);
}

/**
 * Makes a place to build in, and clears up after builds that were killed: their half sites go,
 * and a site they had put aside comes back.
 * @param asked folder of the finished site
 * @param owner the process that the place is called after: while it lives, no other build clears the place up
 * @throws Failure when it is no place for a site; Error (EACCES, EROFS) when the site cannot be replaced
 */
export function openWorkplace(asked: string, owner: number): Workplace {
  checkFolder(process.cwd());
  const out = resolve(asked);
  checkFolder(out);
  const folder = dirname(out);
  const name = basename(out);
  checkPlace(out, asked);
  mkdirSync(folder, { recursive: true });
  const old = join(folder, `.${name}-gammel`);
  if (existsSync(old)) {
    if (existsSync(out)) rmSync(old, { recursive: true, force: true });
    else renameSync(old, out);
  }
  const own = `.${name}-ny-`;
  for (const place of new Set([folder, process.cwd()])) {
    for (const entry of readdirSync(place).filter(
      (one) => one.startsWith(own) && /^\d+$/.test(one.slice(own.length)) && !alive(Number(one.slice(own.length))),
    ))
      rmSync(join(place, entry), { recursive: true, force: true });
  }
  accessSync(folder, constants.W_OK);
  if (existsSync(out)) accessSync(out, constants.W_OK);
  const place = workplaceOf(asked, owner);
  abandon(place);
  return place;
}

/** Where a build to a folder is made, called after a process. */
export function workplaceOf(asked: string, owner: number): Workplace {
  const out = resolve(asked);
  const [folder, name] = [dirname(out), basename(out)];
  const own = `.${name}-ny-${owner}`;
  return { out, next: resolve(own), ready: join(folder, own), old: join(folder, `.${name}-gammel`) };
}

/** Puts the new site in place of the old one. A half site is never seen under its name: `out` is whole, or for a moment absent. */
export function swap({ out, next, ready, old }: Workplace): void {
  move(next, ready);
  if (existsSync(out)) renameSync(out, old);
  try {
    renameSync(ready, out);
  } catch (error) {
    if (existsSync(old)) renameSync(old, out);
    throw error;
  }
  try {
    rmSync(old, { recursive: true, force: true });
  } catch {
    // The new site stands; the next build takes the old one away.
  }
}

function move(from: string, to: string): void {
  if (from === to) return;
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true, force: true });
  }
}

/** Takes away a build that is given up. */
export function abandon({ next, ready }: Workplace): void {
  for (const folder of [next, ready]) rmSync(folder, { recursive: true, force: true });
}
