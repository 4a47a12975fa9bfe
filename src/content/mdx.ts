import type { Paragraph, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import { shared } from '../lib/shared.ts';

/** The one way Markdown is read: the site, the ledger and the checks all use these options. */
export const gfmOptions = { singleTilde: false } as const;

const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkMdx).use(remarkGfm, gfmOptions).freeze();

/** A content file as read: its frontmatter as YAML text (and the line it starts on) and its body as a tree. */
export interface Mdx {
  file: string;
  yaml: string;
  /** lines to add to a line of `yaml` to get the line in the file */
  yamlOffset: number;
  tree: Root;
}

export const parsedTexts = shared('mdx', () => new Map<string, { text: string; mdx: Mdx }>());

/**
 * Parses one MDX file; the same text under the same name is parsed once, so that checks, pages and search share it.
 * Whoever changes the tree changes it for all: only `assignAnchors` does, always to the same.
 * @param file name for places, relative to the project's root
 * @param text the file's content
 * @throws VFileMessage when the MDX is broken (with line and column)
 */
export function parseMdx(file: string, text: string): Mdx {
  const known = parsedTexts.get(file);
  if (known?.text === text) return known.mdx;
  const tree = processor.parse(new VFile({ path: file, value: text }));
  unravel(tree);
  const first = tree.children[0];
  const yaml = first?.type === 'yaml' ? (first) : undefined;
  const mdx = { file, yaml: yaml?.value ?? '', yamlOffset: yaml ? 1 : 0, tree };
  parsedTexts.set(file, { text, mdx });
  return mdx;
}

/**
 * A paragraph of nothing but components is no paragraph: MDX takes it away before the site's plugins run
 * (remark-mark-and-unravel), so we do too, or the two would number their blocks differently.
 * Its words stay a paragraph inside the component: a block holds blocks.
 */
function unravel(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (index === undefined || !parent) return;
    const inside = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
    if (
      inside.length === 0 ||
      !inside.every((child) => child.type === 'mdxJsxTextElement' || child.type === 'mdxTextExpression')
    )
      return;
    const flow = inside.map((child) => {
      if (child.type !== 'mdxJsxTextElement') return { ...child, type: 'mdxFlowExpression' };
      const words =
        child.children.length > 0
          ? [{ type: 'paragraph', children: child.children, position: child.position } as Paragraph]
          : [];
      return { ...child, type: 'mdxJsxFlowElement', children: words };
    });
    parent.children.splice(index, 1, ...(flow as never[]));
    return [SKIP, index];
  });
}
