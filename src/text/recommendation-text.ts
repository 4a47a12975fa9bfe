import type { List, Paragraph } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Recommendation } from '../content/library.ts';

/** The full form of a recommendation as plain text: what is quoted, embedded and given as data. */
export interface RecommendationText {
  paragraphs: string[];
  /** in order: the first is `#traedesten-1` */
  steppingStones: string[];
}

/** Whether a paragraph's last sentence runs on into the list after it: "Det kan ske ved, at". */
export const isLeadIn = (paragraph: string): boolean => !/[.!?)»”]\s*$/.test(paragraph);

/** The official words of a recommendation's body, without Markdown. Editorial notes give nothing. */
export function recommendationText({ tree }: Recommendation): RecommendationText {
  const blocks = tree.children;
  return {
    paragraphs: blocks
      .filter((block): block is Paragraph => block.type === 'paragraph')
      .map((block) => toString(block)),
    steppingStones: blocks
      .filter((block): block is List => block.type === 'list')
      .flatMap((list) => list.children.map((item) => toString(item))),
  };
}
