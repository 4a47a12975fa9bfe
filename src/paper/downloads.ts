import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderHash } from '../lib/manifest.ts';
import { base, site } from '../site/address.ts';
import { editionDate } from '../site/edition-date.ts';
import { byText, once } from '../lib/memo.ts';

/**
 * `npm run pdf` puts its files here; `npm run build` offers those that are made of just what it builds. Here it also keeps the e-book
 * and the one-file edition that it makes itself. They stand outside the built site, which is made anew each time.
 */
export const HENT = 'hent';
/** The e-book's name, here and on the site. */
export const EPUB = 'fagligt-oplaeg.epub';
/** A file to download. */
export interface Download {
  /** lower-case ASCII: "fagligt-oplaeg.pdf" */
  file: string;
  bytes: number;
  pages?: number;
  /** the recommendation it is the print of */
  recommendation?: number;
}

interface Catalogue {
  /** what the files were made of, by `madeOf` */
  madeOf: string;
  files: Download[];
}

export type Kind = 'pdf';
const catalogueFile = (kind: Kind): string => join(HENT, `${kind}.json`);

/**
 * Names all that paper and books are made of: the content, the code, where the site is, its day. What was made of anything else is
 * not offered: it would have older words, another look, or addresses of a site that this is not.
 */
export const madeOf = once((): string =>
  createHash('sha256')
    .update([folderHash('content'), folderHash('src'), site, base, editionDate()].join(' '))
    .digest('hex'),
);

/** Puts the files of a kind in place of the earlier ones. */
export function keepDownloads(kind: Kind, files: Array<Omit<Download, 'bytes'> & { content: Uint8Array }>): void {
  mkdirSync(HENT, { recursive: true });
  for (const { file } of catalogue(kind)?.files ?? []) rmSync(join(HENT, file), { force: true });
  for (const { file, content } of files) writeFileSync(join(HENT, file), content);
  const kept: Catalogue = {
    madeOf: madeOf(),
    files: files.map(({ content, ...rest }) => ({ ...rest, bytes: content.length })),
  };
  writeFileSync(catalogueFile(kind), `${JSON.stringify(kept, undefined, 2)}\n`);
}

function catalogue(kind: Kind): Catalogue | undefined {
  return existsSync(catalogueFile(kind))
    ? (JSON.parse(readFileSync(catalogueFile(kind), 'utf8')) as Catalogue)
    : undefined;
}

/** The files of a kind that this build offers: none when they are missing, broken or made of anything else. Found out once. */
export const offer = byText((kind: Kind): Download[] => {
  const found = catalogue(kind);
  const whole = found?.madeOf === madeOf() && found.files.every(({ file }) => existsSync(join(HENT, file)));
  return whole ? found.files : [];
});

/**
 * Copies what can be offered into the built site.
 * @returns the kinds that were left out because they are made of something else
 */
export function copyDownloads(dist: string): Kind[] {
  const kinds: Kind[] = ['pdf'];
  for (const { file } of kinds.flatMap(offer)) {
    mkdirSync(join(dist, HENT), { recursive: true });
    copyFileSync(join(HENT, file), join(dist, HENT, file));
  }
  return kinds.filter((kind) => catalogue(kind) && offer(kind).length === 0);
}
