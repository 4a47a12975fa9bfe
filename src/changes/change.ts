/** Something that readers will see changed, under what it is about: "Anbefaling 22". */
export interface ReaderChange {
  about: string;
  /** "1 ny opfølgning" */
  what: string;
  /** one line for each thing */
  details: string[];
}

/** What came, went or is not the same. */
export interface Changed<T> {
  added: T[];
  removed: T[];
  /** the same under another name */
  renamed: Array<Pair<T>>;
  altered: Array<Pair<T>>;
}

interface Pair<T> {
  before: T;
  after: T;
}

/** @param name what tells one item from the others and stays when it is altered */
export function changed<T>(before: Iterable<T>, after: Iterable<T>, name: (item: T) => string): Changed<T> {
  const was = new Map([...before].map((item) => [name(item), item]));
  const is = new Map([...after].map((item) => [name(item), item]));
  const [added, removed] = [missing(is, was), missing(was, is)];
  const renamed = removed.flatMap((item) => {
    const twin = added.find((other) => nameless(other) === nameless(item));
    return twin === undefined ? [] : [{ before: item, after: twin }];
  });
  const altered = [...is].flatMap(([key, item]) => {
    const old = was.get(key);
    return old !== undefined && fingerprint(old) !== fingerprint(item) ? [{ before: old, after: item }] : [];
  });
  return {
    added: added.filter((item) => !renamed.some((pair) => pair.after === item)),
    removed: removed.filter((item) => !renamed.some((pair) => pair.before === item)),
    renamed,
    altered,
  };
}

/** The items of `these` that `those` have no name of. */
const missing = <T>(these: Map<string, T>, those: Map<string, T>): T[] =>
  [...these].filter(([key]) => !those.has(key)).map(([, item]) => item);

// Where a file lies and how it was parsed is nothing a reader sees.
const unseen = ['file', 'tree', 'anchors', 'added'];

/** All of an item that a reader sees: two with the same look the same. */
export const fingerprint = (item: unknown): string =>
  JSON.stringify(item, (key, value: unknown) => {
    if (unseen.includes(key)) return undefined;
    return value instanceof Map ? [...value] : value;
  });

const nameless = (item: unknown): string =>
  fingerprint({ ...(item as object), id: undefined, slug: undefined, path: undefined });

/**
 * One change for all the items of a kind, or none when there are none.
 * @param one and `many` are what they are: "ny kilde", "nye kilder"
 */
export const counted = <T>(
  about: string,
  items: T[],
  [one, many]: [string, string],
  detail: (item: T) => string,
): ReaderChange[] =>
  items.length > 0
    ? [{ about, what: `${items.length} ${items.length === 1 ? one : many}`, details: items.map(detail) }]
    : [];
