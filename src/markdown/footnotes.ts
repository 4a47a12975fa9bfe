import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';

const element = (hName: string, hProperties: Record<string, unknown>, children: Nodes[]): Nodes =>
  ({ type: 'editionElement', data: { hName, hProperties }, children }) as unknown as Nodes;
const text = (value: string): Nodes => ({ type: 'text', value });

/**
 * Remark plugin: footnotes keep the source's own numbers (GitHub's renumbers them) and our ids, `#fodnote-21`;
 * the notes stand at the end of the chapter, each with a way back and a "¶".
 */
export const remarkFootnotes =
  () =>
  (tree: Root): void => {
    const notes: FootnoteDefinition[] = [];
    const seen = new Set<string>();
    visit(tree, (node, index, parent) => {
      if (index === undefined || !parent) return;
      if (node.type === 'footnoteReference') parent.children[index] = reference(node, seen) as never;
      if (node.type === 'footnoteDefinition') notes.push(node);
    });
    if (notes.length === 0) return;
    tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
    notes.sort((a, b) => Number(a.identifier) - Number(b.identifier));
    tree.children.push(
      element('section', { className: ['fodnoter'], ariaLabelledby: 'fodnoter' }, [
        element('h2', { id: 'fodnoter', dataRedaktion: '' }, [text('Fodnoter')]),
        element('ol', { dataTegn: 'ingen' }, notes.map(definition)),
      ]) as never,
    );
  };

function reference(node: FootnoteReference, seen: Set<string>): Nodes {
  const number = node.identifier;
  const id = seen.has(number) ? {} : { id: `fodnotetal-${number}` };
  seen.add(number);
  return element('sup', { className: ['fodnotetal'], ...id }, [
    element('a', { href: `#fodnote-${number}` }, [
      element('span', { className: ['skjult'], dataRedaktion: '' }, [text('Fodnote ')]),
      text(number),
    ]),
  ]);
}

function definition(node: FootnoteDefinition): Nodes {
  const number = node.identifier;
  const back = element(
    'a',
    {
      href: `#fodnotetal-${number}`,
      className: ['tilbage'],
      dataRedaktion: '',
      ariaLabel: `Tilbage til teksten ved fodnote ${number}`,
    },
    [text('↩')],
  );
  const own = element(
    'a',
    { href: `#fodnote-${number}`, className: ['pil'], dataRedaktion: '', ariaLabel: `Link til fodnote ${number}` },
    [text('¶')],
  );
  const last = node.children.at(-1);
  if (last?.type === 'paragraph') (last as Parents).children.push(text(' ') as never, back as never, own as never);
  return element('li', { id: `fodnote-${number}` }, [
    element('span', { className: ['nummer'] }, [text(`${number} `)]),
    element('div', {}, node.children),
  ]);
}
