import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { jsxAttribute } from '../blocks/jsx.ts';
import type { OwnPage } from '../content/library.ts';
import { asciiFold } from '../lib/ascii.ts';
import { href } from '../site/address.ts';

const isHeading = ({ tagName }: Element): boolean => /^h[2-6]$/.test(tagName);

/**
 * Rehype plugin: a heading that others link to keeps its name, whatever rehype-slug, which comes after, would call it.
 * Which they are stands in the file: `sections`.
 */
export const rehypeNamedSections =
  () =>
  (tree: Root, { data: { written } }: VFile): void => {
    if (written?.collection !== 'sider') return;
    const names = new Map(Object.entries((written as OwnPage).sections).map(([id, heading]) => [heading, id]));
    visit(tree, 'element', (node) => {
      const id = isHeading(node) ? names.get(toString(node)) : undefined;
      if (id) node.properties['id'] = id;
    });
  };

/** Rehype plugin: the names that rehype-slug gives, in letters that an address has: `#ingen-foelger-med`. */
export const rehypeAsciiIds =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const { id } = node.properties;
      if (typeof id === 'string') node.properties['id'] = asciiFold(id);
    });
  };

/** Rehype plugin: an address on this site begins with the base path, and a spreadsheet is fetched, not opened. */
export const rehypeOwnLinks =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }) => {
      const to = properties['href'];
      if (tagName !== 'a' || typeof to !== 'string' || !to.startsWith('/')) return;
      properties['href'] = href(to);
      if (to.endsWith('.csv')) properties['download'] = true;
    });
  };

/** Rehype plugin: the first paragraph of a page is its introduction. */
export const rehypeIntroduction =
  () =>
  (tree: Root): void => {
    const first = tree.children.find((node) => node.type !== 'text');
    if (first?.type === 'element' && first.tagName === 'p') first.properties['className'] = ['indledning'];
  };

/** Rehype plugin: a block holds words, not paragraphs; an `<Oversigt>` a table, and its title is the table's caption. */
export const rehypePageBlocks =
  () =>
  (tree: Root): void => {
    visit(tree, 'mdxJsxFlowElement', (node: MdxJsxFlowElementHast) => {
      const isA = (child: ElementContent, tagName: string): child is Element =>
        child.type === 'element' && child.tagName === tagName;
      node.children = node.children.flatMap((child) => (isA(child, 'p') ? child.children : [child]));
      const table = node.children.find((child): child is Element => isA(child, 'table'));
      const value = jsxAttribute(node as never, 'titel');
      if (table && value)
        table.children.unshift({
          type: 'element',
          tagName: 'caption',
          properties: {},
          children: [{ type: 'text', value }],
        });
    });
  };
