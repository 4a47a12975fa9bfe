import type { List, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isBlock } from '../blocks/use.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import type { Anchor } from '../content/anchors.ts';
import type { Part } from '../content/library.ts';
import { official } from '../site/publication.ts';

/** A list of goals with its lead-in, as printed. */
export interface Goals {
  title: string;
  items: string[];
}

/** The first anchor that matches, in all the parts. */
const anchorIn = (parts: Part[], matches: (anchor: Anchor) => boolean): Anchor | undefined =>
  parts.flatMap(({ anchors }) => anchors).find(matches);

const numberedBox = (parts: Part[], number: number | undefined): Anchor | undefined =>
  number === undefined ? undefined : anchorIn(parts, ({ kind, id }) => kind === 'box' && id === `boks-${number}`);

/** The points of the lists that stand in a block. */
const points = (block: Nodes): List['children'] =>
  'children' in block ? block.children.flatMap((child) => (child.type === 'list' ? child.children : [])) : [];

const goalsOf = (anchor: Anchor | undefined): Goals | undefined =>
  anchor && isBlock(anchor.node)
    ? {
        title: jsxAttribute(anchor.node, 'titel') ?? '',
        items: points(anchor.node).map((point) => toString(point)),
      }
    : undefined;

/** The goals of a theme, from the block of its chapter that has them. */
export const themeGoals = (parts: Part[], chapter: number): Goals | undefined =>
  goalsOf(
    anchorIn(
      parts.filter(({ number }) => number === chapter),
      ({ kind }) => kind === 'goals',
    ),
  );

/** The goals of the whole plan, from the box that has them. */
export const planGoals = (parts: Part[]): Goals | undefined => goalsOf(numberedBox(parts, official.goals?.box));

/** What is to be begun with, as printed in its box: one track an item. */
export function priorityTracks(parts: Part[]): string[] {
  const box = numberedBox(parts, official.tracks?.box);
  return box ? points(box.node).map((point) => toString(point.children[0])) : [];
}

/** Where a numbered box stands: "/kapitel/7/#boks-9". @throws Error when the text has no such box */
export function boxPath(parts: Part[], number: number): string {
  const part = parts.find((one) => numberedBox([one], number));
  if (!part) throw new Error(`Teksten har ingen boks ${number}.`);
  return `${part.path}#boks-${number}`;
}
