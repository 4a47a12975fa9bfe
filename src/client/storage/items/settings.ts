import type { Item } from '../item.ts';

const setting = <T extends string>(key: string, ...choices: T[]): Item<T> => ({
  key,
  store: 'browser',
  trace: false,
  parse: (value) => choices.find((choice) => choice === value),
});

/** Whether the key "/" leads to the search field. */
export const shortcut = setting('genvej', 'til', 'fra');

/** That the reader wants recent questions kept: without it, none are. */
export const keepRecent = setting('husk-seneste', 'ja');
