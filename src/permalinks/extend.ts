import type { Difference } from './compare.ts';
import { APPARATUS } from '../site/address.ts';
import type { Lock } from '../content/schemas/lock.ts';

/**
 * The lock with everything new of the site in it, and with new marks for passages that were reworded where they stand.
 * Nothing that is locked is taken out.
 */
export function extendLock(lock: Lock, site: Lock, reworded: Difference['reworded']): Lock {
  const next: Lock = new Map([...lock].map(([page, anchors]) => [page, new Map(anchors)]));
  for (const [page, anchors] of site) {
    const locked = next.get(page) ?? new Map<string, string | undefined>();
    for (const [anchor, mark] of anchors) if (!locked.has(anchor)) locked.set(anchor, mark);
    next.set(page, locked);
  }
  // An entry of the ledger is never written anew: what no longer holds says so, and another stands under it.
  for (const { page, anchor } of reworded.filter((one) => one.page !== APPARATUS))
    next.get(page)?.set(anchor, site.get(page)?.get(anchor));
  return next;
}
