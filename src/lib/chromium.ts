import { execFileSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { extract } from 'tar';
import { Failure } from './failure.ts';

/** A browser's program, and the variables it is to be started with beside our own. */
export interface Program {
  path: string;
  env: Record<string, string>;
}

/** Whether this machine can run the Chromium that npm brings. */
export const runsHere = process.platform === 'linux' && process.arch === 'x64';

/**
 * The Chromium that npm brings, unpacked beside the packages: what else lies on the machine (an older one in the
 * system's temporary folder, another user's, the fonts installed) decides nothing.
 * @throws Failure when it does not start here
 */
export async function npmChromium(): Promise<Program> {
  const folder = await unpacked();
  const path = join(folder, 'chromium');
  const fonts = { FONTCONFIG_FILE: join(folder, 'fonts.conf') };
  // A machine with git and Node alone may lack a library or two: the package brings them, built for a newer system than some have.
  const libraries = {
    LD_LIBRARY_PATH: [join(folder, 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':'),
  };
  const reasons: string[] = [];
  for (const env of [fonts, { ...fonts, ...libraries }]) {
    try {
      execFileSync(path, ['--version'], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
      return { path, env };
    } catch (error) {
      reasons.push((error as Error).message);
    }
  }
  throw new Failure(
    `den Chromium, npm henter, kan ikke starte her. Installér Chrome eller Chromium, og sæt CHROME_PATH til programmet.\n${reasons.join('\n')}`,
  );
}

/** The folder it lies in: unpacked once for each version, and in one go, since several tests may ask at the same time. */
async function unpacked(): Promise<string> {
  const main = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const own = join(dirname(main), '..');
  const { version } = createRequire(import.meta.url)(join(own, 'package.json')) as { version: string };
  const cache = join(own, '../../.cache/bedre-mental-sundhed');
  const folder = join(cache, `chromium-${version}`);
  if (existsSync(folder)) return folder;

  const under = `${folder}.${process.pid}`;
  mkdirSync(under, { recursive: true });
  const archive = (name: string) => createReadStream(join(own, 'bin', `${name}.br`)).pipe(createBrotliDecompress());
  await Promise.all([
    pipeline(archive('chromium'), createWriteStream(join(under, 'chromium'), { mode: 0o755 })),
    ...['al2023', 'fonts', 'swiftshader'].map((name) =>
      pipeline(archive(`${name}.tar`), extract({ cwd: under, preserveOwner: false })),
    ),
  ]);
  await writeFile(join(under, 'fonts.conf'), fontConfiguration(folder));
  try {
    renameSync(under, folder);
  } catch (error) {
    rmSync(under, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** Tells the browser to know only the fonts it came with: text without our own fonts is then as long here as anywhere. */
const fontConfiguration = (folder: string): string => {
  const path = folder.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path}/fonts</dir>
  <cachedir>${path}/fonts-cache</cachedir>
</fontconfig>
`;
};
