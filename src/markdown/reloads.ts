import { shared } from '../lib/shared.ts';

/** While developing: how many times open pages have been asked to load again, and how a page carries the count it was made at. */
export const reloads = {
  count: shared('reloads', () => ({ asked: 0 })),
  /** the name in `dataset` of the page's root */
  mark: 'genindlaest',
};
