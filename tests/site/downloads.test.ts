import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { epubFiles } from '../../src/paper/epub/book.ts';
import { DIST, elements, page } from '../support/site.ts';

test('every build has the whole text to take: /hent/ leads to an e-book of exactly these pages', () => {
  const [link] = elements(
    page('/hent/'),
    ({ tagName, properties }) => tagName === 'a' && /\.epub$/.test(String(properties['href'])),
  );
  const bytes = readFileSync(join(DIST, String(link!.properties['href'])));
  // A reading system knows the file by its first bytes (https://www.w3.org/TR/epub-33/#sec-zip-container-mime).
  expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  const packed = Object.entries(unzipSync(bytes))
    .filter(([name]) => !name.endsWith('.png'))
    .map(([name, content]) => [name, strFromU8(content)]);
  expect(new Map(packed as Array<[string, string]>)).toEqual(epubFiles(readLibrary(), DIST));
});
