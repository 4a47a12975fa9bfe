import type { Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { isPilcrow } from './pilcrows.ts';

/** The addresses of a body: as they are, with something put before each, or none. */
export interface OwnAnchors {
  /** put before every id of the body and every link to one, so that two bodies can share a page */
  prefix?: string | undefined;
  /** without ids and "¶": the whole has an address, and its few sentences need no more */
  bare?: boolean | undefined;
}

/**
 * A body with its addresses changed.
 * @param tree the body; it is left as it is
 * @param own the ids of its anchors
 */
export function withOwnAnchors(tree: Root, own: ReadonlySet<string>, { prefix = '', bare = false }: OwnAnchors): Root {
  if (!prefix && !bare) return tree;
  const changed = structuredClone(tree);
  visit(changed, (node) => {
    if (bare && 'children' in node) node.children = node.children.filter((child) => !isPilcrow(child));
    // "anbefaling 25": two bodies on a page must not have places that are called the same.
    const where = prefix.replaceAll('-', ' ').trim();
    rename(node, (id) => (!own.has(id) ? id : bare ? undefined : `${prefix}${id}`), where);
  });
  return changed;
}

/** Gives an element or a building block the id that its own becomes, and a link within the body the id it leads to. */
function rename(node: Nodes, becomes: (id: string) => string | undefined, where: string): void {
  if (node.type === 'element') {
    const { id, href, ariaLabel } = node.properties;
    if (where && isPilcrow(node)) node.properties['ariaLabel'] = `${String(ariaLabel)} i ${where}`;
    if (typeof id === 'string') node.properties['id'] = becomes(id);
    if (typeof href === 'string' && href.startsWith('#')) node.properties['href'] = `#${becomes(href.slice(1)) ?? ''}`;
    // As in the text around it (`links.ts`); on a page of its own Tab stops at them.
    if (typeof href === 'string' && /\/(ordliste|henvisninger)\/#/.test(href)) node.properties['tabIndex'] = -1;
  } else if (node.type === 'mdxJsxFlowElement') {
    for (const attribute of node.attributes)
      if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && typeof attribute.value === 'string')
        attribute.value = becomes(attribute.value);
  }
}
