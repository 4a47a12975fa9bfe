import type { List, Parents } from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import { toString } from 'mdast-util-to-string';
import { jsxAttribute } from '../content/jsx.ts';
import type { Part } from '../content/library.ts';

/** A list of goals with its lead-in, as printed. */
export interface Goals {
  title: string;
  items: string[];
}

const listIn = (node: Parents): string[] =>
  (node.children as Array<{ type: string }>)
    .filter((child): child is List => child.type === 'list')
    .flatMap((list) => list.children.map((item) => toString(item)));

function boxed(part: Part | undefined, matches: (node: MdxJsxFlowElement) => boolean): Goals | undefined {
  const node = part?.anchors
    .map((anchor) => anchor.node)
    .find((n): n is MdxJsxFlowElement => n.type === 'mdxJsxFlowElement' && matches(n));
  return node && { title: jsxAttribute(node, 'titel') ?? '', items: listIn(node) };
}

/** The goals of a theme, from the goal box of its chapter. */
export const themeGoals = (parts: Part[], chapter: number): Goals | undefined =>
  boxed(
    parts.find((part) => part.number === chapter),
    (node) => node.name === 'Maal',
  );

/** The ten goals of the whole plan, from Boks 9 (chapter 7). */
export const planGoals = (parts: Part[]): Goals | undefined =>
  boxed(
    parts.find((part) => part.number === 7),
    (node) => node.name === 'Boks' && jsxAttribute(node, 'nummer') === '9',
  );

/** The five tracks of Boks 13 (chapter 7), as printed: what is to be begun with. */
export const priorityTracks = (parts: Part[]): string[] => {
  const box = parts
    .find((part) => part.number === 7)
    ?.anchors.map(({ node }) => node)
    .find(
      (node): node is MdxJsxFlowElement =>
        node.type === 'mdxJsxFlowElement' && node.name === 'Boks' && jsxAttribute(node, 'nummer') === '13',
    );
  return ((box?.children ?? []) as Array<{ type: string }>)
    .filter((child): child is List => child.type === 'list')
    .flatMap((list) => list.children.map((item) => toString(item.children[0])));
};
