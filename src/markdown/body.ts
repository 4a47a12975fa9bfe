import type { Root as Html } from 'hast';
import type { Paragraph, Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { readLibrary, type Written } from '../content/library.ts';
import { shared } from '../lib/shared.ts';
import { mentions, type Mentions } from '../text/references/mentions.ts';
import { passThrough, rehypePlugins, remarkPlugins } from './plugins.ts';

const processor = unified().use(remarkPlugins).use(remarkRehype, { passThrough }).use(rehypePlugins).freeze();

const made = shared('bodies', () => new WeakMap<Root, { mentions: Mentions; html: Html }>());

/**
 * A content file's body as HTML's tree, our building blocks still in it. Made from the tree that the checks have read,
 * once for all the pages that show it; made again when what the text mentions has changed.
 */
export function bodyHtml({ file, tree }: Written): Html {
  const found = mentions(readLibrary());
  const known = made.get(tree);
  if (known?.mentions === found) return known.html;
  const html = processor.runSync(loosened(structuredClone(tree)), new VFile({ path: file }));
  made.set(tree, { mentions: found, html });
  return html;
}

/** A building block that stands on one line holds words, not a paragraph: see `unravel` in model/mdx.ts. */
function loosened(tree: Root): Root {
  visit(tree, 'paragraph', (node: Paragraph, index, parent) => {
    if (node.data?.unraveled && parent && index !== undefined)
      parent.children.splice(index, 1, ...(node.children as never[]));
  });
  return tree;
}
