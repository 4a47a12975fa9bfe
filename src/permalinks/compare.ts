import type { Redirect } from '../content/schemas/redirect.ts';
import type { Addresses } from './addresses.ts';
import { lockOf } from './lock.ts';
import { type Lock } from '../content/schemas/lock.ts';

/** How the site departs from the lock. */
export interface Difference {
  /** locked pages that are gone; their anchors go with them */
  pages: string[];
  /** locked anchors that are gone, by page, and where their passage seems to stand now */
  anchors: Array<{ page: string; anchor: string; now: string | undefined }>;
  /** locked anchors that lead to another passage than they did, by page, and where on it the old passage stands now */
  moved: Array<{ page: string; anchor: string; now: string }>;
  /** locked anchors whose own passage begins with other words than it did: corrected where it stands, and still the same place */
  reworded: Array<{ page: string; anchor: string }>;
  /** addresses that are not locked yet: pages (with all their anchors), and anchors of locked pages */
  added: Array<{ page: string; anchors: string[]; whole: boolean }>;
}

/**
 * Compares what was published with what the site has now.
 * An address that is gone is in order when it has a redirect; a page's redirect holds for its anchors too.
 */
export function compareLock(lock: Lock, addresses: Addresses, redirects: Redirect[]): Difference {
  const now = lockOf(addresses);
  const redirected = new Set(redirects.map(({ fra }) => fra));
  const difference: Difference = { pages: [], anchors: [], moved: [], reworded: [], added: [] };
  for (const [page, anchors] of lock) {
    const current = now.get(page);
    if (!current) {
      if (!redirected.has(page)) difference.pages.push(page);
      continue;
    }
    for (const [anchor, mark] of anchors) {
      const found = current.has(anchor);
      const where = () =>
        mark ? [...current].find(([other, its]) => its === mark && other !== anchor)?.[0] : undefined;
      if (!found && !redirected.has(`${page}#${anchor}`)) difference.anchors.push({ page, anchor, now: where() });
      if (!found || !mark || current.get(anchor) === mark) continue;
      const now = where();
      if (now) difference.moved.push({ page, anchor, now });
      else difference.reworded.push({ page, anchor });
    }
  }
  for (const [page, anchors] of now) {
    const locked = lock.get(page);
    const fresh = [...anchors.keys()].filter((anchor) => !locked?.has(anchor));
    if (!locked || fresh.length > 0) difference.added.push({ page, anchors: fresh, whole: !locked });
  }
  return difference;
}
