import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { shareImagePath } from '../site/address.ts';
import type { Library } from '../content/library.ts';
import { evidenceBand } from '../followup/band.ts';
import { builtOn } from '../followup/built-on.ts';
import { summaryLine } from '../followup/summary.ts';
import { official } from '../site/publication.ts';
import { drawShareImage, shareImageBoxes, type ShareImage } from './share-image.ts';

/** Where drawn images are kept between builds. */
export const CACHE = 'node_modules/.cache/bedre-mental-sundhed/delebilleder';

const fileOf = (recommendation?: number): string => shareImagePath(recommendation).split('/').at(-1)!;

/** One image for each recommendation, and the site's own. */
export function shareImages(library: Library): ShareImage[] {
  const { recommendations, themes } = library;
  const today = builtOn();
  return [
    { file: fileOf(), label: `${official.authors.join(' og ')}, ${official.year}`, title: official.title },
    ...[...recommendations.values()].map(({ number, title, theme, priority }): ShareImage => {
      const index = themes.findIndex(({ slug }) => slug === theme);
      return {
        file: fileOf(number),
        label: `Anbefaling ${number} · ${themes[index]?.name ?? ''}${priority ? ' · prioriteret' : ''}`,
        title,
        tema: index + 1,
        band: evidenceBand(library, number, today),
        since: summaryLine(library, number),
      };
    }),
  ];
}

const require = createRequire(import.meta.url);
const version = (name: string): string => (require(`${name}/package.json`) as { version: string }).version;

/** Same words, same look, same tools: same picture. */
function key(image: ShareImage): string {
  const tools = ['satori', '@fontsource/hanken-grotesk'].map(version);
  return createHash('sha256')
    .update(JSON.stringify([shareImageBoxes(image), tools]))
    .digest('hex')
    .slice(0, 24);
}

/** A drawn image, and its name on the site. */
export interface DrawnImage {
  png: Uint8Array;
  file: string;
}

/**
 * Draws the share images that are not already kept. Each is kept by its content, so that the next build has none to draw;
 * they are given back as they are, for another build may clear the folder meanwhile.
 * @param cache folder they are kept in; what nothing needs any more is taken out of it
 */
export async function drawShareImages(library: Library, cache = CACHE): Promise<DrawnImage[]> {
  mkdirSync(cache, { recursive: true });
  const needed = new Set<string>();
  const drawn: DrawnImage[] = [];
  for (const image of shareImages(library)) {
    const name = `${key(image)}.png`;
    needed.add(name);
    drawn.push({ png: kept(join(cache, name)) ?? (await drawAndKeep(image, join(cache, name))), file: image.file });
  }
  for (const file of readdirSync(cache))
    if (file.endsWith('.png') && !needed.has(file)) rmSync(join(cache, file), { force: true });
  return drawn;
}

function kept(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

async function drawAndKeep(image: ShareImage, path: string): Promise<Uint8Array> {
  const png = await drawShareImage(image);
  // Whole or not at all: a build that is stopped here leaves no half picture for the next one.
  const under = `${path}.${process.pid}`;
  writeFileSync(under, png);
  renameSync(under, path);
  return png;
}

/** Puts drawn images in a folder of the site. */
export function placeShareImages(images: DrawnImage[], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const { png, file } of images) writeFileSync(join(folder, file), png);
}
