import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

const places: Record<string, string> = {
  h2: 'dette afsnit',
  h3: 'dette afsnit',
  h4: 'dette afsnit',
  p: 'dette stykke',
  li: 'dette punkt',
};

/** The "¶" that copies an address: ours, not the official text's. Shown on hover and focus; works as a plain link. */
export const pilcrow = (id: string, place: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['pil'], href: `#${id}`, dataRedaktion: '', ariaLabel: `Link til ${place}` },
  children: [{ type: 'text', value: '¶' }],
});

export const isPilcrow = (node: Nodes): boolean =>
  node.type === 'element' && node.tagName === 'a' && [node.properties['className']].flat().includes('pil');

/** Rehype plugin: a "¶" at every block that has an address; a list carries it in its first item. */
export const rehypePilcrows =
  () =>
  (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const id = node.properties['id'];
      if (typeof id !== 'string' || 'dataRedaktion' in node.properties || id.startsWith('fodnote')) return;
      const place = places[node.tagName];
      if (place) node.children.push(pilcrow(id, place));
      else if (node.tagName === 'ul' || node.tagName === 'ol') {
        const first = node.children.find((child): child is Element => child.type === 'element');
        first?.children.push(pilcrow(id, 'denne liste'));
      }
    });
  };
