import { isText } from '../checks.ts';
import type { Item } from '../item.ts';
import { collectionSlot } from '../slots.ts';

/**
 * The address of the reader's collection, "?a=25,31&t=25.2&titel=M%C3%B8de". Put together on purpose, for a meeting that may be
 * weeks away: kept as a setting is, until it is emptied or forgotten.
 */
export const collection: Item<string> = {
  ...collectionSlot,
  trace: false,
  parse: (value) => (isText(value, 4000) && /^(\?[\w=&.,%!'()*~-]*)?$/.test(value) ? value : undefined),
};
