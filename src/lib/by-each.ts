/** Things under each of their keys, in their own order: what would otherwise be looked through once for every key. */
export function byEach<T, K>(all: Iterable<T>, keysOf: (one: T) => Iterable<K>): Map<K, T[]> {
  const under = new Map<K, T[]>();
  for (const one of all)
    for (const key of new Set(keysOf(one))) {
      const own = under.get(key);
      if (own) own.push(one);
      else under.set(key, [one]);
    }
  return under;
}
