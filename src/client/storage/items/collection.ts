import { isText } from '../checks.ts';
import type { Item } from '../item.ts';

/** The address of this tab's collection, "?a=25,31&t=25.2". */
export const collection: Item<string> = {
  key: 'samling',
  store: 'tab',
  trace: true,
  parse: (value) => (isText(value, 4000) && /^(\?[\w=&.,-]*)?$/.test(value) ? value : undefined),
};
