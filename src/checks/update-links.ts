import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { sourcePath, themePath, updatePath } from '../model/address.ts';
import { choices } from '../model/update-facet.ts';
import type { Addresses } from '../permalinks/addresses.ts';
import { nearest } from '../permalinks/nearest.ts';
import { fixedPages } from './fixed-pages.ts';
import { problem, type Check, type Spot } from './problem.ts';
import type { Reading } from './read.ts';

/** Links from the follow-up to this site lead to a page that exists, and to a place on it. */
export function* checkUpdateLinks({ library }: Reading, addresses: Addresses): Check {
  const pages = new Set([
    ...fixedPages(), ...addresses.keys(), ...choices(library).map(({ path }) => path),
    ...library.themes.map(({ slug }) => themePath(slug)), ...library.updates.map(({ slug }) => updatePath(slug)), ...[...library.sources.keys()].map(sourcePath),
  ]);
  for (const { file, tree } of library.updates) {
    for (const { url, spot } of internalLinks(file, tree)) {
      const { pathname: path, hash } = new URL(url, 'https://webstedet.example');
      const anchors = addresses.get(path);
      if (!pages.has(path)) yield problem(spot, 'link-ukendt', { adresse: path, forslag: `De nærmeste er: ${nearest(path, pages).join(', ')}.` });
      else if (hash && anchors && !anchors.has(hash.slice(1)))
        yield problem(spot, 'link-anker', { side: path, anker: hash.slice(1), forslag: `De nærmeste er: ${nearest(hash.slice(1), anchors.keys()).map((id) => `#${id}`).join(', ')}.` });
    }
  }
}

function internalLinks(file: string, tree: Root): Array<{ url: string; spot: Spot }> {
  const found: Array<{ url: string; spot: Spot }> = [];
  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'definition') && /^\/(?![/\\])/.test(node.url))
      found.push({ url: node.url, spot: { file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 } });
  });
  return found;
}
