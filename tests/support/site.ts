import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element, Root } from 'hast';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { byText } from '../../src/lib/memo.ts';

/** The built site that `npm test` has just made. */
export const DIST = 'dist';

/** Which kind of space stands between two words is a test's matter only where lines are broken. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');

/**
 * A built page as a tree, with plain spaces. Read once for all tests of the process, so none can change it.
 * @throws when the site is not built or the page is not in it
 */
export const page = byText((path): Root => {
  const file = join(DIST, path, 'index.html');
  if (!existsSync(file)) throw new Error(`${file} mangler: kør npm run build først.`);
  return frozen(parser.parse(plainSpaces(readFileSync(file, 'utf8'))));
});
const parser = unified().use(rehypeParse).freeze();

function frozen(tree: Root): Root {
  visit(tree, (node) => {
    if ('children' in node) Object.freeze(node.children);
    if ('properties' in node) Object.freeze(node.properties);
    Object.freeze(node);
  });
  return tree;
}

/** The elements of a page that a test asks for. */
export function elements(root: Root | Element, matches: (element: Element) => boolean): Element[] {
  const found: Element[] = [];
  visit(root, 'element', (element) => {
    if (matches(element)) found.push(element);
  });
  return found;
}

/** The ids of a page that match a pattern. */
export const ids = (root: Root, pattern: RegExp): string[] =>
  elements(root, ({ properties }) => typeof properties['id'] === 'string' && pattern.test(properties['id'])).map(
    ({ properties }) => String(properties['id']),
  );
