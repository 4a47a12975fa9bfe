import type { Block } from '../passage/texts.ts';
import { tidy } from './plain-text.ts';

/** A text put together of blocks, each with its anchor if it has one. */
export function laidOut(pieces: Array<{ id?: string; text: string }>): { text: string; blocks: Block[] } {
  let text = '';
  const blocks: Block[] = [];
  for (const { id, text: piece } of pieces.map((each) => ({ ...each, text: tidy(each.text) }))) {
    if (piece === '') continue;
    if (text !== '') text += ' ';
    if (id !== undefined) blocks.push({ id, start: text.length });
    text += piece;
  }
  return { text, blocks };
}
