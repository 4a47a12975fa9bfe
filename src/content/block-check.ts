import type { Nodes, Parents } from 'mdast';
import type { Block, Holds } from '../blocks/block.ts';
import { isBlock, knownBlock, type BlockNode, type BlockUse } from '../blocks/use.ts';
import { problem, type Check, type Spot } from './problem.ts';

/** A block as an editor may write it: its attributes, where it stands and what it holds. Who it is has been checked. */
export function* checkBlock(spot: Spot, node: BlockNode, parent: Parents | undefined, used: BlockUse): Check {
  yield* checkAttributes(spot, node, used);
  const wrong = misplaced(node, parent, used) ?? misheld(node, used);
  if (wrong) yield problem(spot, 'mdx-syntaks', wrong);
}

function* checkAttributes(spot: Spot, node: BlockNode, { name: navn, takes }: BlockUse): Check {
  const eksempel = example(takes);
  const wrong = (attribut: string, grund: string) =>
    problem(spot, 'komponent-attribut', { navn, attribut, grund, eksempel });
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    // The anchors have named it: nobody wrote that.
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && !attribute.position) continue;
    if (attribute.type !== 'mdxJsxAttribute') {
      yield problem(spot, 'mdx-kode', { hvad: '{…} i et mærke' });
      continue;
    }
    const { name, value } = attribute;
    const type = Object.hasOwn(takes, name) ? takes[name] : undefined;
    if (!type) {
      yield wrong(name, 'den findes ikke');
      continue;
    }
    if (seen.has(name)) yield wrong(name, 'den står to gange');
    seen.add(name);
    if (type.startsWith('tal')) {
      const isNumber = typeof value === 'object' && /^\d+$/.test(value?.value ?? '');
      if (!isNumber) yield wrong(name, 'der skal stå et helt tal i {}');
    } else if (typeof value !== 'string') yield wrong(name, 'der skal stå tekst i ""');
  }
  for (const [name, type] of Object.entries(takes))
    if (!type.endsWith('?') && !seen.has(name)) yield wrong(name, 'den mangler');
}

const example = (takes: Block['takes']): string =>
  Object.entries(takes)
    .map(([name, type]) => (type.startsWith('tal') ? `${name}={1}` : `${name}="…"`))
    .join(' ');

/** What is wrong, and what to do. */
type Words = Record<'grund' | 'forslag', string>;

/** A block where it cannot stand: a row outside a table, a box in the middle of a sentence. */
function misplaced(node: BlockNode, parent: Parents | undefined, { name, stands }: BlockUse): Words | undefined {
  const inText = node.type === 'mdxJsxTextElement';
  if (stands === 'in text' && !inText)
    return {
      grund: `<${name}> står alene, men hører til i en sætning`,
      forslag: `Sæt <${name}> ind lige efter det ord, det hører til.`,
    };
  if (stands === 'as a block' && inText)
    return {
      grund: `<${name}> står midt i en tekst`,
      forslag: `Sæt <${name}> på en linje for sig med en tom linje før og efter.`,
    };
  const around = /^in ([A-Z]\w*)$/.exec(stands)?.[1];
  if (!around || (parent && 'name' in parent && parent.name === around)) return undefined;
  return {
    grund: `<${name}> står uden for <${around}>`,
    forslag: `Sæt <${name}> ind lige mellem <${around} …> og </${around}>.`,
  };
}

const isLines = (node: Nodes): boolean =>
  node.type === 'paragraph' ||
  (node.type === 'list' && node.children.every((item) => (item.children as Nodes[]).every(isLines)));

/** What a block may hold: whether these nodes are that, and how it is said. */
const holding: Record<Holds, { fits: (children: Nodes[], name: string) => boolean; said: string }> = {
  nothing: { fits: (children) => children.length === 0, said: 'ingenting' },
  words: {
    fits: (children) => children.length <= 1 && children.every(({ type }) => type === 'paragraph'),
    said: 'ét stykke tekst',
  },
  lines: { fits: (children) => children.every(isLines), said: 'stykker og lister' },
  blocks: { fits: () => true, said: 'alt' },
  rows: { fits: isTable, said: 'én tabel eller rækker (<Raekke>) og en kilde (<Kilde>)' },
  cells: { fits: (children, name) => children.every(isPartOf(name)), said: 'celler (<Celle>)' },
};

const isPartOf =
  (name: string) =>
  (child: Nodes): boolean =>
    isBlock(child) && knownBlock(child)?.stands === `in ${name}`;

/** One Markdown table or rows, and source notes. */
function isTable(children: Nodes[], name: string): boolean {
  const tables = children.filter(({ type }) => type === 'table');
  const rows = children.filter(isPartOf(name));
  const notes = children.filter((child) => isBlock(child) && knownBlock(child)?.holds === 'words');
  const one = tables.length === 1 ? rows.length === 0 : tables.length === 0 && rows.length > 0;
  return one && tables.length + rows.length + notes.length === children.length;
}

/** A block that holds what it cannot show: words in `<Anbefaling>`, a list among the cells of a row. */
function misheld(node: BlockNode, { name, holds, takes }: BlockUse): Words | undefined {
  const { fits, said } = holding[holds];
  const children = (node.children as Nodes[]).filter((child) => !isOurs(child) || holds === 'cells');
  if (node.type === 'mdxJsxTextElement' ? holds !== 'nothing' || node.children.length === 0 : fits(children, name))
    return undefined;
  if (holds !== 'nothing')
    return { grund: `<${name}> kan kun rumme ${said}`, forslag: `Flyt det andet ud af <${name}>.` };
  return {
    grund: `det, der står i <${name}>, bliver ikke vist`,
    forslag: `Skriv <${[name, example(takes)].filter(Boolean).join(' ')} /> uden noget i.`,
  };
}

const isOurs = (node: Nodes): boolean =>
  isBlock(node) && ['note', 'erratum'].includes(knownBlock(node)?.shows ?? 'own words');
