import { existsSync, readdirSync, readFileSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { visit } from 'unist-util-visit';
import { fileStart, problem, type Check, type Problem } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { activeIn } from './drawing.ts';

/** A reader on a phone fetches it whole. */
const MOST_BYTES = 500_000;

const startsWith = (bytes: Buffer, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** How a file of each kind begins: its name says what a browser is told it is. */
const kinds: Record<string, (bytes: Buffer) => boolean> = {
  jpg: (bytes) => startsWith(bytes, 0xff, 0xd8, 0xff),
  png: (bytes) => startsWith(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  webp: (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  svg: (bytes) => /<svg[\s>]/.test(bytes.toString('utf8')),
};

/** A picture is what its name says, is light enough to fetch, and does nothing but show. */
export function* checkPicture(root: string, path: string, entry: Dirent): Check {
  const wrong = (grund: string, forslag: string) => problem(fileStart(path), 'billede-fil', { grund, forslag });
  if (entry.isSymbolicLink()) return yield problem(fileStart(path), 'fil-genvej');
  const ending = /^[a-z0-9]+(?:-[a-z0-9]+)*\.(jpg|png|webp|svg)$/.exec(entry.name)?.[1];
  if (!entry.isFile() || !ending)
    return yield wrong(
      'i public/billeder/ ligger kun billeder',
      'Kald det noget som raadet-2024.jpg: små bogstaver a-z, tal og bindestreg, og .jpg, .png, .webp eller .svg til sidst. Alt andet skal slettes.',
    );
  const bytes = readFileSync(join(root, path));
  if (bytes.length > MOST_BYTES)
    yield wrong(
      `det fylder ${Math.round(bytes.length / 1000)} kB, og grænsen er ${MOST_BYTES / 1000} kB`,
      'Gør billedet mindre: 1600 punkter på den brede led er nok. Gem det som .jpg eller .webp.',
    );
  if (!kinds[ending]!(bytes))
    return yield wrong(
      `det er ikke en .${ending}-fil, selv om den hedder det`,
      'Åbn billedet i et billedprogram, og gem det igen i det format, navnet siger.',
    );
  const active = ending === 'svg' ? activeIn(bytes.toString('utf8')) : undefined;
  if (active)
    yield wrong(
      `det er mere end en tegning: ${active.replace(/\.$/, '')}`,
      'Gem tegningen som »almindelig SVG« uden scripts, links og indlejrede filer, eller som .png.',
    );
}

const FOLDER = 'public/billeder';

/**
 * Each picture is shown somewhere: one that is not would be served all the same, and the build takes nothing that nobody asks for.
 * @param told what is already said of the files
 */
export function* checkShown(reading: Reading, root: string, told: readonly Problem[]): Check {
  if (!existsSync(join(root, FOLDER)) || isUnread(reading, 'content/opfoelgning', 'content/sider')) return;
  const { updates, pages } = reading.library;
  const shown = new Set<string>();
  for (const { tree } of [...updates, ...pages.values()])
    visit(tree, 'image', ({ url }) => void shown.add(`public${url}`));
  for (const name of readdirSync(join(root, FOLDER)).sort()) {
    const path = `${FOLDER}/${name}`;
    if (!shown.has(path) && !told.some(({ file }) => file === path))
      yield problem(fileStart(path), 'billede-ubrugt', { adresse: `/billeder/${name}` });
  }
}
