import type { Root as Html } from 'hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Library, Written } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { collections } from '../content/collections.ts';
import { withOwnAnchors, type OwnAnchors } from './own-anchors.ts';
import { pagePlugins, passThrough, rehypePlugins, remarkPlugins } from './plugins.ts';

const ownPage = unified().use(remarkRehype, { passThrough }).use(pagePlugins).freeze();

/** The bodies of a library, each made when it is first asked for: several pages show the same one. */
const bodies = derived((library: Library) => {
  const text = unified().use(remarkPlugins(library)).use(remarkRehype, { passThrough }).use(rehypePlugins).freeze();
  return derived((written: Written): Html => {
    const file = new VFile({ path: written.file, data: { written } });
    const processor = collections[written.collection].words === 'page' ? ownPage : text;
    return processor.runSync(structuredClone(written.tree), file);
  });
});

/**
 * A content file's body as HTML's tree, our building blocks still in it. Made from the tree that the checks have read.
 * @param library what the text's references lead to
 * @param anchors what becomes of its addresses, where it does not stand alone
 */
export function bodyHtml(written: Written, library: Library, anchors: OwnAnchors = {}): Html {
  return withOwnAnchors(bodies(library)(written), new Set(written.anchors.map(({ id }) => id)), anchors);
}
