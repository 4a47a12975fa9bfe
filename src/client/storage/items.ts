import { collection } from './items/collection.ts';
import { draft } from './items/draft.ts';
import { reading } from './items/reading.ts';
import { recent } from './items/recent.ts';
import { keepRecent, shortcut } from './items/settings.ts';

/**
 * Everything that is kept in the reader's browser (by `item.ts`), but for the pages that the worker keeps (src/offline/names.ts).
 * `words.ts` says the same to the reader. Scripts take the item they need from its own file: no page loads the others.
 */
export const items = { reading, recent, shortcut, keepRecent, collection, draft };
export type ItemName = keyof typeof items;
