import type { Lock } from './lock.ts';

/** The lock with everything new of the site in it. What is locked already stays as it is. */
export function extendLock(lock: Lock, site: Lock): Lock {
  const next: Lock = new Map([...lock].map(([page, anchors]) => [page, new Map(anchors)]));
  for (const [page, anchors] of site) {
    const locked = next.get(page) ?? new Map<string, string | undefined>();
    for (const [anchor, mark] of anchors) if (!locked.has(anchor)) locked.set(anchor, mark);
    next.set(page, locked);
  }
  return next;
}

/** The lock with today's marks: for when words were corrected where they stand. Adds and takes out nothing. */
export const confirmMoved = (lock: Lock, site: Lock): Lock =>
  new Map([...lock].map(([page, anchors]) => [page, new Map([...anchors].map(([anchor, mark]) => [anchor, site.get(page)?.get(anchor) ?? mark]))]));
