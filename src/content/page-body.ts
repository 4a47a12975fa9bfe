import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { BlockNode } from '../blocks/use.ts';
import { pageBlocks, type PageBlock } from './page-blocks.ts';
import { problem, type Check, type Spot } from './problem.ts';

/** The title of a page is its only heading of the first level. */
export function* checkPageHeading(spot: Spot, node: Heading): Check {
  const tekst = toString(node);
  if (node.depth === 1)
    yield problem(spot, 'sider-overskrift', { tekst, grund: 'sidens titel står øverst i filen', tegn: '##' });
  else if (node.depth > 3)
    yield problem(spot, 'sider-overskrift', { tekst, grund: 'en side har kun to niveauer', tegn: '## eller ###' });
}

/** What may be written in a text of `content/sider/`, for the message about anything else. */
export const allowedOnPages = `Mærkerne på vores egne sider er: ${Object.keys(pageBlocks).join(', ')}.`;

/** Whether a mark is a place that the site fills in. */
export const isPageBlock = ({ name }: BlockNode): boolean => Object.hasOwn(pageBlocks, name ?? '');

/** A place that the site fills in, as an editor has written it. */
export function* checkPageBlock(spot: Spot, node: BlockNode): Check {
  const navn = node.name as PageBlock;
  const takes: Record<string, string | readonly string[]> = pageBlocks[navn];
  const eksempel = Object.entries(takes)
    .map(([name, type]) => `${name}="${typeof type === 'string' ? '…' : type[0]}"`)
    .join(' ');
  const wrong = (attribut: string, grund: string) => problem(spot, 'komponent-attribut', { navn, attribut, grund, eksempel });
  const seen = new Set<string>();
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') {
      yield problem(spot, 'mdx-kode', { hvad: '{…} i et mærke' });
      continue;
    }
    const { name, value } = attribute;
    const type = Object.hasOwn(takes, name) ? takes[name] : undefined;
    if (type === undefined) yield wrong(name, 'den findes ikke');
    else if (seen.has(name)) yield wrong(name, 'den står to gange');
    else if (typeof value !== 'string') yield wrong(name, 'der skal stå tekst i ""');
    else if (typeof type !== 'string' && !type.includes(value)) yield wrong(name, `»${value}« er ikke en af: ${type.join(', ')}`);
    seen.add(name);
  }
  for (const name of Object.keys(takes)) if (!seen.has(name)) yield wrong(name, 'den mangler');
}
