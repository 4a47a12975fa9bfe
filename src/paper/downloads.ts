import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../lib/manifest.ts';
import { editionDate } from '../site/edition-date.ts';
import { byText } from '../lib/memo.ts';

/**
 * `npm run pdf` puts its files here; `npm run build` offers those that are of the same content. Here it also keeps the e-book
 * and the one-file edition that it makes itself. They stand outside the built site, which is made anew each time.
 */
export const HENT = 'hent';
/** The e-book's name, here and on the site. */
export const EPUB = 'fagligt-oplaeg.epub';
/** The one-file edition's. Not "html": it is no page of the site, whose policy its script would not be let in by. */
export const ONE_FILE = 'fagligt-oplaeg.htm';

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
  /** hash of `content/` when the files were made */
  content: string;
  /** the edition's day, "2024-05-07" */
  date?: string;
  files: Download[];
}

export type Kind = 'pdf';
const catalogueFile = (kind: Kind): string => join(HENT, `${kind}.json`);

/** Names a state of `content/`: files made of another state are not offered. */
export function contentHash(folder = 'content'): string {
  const hash = createHash('sha256');
  for (const name of filesIn(folder)) hash.update(`${name}\0`).update(readFileSync(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

/** Puts the files of a kind in place of the earlier ones. */
export function keepDownloads(kind: Kind, files: Array<Omit<Download, 'bytes'> & { content: Uint8Array }>): void {
  mkdirSync(HENT, { recursive: true });
  for (const { file } of catalogue(kind)?.files ?? []) rmSync(join(HENT, file), { force: true });
  for (const { file, content } of files) writeFileSync(join(HENT, file), content);
  const date = editionDate();
  const kept: Catalogue = {
    content: contentHash(),
    ...(date ? { date } : {}),
    files: files.map(({ content, ...rest }) => ({ ...rest, bytes: content.length })),
  };
  writeFileSync(catalogueFile(kind), `${JSON.stringify(kept, undefined, 2)}\n`);
}

function catalogue(kind: Kind): Catalogue | undefined {
  return existsSync(catalogueFile(kind))
    ? (JSON.parse(readFileSync(catalogueFile(kind), 'utf8')) as Catalogue)
    : undefined;
}

/** What can be offered. */
export interface Offer {
  files: Download[];
  date?: string;
}

/** What this build offers, for its pages: found out once. */
export const offer = byText((kind: Kind): Offer => downloads(kind));

/** The files of a kind, if they are of this content; nothing when they are missing, broken or of an older one. */
export function downloads(kind: Kind, now = contentHash()): Offer {
  const found = catalogue(kind);
  if (!found || found.content !== now || found.files.some(({ file }) => !existsSync(join(HENT, file))))
    return { files: [] };
  return { files: found.files, ...(found.date ? { date: found.date } : {}) };
}

/**
 * Copies what can be offered into the built site.
 * @returns the kinds that were left out because they are of an older content
 */
export function copyDownloads(dist: string): Kind[] {
  const kinds: Kind[] = ['pdf'];
  const now = contentHash();
  for (const { file } of kinds.flatMap((kind) => downloads(kind, now).files)) {
    mkdirSync(join(dist, HENT), { recursive: true });
    copyFileSync(join(HENT, file), join(dist, HENT, file));
  }
  return kinds.filter((kind) => catalogue(kind) && downloads(kind, now).files.length === 0);
}
