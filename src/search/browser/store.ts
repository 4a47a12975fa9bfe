import { read } from '../../client/storage/item.ts';
import { erase, write } from '../../client/storage/write.ts';
import { recent as asked } from '../../client/storage/items/recent.ts';
import { keepRecent } from '../../client/storage/items/settings.ts';

const MOST = 6;

/** Whether the reader wants questions remembered: off until it is asked for. */
export const remembers = (): boolean => read(keepRecent) === 'ja';

/** Turns it on, where the browser will keep anything; or off, and forgets those there are. */
export function setRemembers(wanted: boolean): void {
  if (wanted) return void write(keepRecent, 'ja');
  erase(keepRecent);
  forget();
}

/** The latest questions, newest first. */
export const recent = (): string[] => (remembers() ? (read(asked) ?? []).map(({ query }) => query) : []);

/**
 * Remembers a question that the reader has written here, never one from an address; and only when that is turned on.
 * @param need whether it is a question of need: those are kept nowhere
 */
export async function remember(query: string, need: boolean | Promise<boolean>): Promise<void> {
  const text = query.trim();
  if (!remembers() || text.length < 2 || text.length >= 80 || (await need)) return;
  const others = (read(asked) ?? []).filter((each) => each.query !== text);
  write(asked, [{ query: text, at: Date.now() }, ...others].slice(0, MOST));
}

export const forget = (): boolean => erase(asked);
