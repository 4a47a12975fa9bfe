import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Library } from '../../content/library.ts';
import { base, site } from '../../site/address.ts';
import { editionDate } from '../../site/edition-date.ts';
import { contentHash, EPUB, HENT } from '../downloads.ts';
import { makeEpub } from './book.ts';

const KEPT = join(HENT, EPUB);
const MADE_OF = join(HENT, 'epub.txt');

/** All that the e-book is made of: the content, the code, where the site is, its day. The same gives the same to the last byte. */
const madeOf = (): string =>
  createHash('sha256')
    .update([contentHash('content'), contentHash('src'), site, base, editionDate()].join(' '))
    .digest('hex');

/**
 * Puts the e-book in a built site: made and proven anew when anything that it is made of has changed, else the one that is kept.
 * @throws Failure when its wording is not the source's, or the validator finds anything wrong
 */
export async function placeEpub(library: Library, dist: string): Promise<void> {
  const key = madeOf();
  mkdirSync(join(dist, HENT), { recursive: true });
  const known = existsSync(KEPT) && existsSync(MADE_OF) && readFileSync(MADE_OF, 'utf8') === key;
  if (!known) {
    const { bytes } = await makeEpub(library, dist);
    mkdirSync(HENT, { recursive: true });
    writeFileSync(KEPT, bytes);
    // Last: a kept book whose making was cut off is made again.
    writeFileSync(MADE_OF, key);
  }
  copyFileSync(KEPT, join(dist, HENT, EPUB));
}
