import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { href, sectionPath } from '../site/address.ts';
import type { Library } from '../content/library.ts';
import { mentions } from '../text/references/mentions.ts';
import { placeLine } from '../text/references/place.ts';

/** Remark plugin: under the heading of a section that the text mentions elsewhere stands where: "Omtalt i afsnit 15.1.3". */
export const remarkMentionedIn =
  (library: Library) =>
  (tree: Root, { data: { written } }: VFile): void => {
    if (written?.collection !== 'kapitler') return;
    const { of } = mentions(library);
    tree.children = tree.children.flatMap((node): Root['children'] => {
      const [, number] = /^afsnit-([\d.]+)$/.exec(String(node.data?.hProperties?.id)) ?? [];
      const found = node.type === 'heading' && number ? of(sectionPath(number)) : [];
      if (found.length === 0) return [node];
      const words = placeLine(found).map(({ text, path }): Nodes =>
        path
          ? { type: 'link', url: href(path), children: [{ type: 'text', value: text }] }
          : { type: 'text', value: text },
      );
      const line = {
        type: 'editionElement',
        data: { hName: 'p', hProperties: { className: ['omtalt'], dataRedaktion: '' } },
        children: [{ type: 'text', value: 'Omtalt i ' }, ...words],
      };
      return [node, line as never];
    });
  };
