import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../content/library.ts';
import { ONE_FILE } from '../../site/address.ts';
import { EPUB, HENT, madeOf } from '../downloads.ts';
import { epubFiles, makeEpub } from '../epub/book.ts';
import { oneFile } from '../onefile/file.ts';
import { readParts } from '../part.ts';

const MADE_OF = join(HENT, 'boeger.txt');

/**
 * Puts the e-book and the one-file edition in a built site: made and proven anew when anything that they are made of has changed,
 * else those that are kept. Both are bound of the same pages, read once.
 * @param step runs each making, and tells its time apart from the site's
 * @throws Failure when their wording is not the source's, or the validator finds anything wrong
 */
export async function placeBooks(
  library: Library,
  dist: string,
  step: <T>(name: string, work: () => T | Promise<T>) => Promise<T>,
): Promise<void> {
  const key = madeOf();
  const kept = [EPUB, ONE_FILE];
  const known =
    kept.every((file) => existsSync(join(HENT, file))) && existsSync(MADE_OF) && readFileSync(MADE_OF, 'utf8') === key;
  if (!known) {
    mkdirSync(HENT, { recursive: true });
    const parts = readParts(library, dist, 'ord');
    const pages = await step('Laver e-bogen', async () => {
      const files = epubFiles(library, dist, parts);
      writeFileSync(join(HENT, EPUB), (await makeEpub(library, files)).bytes);
      return files;
    });
    await step('Laver udgaven i én fil', async () =>
      writeFileSync(join(HENT, ONE_FILE), await oneFile(library, dist, pages, parts)),
    );
    // Last: books whose making was cut off are made again.
    writeFileSync(MADE_OF, key);
  }
  mkdirSync(join(dist, HENT), { recursive: true });
  for (const file of kept) copyFileSync(join(HENT, file), join(dist, HENT, file));
}
