import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { officialPieces } from '../../src/fidelity/html.ts';
import { ONE_FILE } from '../../src/site/address.ts';
import { epubFiles } from '../../src/paper/epub/book.ts';
import { proveWording } from '../../src/paper/wording.ts';
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

test('the one-file edition has the official words and nothing but them as the authorities’, and every place of the site’s text by its own name', () => {
  const library = readLibrary();
  const file = readFileSync(join(DIST, 'hent', ONE_FILE), 'utf8');
  expect(() => proveWording(library, 'udgaven i én fil', officialPieces(file, ONE_FILE))).not.toThrow();
  const ids = [...file.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  const known = new Set(ids);
  const lost = library.parts.flatMap(({ path, anchors }) =>
    anchors
      .map(({ id }) => id)
      .filter((id) => !known.has(id) && !known.has(`${path.slice(1, -1).replaceAll('/', '-')}-${id}`)),
  );
  expect(lost).toEqual([]);
  for (const { slug } of library.updates) expect(known.has(`opfoelgning-${slug}`), slug).toBe(true);
  for (const [, to = ''] of file.matchAll(/\shref="#([^"]+)"/g)) expect(known.has(to), to).toBe(true);
});

test('the one-file edition is under 3 MB, is offered, and asks nobody for anything', () => {
  const [link] = elements(
    page('/hent/'),
    ({ tagName, properties }) => tagName === 'a' && String(properties['href']).endsWith(`/hent/${ONE_FILE}`),
  );
  expect(link).toBeDefined();
  const file = readFileSync(join(DIST, 'hent', ONE_FILE), 'utf8');
  expect(Buffer.byteLength(file)).toBeLessThan(3_000_000);
  expect(file.match(/\s(?:src|srcset|poster)="|@import|url\((?!data:)/g)).toBeNull();
});
