import { tokens } from '../language/tokens.ts';
import type { Entry } from '../register/entries.ts';
import type { Answer } from './answer.ts';
import { likenessIn } from './likeness.ts';

/** How many of the first hits may be what is asked of, when it is not named by its number. */
const LOOKED_AT = 3;
/** More things than these are not asked of at once. */
const MOST = 4;

/**
 * The things whose newest status is asked for: those named by number, in the order of the question; else the first hit that is
 * called what is asked of. None when that cannot be told: a status of another thing is worse than none.
 * @param has whether there is a status, or the lack of one, to tell of it
 */
export function statusAskedOf({ query, named, hits, asked, missing }: Answer, has: (entry: Entry) => boolean): Entry[] {
  if (!query.status) return [];
  if (named.length > 0) return named.filter(has).slice(0, MOST);
  if (missing.length > 0 || asked.length === 0) return [];
  const called = hits.slice(0, LOOKED_AT).find((entry) => {
    const { title, kind } = entry;
    if (kind === 'afsnit' || kind === 'traedesten' || !has(entry)) return false;
    const stems = new Set(tokens(title).map(({ stem }) => stem));
    return kind === 'side' || asked.every(({ expansions }) => likenessIn(stems, expansions) > 0);
  });
  return called ? [called] : [];
}
