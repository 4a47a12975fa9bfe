import { groupNames, groups, has, makeFilters, values, type Filters, type Group } from '../rank/filters.ts';
import type { Register } from '../register/register.ts';

/** What the search page shows, as its address says it. */
export interface State {
  query: string;
  filters: Filters;
  /** search for the words as they are written: no corrections */
  literal: boolean;
}

/**
 * Reads an address's query string; anything may stand there.
 * @returns the state; what looked like a filter but is none here; and whether some of the question could not be read
 */
export function readState(
  search: string,
  register: Pick<Register, 'facets'>,
): { state: State; unknown: string[]; unreadable: boolean } {
  const params = new URLSearchParams(search);
  const unknown: string[] = [];
  const chosen: Partial<Record<Group, string[]>> = {};
  for (const [name, value] of params) {
    if (name === 'q' || name === 'ordret' || value === '') continue;
    const group = groupNames.find((each) => each === name);
    if (group && values(group, register).some(([slug]) => slug === value)) (chosen[group] ??= []).push(value);
    else unknown.push(`${name}=${value}`.slice(0, 60));
  }
  const query = askedIn(search);
  return {
    unreadable: query.includes(UNREADABLE),
    state: {
      query: query.replaceAll(UNREADABLE, ' '),
      filters: makeFilters(chosen),
      literal: params.get('ordret') === 'ja',
    },
    unknown,
  };
}

/** What stands for a letter that could not be read. */
const UNREADABLE = '\ufffd';

/** How many times too many an address may be encoded and still be read. */
const MOST_ENCODED = 3;

/** The question of an address, also when it was encoded twice on its way or by a program that does not write UTF-8. */
export function askedIn(search: string): string {
  const query = new URLSearchParams(search).get('q') ?? '';
  return query.includes(UNREADABLE) ? (fromLatin(search) ?? query) : decoded(query, MOST_ENCODED);
}

/** "b%F8rn" is "børn" to old programs; what then holds other signs than letters was something else. */
function fromLatin(search: string): string | undefined {
  const [, written = ''] = /[?&]q=([^&]*)/.exec(search) ?? [];
  const query = written
    .replaceAll('+', ' ')
    .replace(/%([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  return /^(?:[ -~]|\p{L})*$/u.test(query) ? query : undefined;
}

/** An address that was encoded twice on its way, or more often, is read as what was meant. */
function decoded(query: string, times: number): string {
  if (times === 0 || !/%[0-9a-f]{2}/i.test(query)) return query;
  try {
    return decoded(decodeURIComponent(query.replaceAll('+', ' ')), times - 1);
  } catch {
    return query;
  }
}

/** The query string of a state; the same state is always written the same way. */
export function writeState({ query, filters, literal }: State): string {
  const params = new URLSearchParams();
  if (query) params.set('q', query);
  for (const group of groupNames) for (const value of filters.chosen[group]) params.append(group, value);
  if (literal) params.set('ordret', 'ja');
  const text = params.toString();
  return text ? `?${text}` : '';
}

/** A value of a filter and how many hits it would leave. */
export interface Count {
  value: string;
  name: string;
  count: number;
  chosen: boolean;
}

/** The filters that say something about these hits, by group. `of` gives the hits that pass all other groups' filters. */
export const counts = (
  filters: Filters,
  register: Register,
  of: (group: Group) => ReturnType<typeof import('../rank/filters.ts').keep>,
): Array<{ group: Group; label: string; values: Count[] }> =>
  groupNames
    .map((group) => {
      const entries = of(group);
      const all = values(group, register).map(([value, name]) => ({
        value,
        name,
        count: entries.filter((entry) => has(entry, group, value, register)).length,
        chosen: filters.chosen[group].has(value),
      }));
      return { group, label: groups[group], values: all.filter(({ count, chosen }) => count > 0 || chosen) };
    })
    .filter(({ values: some }) => some.length > 0);
