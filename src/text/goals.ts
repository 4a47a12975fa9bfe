import type { List, Parents } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { jsxAttribute } from '../blocks/jsx.ts';
import type { Part } from '../content/library.ts';
import { official } from '../site/publication.ts';

/** A list of goals with its lead-in, as printed. */
export interface Goals {
  title: string;
  items: string[];
}

const listIn = (node: Parents): string[] =>
  (node.children as Array<{ type: string }>)
    .filter((child): child is List => child.type === 'list')
    .flatMap((list) => list.children.map((item) => toString(item)));

/** The first building block that matches, in all the parts. */
const blockIn = (parts: Part[], matches: (node: MdxJsxFlowElement) => boolean): MdxJsxFlowElement | undefined =>
  parts
    .flatMap(({ anchors }) => anchors.map(({ node }) => node))
    .find((node): node is MdxJsxFlowElement => node.type === 'mdxJsxFlowElement' && matches(node));

const isBox = (number: number | undefined) => (node: MdxJsxFlowElement) =>
  node.name === 'Boks' && number !== undefined && jsxAttribute(node, 'nummer') === String(number);

const goalsOf = (node: MdxJsxFlowElement | undefined): Goals | undefined =>
  node && { title: jsxAttribute(node, 'titel') ?? '', items: listIn(node) };

/** The goals of a theme, from the goal box of its chapter. */
export const themeGoals = (parts: Part[], chapter: number): Goals | undefined =>
  goalsOf(
    blockIn(
      parts.filter(({ number }) => number === chapter),
      ({ name }) => name === 'Maal',
    ),
  );

/** The goals of the whole plan, from the box that has them. */
export const planGoals = (parts: Part[]): Goals | undefined => goalsOf(blockIn(parts, isBox(official.goals?.box)));

/** What is to be begun with, as printed in its box: one track an item. */
export const priorityTracks = (parts: Part[]): string[] =>
  ((blockIn(parts, isBox(official.tracks?.box))?.children ?? []) as Array<{ type: string }>)
    .filter((child): child is List => child.type === 'list')
    .flatMap((list) => list.children.map((item) => toString(item.children[0])));

/** Where a numbered box stands: "/kapitel/7/#boks-9". @throws Error when the text has no such box */
export function boxPath(parts: Part[], number: number): string {
  const part = parts.find(({ anchors }) => anchors.some(({ id }) => id === `boks-${number}`));
  if (!part) throw new Error(`Teksten har ingen boks ${number}.`);
  return `${part.path}#boks-${number}`;
}
