import type { Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/** What follow-up stands under a section's heading by: see `components/mdx/SectionUpdates.astro`. */
export const SECTION_UPDATES = 'SectionUpdates';

/** Rehype plugin: under the heading of each numbered section is room for a mark that something has happened since. */
export const rehypeSectionUpdates =
  () =>
  (tree: Root, { data: { written } }: VFile): void => {
    if (written?.collection !== 'kapitler') return;
    visit(tree, 'element', ({ tagName, properties }, index, parent) => {
      const [, section] = /^afsnit-(\d+(?:\.\d+)+)$/.exec(String(properties['id'] ?? '')) ?? [];
      if (!/^h[23]$/.test(tagName) || !section || !parent || index === undefined) return;
      parent.children.splice(index + 1, 0, {
        type: 'mdxJsxFlowElement',
        name: SECTION_UPDATES,
        attributes: [{ type: 'mdxJsxAttribute', name: 'afsnit', value: section }],
        children: [],
      } as never);
      return [SKIP, index + 2];
    });
  };
