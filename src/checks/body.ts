import type { Nodes, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { problem, type Check, type Spot } from './problem.ts';

/** What each building block takes: attribute → "tal", "tekst", or either with "?" when it may be left out. */
export const blocks: Record<string, Record<string, 'tal' | 'tekst' | 'tal?' | 'tekst?'>> = {
  Aar: { aar: 'tekst' },
  Anbefaling: { nummer: 'tal' },
  Begreb: { navn: 'tekst' },
  Boks: { nummer: 'tal?', titel: 'tekst' },
  Celle: {},
  Deltager: { navn: 'tekst', titel: 'tekst', organisation: 'tekst' },
  Figur: { nummer: 'tal', titel: 'tekst' },
  Kilde: {},
  Kortform: { nummer: 'tal' },
  Maal: { titel: 'tekst' },
  Note: { linje: 'tal' },
  Notetal: {},
  Raekke: { navn: 'tekst' },
  Rubrik: {},
  Tabel: { nummer: 'tal', titel: 'tekst', kolonner: 'tekst?' },
  Underskrift: {},
};

const allowed = Object.keys(blocks).map((name) => `<${name}>`).join(', ');

/** Content may be text, lists, tables, footnotes and our building blocks: no code, no HTML, no links or images from elsewhere. */
export function* checkBody(file: string, tree: Root): Check {
  const found: Array<ReturnType<typeof problem>> = [];
  visit(tree, (node) => {
    found.push(...checkNode(file, node as Nodes));
  });
  yield* found;
}

const spotOf = (file: string, node: Nodes): Spot => ({ file, line: node.position?.start.line ?? 1, column: node.position?.start.column ?? 1 });

function* checkNode(file: string, node: Nodes): Check {
  const spot = spotOf(file, node);
  switch (node.type) {
    case 'mdxjsEsm':
      return yield problem(spot, 'mdx-kode', { hvad: 'import eller export' });
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return yield problem(spot, 'mdx-kode', { hvad: `{${node.value.slice(0, 40)}}` });
    case 'html':
      return yield problem(spot, 'mdx-html', { navn: 'html', tilladte: allowed });
    case 'code':
    case 'inlineCode':
      return yield problem(spot, 'mdx-kode', { hvad: 'en kodeblok' });
    case 'image':
    case 'imageReference':
      return yield problem(spot, 'mdx-kode', { hvad: 'et billede' });
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return yield* checkComponent(spot, node);
    default:
  }
}

function* checkComponent(spot: Spot, node: MdxJsxFlowElement | MdxJsxTextElement): Check {
  const navn = node.name ?? '';
  const takes = blocks[navn];
  if (!takes) return yield problem(spot, 'mdx-html', { navn, tilladte: allowed });
  const eksempel = Object.entries(takes).map(([name, type]) => (type.startsWith('tal') ? `${name}={1}` : `${name}="…"`)).join(' ');
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      yield problem(spot, 'mdx-kode', { hvad: '{…} i et mærke' });
      continue;
    }
    const type = takes[attribute.name];
    // `id` is given by the anchors, after parsing; an editor who writes it gets it overwritten, so say so.
    if (!type && attribute.name === 'id') continue;
    if (!type) {
      yield problem(spot, 'komponent-attribut', { navn, attribut: attribute.name, grund: 'den findes ikke', eksempel });
      continue;
    }
    seen.add(attribute.name);
    const value = attribute.value;
    const fits = type.startsWith('tal') ? typeof value === 'object' && /^\d+$/.test(value?.value ?? '') : typeof value === 'string';
    if (!fits) yield problem(spot, 'komponent-attribut', { navn, attribut: attribute.name, grund: type.startsWith('tal') ? 'der skal stå et helt tal i {}' : 'der skal stå tekst i ""', eksempel });
  }
  for (const [name, type] of Object.entries(takes))
    if (!type.endsWith('?') && !seen.has(name)) yield problem(spot, 'komponent-attribut', { navn, attribut: name, grund: 'den mangler', eksempel });
}
