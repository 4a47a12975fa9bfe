import { allowed, keyOf, read, storeOf, type Item, type Kept } from './item.ts';

/* What a page needs once there is something to keep or to forget: no page loads it before that. */
const NEVER = Number.MAX_SAFE_INTEGER;

/** Keeps a value. @returns false where the browser keeps nothing: nothing here depends on being remembered */
export function write<T>({ key, store, until, trace }: Item<T>, value: T): boolean {
  if (!allowed(store, trace)) return false;
  const kept: Kept = { until: until ? until(value) : NEVER, trace, value };
  try {
    storeOf(store).setItem(keyOf(key), JSON.stringify(kept));
    return true;
  } catch {
    return false;
  }
}

/** Forgets it. @returns whether there was anything */
export function erase<T>(item: Item<T>): boolean {
  const there = read(item) !== undefined;
  if (there) storeOf(item.store).removeItem(keyOf(item.key));
  return there;
}
