import type { BlockContent, Paragraph, PhrasingContent, RootContent } from 'mdast';

export const text = (value: string): PhrasingContent => ({ type: 'text', value });
export const ours = (value: string): PhrasingContent => text(`[Redaktionens note: ${value}]`);
export const paragraph = (...children: PhrasingContent[]): Paragraph => ({ type: 'paragraph', children });
export const title = (value: string): Paragraph => paragraph({ type: 'strong', children: [text(value)] });
export const quote = (...children: RootContent[]): RootContent => ({
  type: 'blockquote',
  children: children as BlockContent[],
});
