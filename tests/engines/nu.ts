import { execFile, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetched } from './fetched.ts';

/** Whether Java, which Nu runs on, is installed here. */
export const here = spawnSync('java', ['-version']).status === 0;

/** CSS that browsers have and Nu does not know yet: each is named, so that what is new and wrong is seen. */
const NEWER = [
  /Unrecognized at-rule “@container”/,
  /“(animation-timeline|container-type|line-clamp|vector-effect)”: Property “[^”]+” doesn't exist/,
];
/** Where Nu stops at something it does not know, by the text it stops in. */
const UNREAD = /::highlight\([^)]*\)\{[^}]*\}|min\([^;}]*var\([^;}]*/;

function isNewer(line: string): boolean {
  if (NEWER.some((pattern) => pattern.test(line))) return true;
  const [, file, column] =
    /^"file:([^"]+)":\d+\.(\d+)-.*CSS: (?:Parse Error|“inline-size”: The types)/.exec(line) ?? [];
  return (
    file !== undefined &&
    UNREAD.test(readFileSync(file, 'utf8').slice(Math.max(0, Number(column) - 160), Number(column) + 120))
  );
}

/** The Nu checker as npm has it: its Java program. @throws Error when it cannot be fetched */
export const openNu = async (): Promise<string> => join(await fetched('vnu-jar@26.9.27'), 'build/dist/vnu.jar');

/**
 * What Nu finds wrong in a folder's HTML, CSS and SVG, and how often it met CSS that it does not know yet.
 * @param jar from `openNu`
 * @throws Error with Nu's own words when it could not read the folder
 */
export async function checkWithNu(jar: string, folder: string): Promise<{ errors: string[]; newer: number }> {
  const flags = ['--also-check-css', '--also-check-svg', '--errors-only', '--skip-non-html', '--format', 'gnu'];
  const said = await new Promise<string>((done, fail) =>
    execFile('java', ['-jar', jar, ...flags, folder], { maxBuffer: 1e8 }, (failed, stdout, stderr) => {
      const all = `${stdout}${stderr}`;
      // It also ends so when it has found something.
      if (failed && !all.includes(': error')) fail(new Error(`Nu kan ikke køre: ${all || failed.message}`));
      else done(all);
    }),
  );
  const all = said.split('\n').filter((line) => line.includes(': error'));
  const errors = all.filter((line) => !isNewer(line));
  return { errors, newer: all.length - errors.length };
}
