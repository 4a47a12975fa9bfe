import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Library } from '../content/library.ts';
import { href } from '../site/address.ts';

const element = (hName: string, hProperties: Record<string, unknown>, children: Nodes[]): Nodes =>
  ({ type: 'editionElement', data: { hName, hProperties }, children }) as unknown as Nodes;
const text = (value: string): Nodes => ({ type: 'text', value });

/**
 * Remark plugin: footnotes keep the source's own numbers (GitHub's renumbers them) and our ids, `#fodnote-21`;
 * the notes stand at the end of the chapter, each with a way back and a "¶".
 */
export const remarkFootnotes =
  (library: Library) =>
  (tree: Root): void => {
    const printed = renumbered(library);
    const notes: FootnoteDefinition[] = [];
    const seen = new Set<string>();
    visit(tree, (node, index, parent) => {
      if (index === undefined || !parent) return;
      if (node.type === 'footnoteReference')
        parent.children[index] = reference(node, seen, printed.references) as never;
      if (node.type === 'footnoteDefinition') notes.push(node);
    });
    if (notes.length === 0) return;
    tree.children = tree.children.filter((node) => node.type !== 'footnoteDefinition');
    notes.sort((a, b) => Number(a.identifier) - Number(b.identifier));
    tree.children.push(
      element('section', { className: ['fodnoter'], ariaLabelledby: 'fodnoter' }, [
        element('h2', { id: 'fodnoter', dataRedaktion: '' }, [text('Fodnoter')]),
        element(
          'ol',
          { dataTegn: 'ingen' },
          notes.map((note) => definition(note, printed.definitions)),
        ),
      ]) as never,
    );
  };

/** A number that is another than the printed one, and the entry that says so. */
interface Renumbered {
  printed: string;
  entry: string;
}

/** The footnotes whose number is misprinted: at their mark in the text, and at the note itself. They have no day, for they were so from the first. */
function renumbered({ ledger }: Library): Record<'references' | 'definitions', Map<string, Renumbered>> {
  const found = { references: new Map<string, Renumbered>(), definitions: new Map<string, Renumbered>() };
  for (const entry of ledger) {
    if (entry.slags !== 'rettet' || entry.dato) continue;
    const [printed, number] = [entry.tekst, entry.til].map((text) => /\d+/.exec(text)?.[0] ?? '') as [string, string];
    (/^\d/.test(entry.tekst) ? found.definitions : found.references).set(number, {
      printed,
      entry: `rettet-${entry.linjer}`,
    });
  }
  return found;
}

/** Our mark at a number that is another than the printed one: it leads to the entry of the ledger. */
const mark = ({ entry }: Renumbered, words: Nodes[]): Nodes =>
  element('a', { href: href(`/om/teksten/#${entry}`), className: ['rettet-tal'], dataRedaktion: '' }, words);

function reference(node: FootnoteReference, seen: Set<string>, printed: Map<string, Renumbered>): Nodes {
  const number = node.identifier;
  const other = printed.get(number);
  const id = seen.has(number) ? {} : { id: `fodnotetal-${number}` };
  seen.add(number);
  return element('sup', { className: ['fodnotetal'], ...id }, [
    element('a', { href: `#fodnote-${number}` }, [
      element('span', { className: ['skjult'], dataRedaktion: '' }, [text('Fodnote ')]),
      text(number),
    ]),
    ...(other
      ? [mark(other, [element('span', { className: ['skjult'] }, [text(`trykt som ${other.printed}`)]), text('*')])]
      : []),
  ]);
}

function definition(node: FootnoteDefinition, printed: Map<string, Renumbered>): Nodes {
  const number = node.identifier;
  const other = printed.get(number);
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
    {
      href: `#fodnote-${number}`,
      className: ['pil'],
      tabIndex: -1,
      dataRedaktion: '',
      ariaLabel: `Link til fodnote ${number}`,
    },
    [text('¶')],
  );
  const last = node.children.at(-1);
  if (other && last?.type === 'paragraph')
    last.children.push(text(' ') as never, mark(other, [text(`trykt som ${other.printed}`)]) as never);
  if (last?.type === 'paragraph') (last as Parents).children.push(text(' ') as never, back as never, own as never);
  return element('li', { id: `fodnote-${number}` }, [
    element('span', { className: ['nummer'] }, [text(`${number} `)]),
    element('div', {}, node.children),
  ]);
}
