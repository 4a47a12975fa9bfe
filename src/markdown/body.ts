import type { Root as Html } from 'hast';
import type { Paragraph, Root } from 'mdast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Library, Written } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { passThrough, rehypePlugins, remarkPlugins } from './plugins.ts';

/** The bodies of a library, each made when it is first asked for: several pages show the same one. */
const bodies = derived((library: Library) => {
  const processor = unified()
    .use(remarkPlugins(library))
    .use(remarkRehype, { passThrough })
    .use(rehypePlugins)
    .freeze();
  return derived((written: Written): Html => {
    const file = new VFile({ path: written.file, data: { written } });
    return processor.runSync(loosened(structuredClone(written.tree)), file);
  });
});

/**
 * A content file's body as HTML's tree, our building blocks still in it. Made from the tree that the checks have read.
 * @param library what the text's references lead to
 */
export const bodyHtml = (written: Written, library: Library): Html => bodies(library)(written);

/** A building block that stands on one line holds words, not a paragraph: see `unravel` in content/mdx.ts. */
function loosened(tree: Root): Root {
  visit(tree, 'paragraph', (node: Paragraph, index, parent) => {
    if (node.data?.unraveled && parent && index !== undefined)
      parent.children.splice(index, 1, ...(node.children as never[]));
  });
  return tree;
}
