import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { collectionOf } from '../content/collections.ts';
import { nearest } from '../lib/nearest.ts';
import { placesOf } from '../permalinks/places.ts';
import { siteAddresses } from '../permalinks/routes.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { decoded } from '../lib/decoded.ts';

/** Files that are served as they are. */
const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));

/** Links from our own words to this site lead to a page that exists, and to a place on it. */
export function* checkOwnLinks({ library }: Reading): Check {
  const addresses = siteAddresses(library);
  const places = placesOf(library, addresses);
  for (const { file, path: own, tree } of [...library.updates, ...library.pages.values()]) {
    for (const { url, spot } of internalLinks(file, tree)) {
      // An update is shown on many pages, and each of them is its own.
      if (url.startsWith('#') && collectionOf(file) === 'opfoelgning') {
        yield problem(spot, 'link-anker', {
          side: own,
          anker: url.slice(1),
          forslag: 'En opfølgning vises på flere sider. Skriv sidens adresse foran »#«.',
        });
        continue;
      }
      const { pathname: path, hash } = new URL(url, `https://webstedet.example${own}`);
      const anchor = decoded(hash.slice(1));
      const known = addresses.has(path);
      if (!known && !existsSync(join(PUBLIC, path)))
        yield problem(spot, 'link-ukendt', {
          adresse: path,
          forslag: `De nærmeste er: ${nearest(path, addresses.keys()).join(', ')}.`,
        });
      else if (anchor && known && path.endsWith('/') && !places(path).has(anchor))
        yield problem(spot, 'link-anker', {
          side: path,
          anker: anchor,
          forslag: `De nærmeste er: ${nearest(anchor, places(path).names())
            .map((id) => `#${id}`)
            .join(', ')}.`,
        });
    }
  }
}

function internalLinks(file: string, tree: Root): Array<{ url: string; spot: Spot }> {
  const found: Array<{ url: string; spot: Spot }> = [];
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^(?:#|\/(?![/\\]))/.test(node.url))
      found.push({
        url: node.url,
        spot: { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 },
      });
  });
  return found;
}
