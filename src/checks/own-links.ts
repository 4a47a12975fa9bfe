import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { nearest } from '../lib/nearest.ts';
import { siteAddresses } from '../permalinks/routes.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';

/** Files that are served as they are. */
const PUBLIC = fileURLToPath(new URL('../../public', import.meta.url));

/** Links from our own words to this site lead to a page that exists, and to a place on it. */
export function* checkOwnLinks({ library }: Reading): Check {
  const addresses = siteAddresses(library);
  for (const { file, tree } of [...library.updates, ...library.pages.values()]) {
    for (const { url, spot } of internalLinks(file, tree)) {
      const { pathname: path, hash } = new URL(url, 'https://webstedet.example');
      const anchors = addresses.get(path);
      if (!anchors && !existsSync(join(PUBLIC, path)))
        yield problem(spot, 'link-ukendt', {
          adresse: path,
          forslag: `De nærmeste er: ${nearest(path, addresses.keys()).join(', ')}.`,
        });
      else if (hash && anchors && anchors.size > 0 && !anchors.has(hash.slice(1)))
        yield problem(spot, 'link-anker', {
          side: path,
          anker: hash.slice(1),
          forslag: `De nærmeste er: ${nearest(hash.slice(1), anchors.keys())
            .map((id) => `#${id}`)
            .join(', ')}.`,
        });
    }
  }
}

function internalLinks(file: string, tree: Root): Array<{ url: string; spot: Spot }> {
  const found: Array<{ url: string; spot: Spot }> = [];
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^\/(?![/\\])/.test(node.url))
      found.push({
        url: node.url,
        spot: { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 },
      });
  });
  return found;
}
