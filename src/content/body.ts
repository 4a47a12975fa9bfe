import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Image, Link, Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { blockNames } from '../blocks/blocks.ts';
import { knownBlock, type BlockNode } from '../blocks/use.ts';
import { checkAddress } from './link-address.ts';
import { problem, type Check, type Problem, type Spot } from './problem.ts';

/** One text as it is checked: the official text has building blocks and no links; follow-up is the other way round. */
interface Text {
  file: string;
  root: string;
  official: boolean;
}

/** Content may be text, lists, tables, footnotes and our building blocks: no code, no HTML, nothing from elsewhere. */
export function checkBody(file: string, tree: Root, root: string, official: boolean): Problem[] {
  const text: Text = { file, root, official };
  const found: Problem[] = [];
  visit(tree, (node) => void found.push(...checkNode(text, node)));
  return found;
}

function* checkNode(text: Text, node: Nodes): Check {
  const spot: Spot = {
    file: text.file,
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  };
  switch (node.type) {
    case 'mdxjsEsm':
      return yield problem(spot, 'mdx-kode', { hvad: 'import eller export' });
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return yield problem(spot, 'mdx-kode', { hvad: `{${node.value.slice(0, 40)}}` });
    case 'code':
    case 'inlineCode':
      return yield problem(spot, 'mdx-kode', { hvad: 'tekst mellem `…`' });
    case 'html':
      return yield problem(spot, 'mdx-html', { navn: 'html', tilladte: allowed(text) });
    case 'heading':
      if (!text.official) yield problem(spot, 'tekst-overskrift');
      return;
    case 'imageReference':
      return yield problem(spot, 'billede-ukendt', {
        adresse: node.identifier,
        grund: 'adressen skal stå sammen med billedet',
      });
    case 'image':
      return yield* checkImage(text, spot, node);
    case 'definition':
      return yield* checkAddress(node.url, spot);
    case 'link':
      return yield* checkLink(text, spot, node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return yield* checkComponent(text, spot, node);
    default:
  }
}

function* checkImage({ root, official }: Text, spot: Spot, { url, alt }: Image): Check {
  if (!alt?.trim()) yield problem(spot, 'billede-uden-tekst');
  const grund = official
    ? 'den officielle tekst har ingen billeder'
    : !/^\/billeder\/[a-z0-9-]+\.(jpg|png|webp|svg)$/.test(url)
      ? 'det ligger ikke i public/billeder/'
      : existsSync(join(root, 'public', url))
        ? undefined
        : 'filen findes ikke';
  if (grund) yield problem(spot, 'billede-ukendt', { adresse: url, grund });
}

const vague = /^(her|klik her|læs mere|mere|se mere|link|dette link|tryk her)\.?$/i;

function* checkLink({ official }: Text, spot: Spot, node: Link): Check {
  const tekst = toString(node).trim();
  // An address that the source prints becomes a link by itself: its text is the address, whole.
  if (official && node.url !== tekst) return yield problem(spot, 'link-i-kildetekst');
  yield* checkAddress(node.url, spot);
  if (vague.test(tekst) || tekst === '') yield problem(spot, 'link-tekst', { tekst });
}

const allowed = ({ official }: Text): string =>
  official
    ? `Byggeklodserne er: ${blockNames.map((name) => `<${name}>`).join(', ')}.`
    : 'En opfølgning er almindelig tekst.';

function* checkComponent(text: Text, spot: Spot, node: BlockNode): Check {
  const navn = node.name ?? '';
  const takes = text.official ? knownBlock(node)?.takes : undefined;
  if (!takes) return yield problem(spot, 'mdx-html', { navn, tilladte: allowed(text) });
  const eksempel = Object.entries(takes)
    .map(([name, type]) => (type.startsWith('tal') ? `${name}={1}` : `${name}="…"`))
    .join(' ');
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    // The anchors have named it: nobody wrote that.
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === 'id' && !attribute.position) continue;
    if (attribute.type !== 'mdxJsxAttribute') {
      yield problem(spot, 'mdx-kode', { hvad: '{…} i et mærke' });
      continue;
    }
    const type = Object.hasOwn(takes, attribute.name) ? takes[attribute.name] : undefined;
    if (!type) {
      yield problem(spot, 'komponent-attribut', { navn, attribut: attribute.name, grund: 'den findes ikke', eksempel });
      continue;
    }
    if (seen.has(attribute.name))
      yield problem(spot, 'komponent-attribut', {
        navn,
        attribut: attribute.name,
        grund: 'den står to gange',
        eksempel,
      });
    seen.add(attribute.name);
    const value = attribute.value;
    const fits = type.startsWith('tal')
      ? typeof value === 'object' && /^\d+$/.test(value?.value ?? '')
      : typeof value === 'string';
    if (!fits)
      yield problem(spot, 'komponent-attribut', {
        navn,
        attribut: attribute.name,
        grund: type.startsWith('tal') ? 'der skal stå et helt tal i {}' : 'der skal stå tekst i ""',
        eksempel,
      });
  }
  for (const [name, type] of Object.entries(takes))
    if (!type.endsWith('?') && !seen.has(name))
      yield problem(spot, 'komponent-attribut', { navn, attribut: name, grund: 'den mangler', eksempel });
}
