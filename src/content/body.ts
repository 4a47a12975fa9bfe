import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Image, Link, Nodes, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { blockNames } from '../blocks/blocks.ts';
import { derived } from '../lib/derived.ts';
import { remember } from '../lib/remember.ts';
import { knownBlock, type BlockNode } from '../blocks/use.ts';
import { checkBlock } from './block-check.ts';
import { hiddenIn } from './characters.ts';
import type { Words } from './collections.ts';
import { checkAddress, isDisguised } from './link-address.ts';
import { allowedOnPages, checkPageBlock, checkPageHeading, isPageBlock } from './page-body.ts';
import { problem, type Check, type Problem, type Spot } from './problem.ts';

/** One text as it is checked. */
interface Text {
  file: string;
  root: string;
  words: Words;
  /** lines in which a hidden character stands open */
  shown: Set<number>;
}

/** Content may be text, lists, tables, footnotes and our building blocks: no code, no HTML, nothing from elsewhere. */
export const checkBody = (file: string, tree: Root, root: string, words: Words, source = ''): Problem[] =>
  checked(file, [tree, words, source, ...imagesOf(tree).map((url) => isThere(root, url))], () =>
    checkTree(file, tree, root, words, source),
  );

const checked = remember<Problem[]>();
const imagesOf = derived((tree: Root): string[] => {
  const found: string[] = [];
  visit(tree, 'image', ({ url }) => void found.push(url));
  return found;
});
const isThere = (root: string, url: string): boolean => existsSync(join(root, 'public', url));

function checkTree(file: string, tree: Root, root: string, words: Words, source: string): Problem[] {
  const shown = new Set(source.split('\n').flatMap((line, index) => (hiddenIn(line) ? [index + 1] : [])));
  const text: Text = { file, root, words, shown };
  const found: Problem[] = [];
  visit(tree, (node, _index, parent) => void found.push(...checkNode(text, node, parent), ...checkHidden(text, node)));
  return found;
}

/** Words and addresses as they were read: "&shy;" and "&#x202e;" are told as the characters they are. */
function* checkHidden({ file, shown }: Text, node: Nodes): Check {
  const line = node.position?.start.line ?? 1;
  // The YAML is read by itself; what stands open in the line is told where the file is read.
  if (node.type === 'yaml') return;
  const words = [
    ...('value' in node ? [node.value] : []),
    ...('url' in node ? [node.url] : []),
    ...('alt' in node ? [node.alt ?? ''] : []),
    ...('attributes' in node ? node.attributes.map(({ value }) => (typeof value === 'string' ? value : '')) : []),
  ];
  for (const text of words) {
    const hidden = hiddenIn(text);
    if (hidden && !shown.has(line))
      yield problem({ file, line, column: node.position?.start.column ?? 1 }, 'fil-usynlig', { tegn: hidden.name });
  }
}

function* checkNode(text: Text, node: Nodes, parent: Parents | undefined): Check {
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
      if (text.words !== 'page') yield problem(spot, 'mdx-kode', { hvad: 'tekst mellem `…`' });
      return;
    case 'html':
      return yield problem(spot, 'mdx-html', { navn: 'html', tilladte: allowed[text.words] });
    case 'heading':
      if (text.words === 'page') yield* checkPageHeading(spot, node);
      else if (text.words === 'update') yield problem(spot, 'tekst-overskrift');
      return;
    case 'listItem':
      if (typeof node.checked === 'boolean') yield problem(spot, 'punkt-afkrydsning');
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
    case 'linkReference':
      // What it leads to stands elsewhere: such a text would say another thing than the link.
      if (isDisguised(toString(node).trim(), ''))
        yield problem(spot, 'link-usikkert', {
          adresse: toString(node),
          grund: 'teksten er en adresse, og den, linket fører til, står et andet sted',
        });
      return;
    case 'link':
      return yield* checkLink(text, spot, node);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return yield* checkMark(text, spot, node, parent);
    default:
  }
}

function* checkImage({ root, words }: Text, spot: Spot, { url, alt }: Image): Check {
  if (!alt?.trim()) yield problem(spot, 'billede-uden-tekst');
  const grund = words === 'official'
    ? 'den officielle tekst har ingen billeder'
    : !/^\/billeder\/[a-z0-9-]+\.(jpg|png|webp|svg)$/.test(url)
      ? 'det ligger ikke i public/billeder/'
      : isThere(root, url)
        ? undefined
        : 'filen findes ikke';
  if (grund) yield problem(spot, 'billede-ukendt', { adresse: url, grund });
}

const vague = /^(her|klik her|læs mere|mere|se mere|link|dette link|tryk her)\.?$/i;

function* checkLink({ words }: Text, spot: Spot, node: Link): Check {
  const tekst = toString(node).trim();
  // An address that the source prints becomes a link by itself: its text is the address, whole.
  if (words === 'official' && node.url !== tekst) return yield problem(spot, 'link-i-kildetekst');
  yield* checkAddress(node.url, spot, words === 'official');
  if (isDisguised(tekst, node.url))
    yield problem(spot, 'link-usikkert', {
      adresse: node.url,
      grund: `teksten er en anden adresse (${tekst}) end den, linket fører til`,
    });
  if (vague.test(tekst) || tekst === '') yield problem(spot, 'link-tekst', { tekst });
}

const allowed: Record<Words, string> = {
  official: `Byggeklodserne er: ${blockNames.map((name) => `<${name}>`).join(', ')}.`,
  update: 'En opfølgning er almindelig tekst.',
  page: allowedOnPages,
};

/** A mark is a building block of the official text, a place that the site fills in on a page of ours, or it is refused. */
function* checkMark({ words }: Text, spot: Spot, node: BlockNode, parent: Parents | undefined): Check {
  const used = words === 'official' ? knownBlock(node) : undefined;
  if (words === 'page' && isPageBlock(node)) yield* checkPageBlock(spot, node);
  else if (used) yield* checkBlock(spot, node, parent, used);
  else yield problem(spot, 'mdx-html', { navn: node.name ?? '', tilladte: allowed[words] });
}
