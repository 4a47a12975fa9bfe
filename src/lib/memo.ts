/**
 * What is made of a text and nothing else is made once for each: the stem of a word, say. For texts that there are not many
 * different ones of; what is made of a thing is forgotten with it instead (`derived`).
 */
export function byText<Text extends string, T>(make: (text: Text) => T): (text: Text) => T {
  const known = new Map<Text, { value: T }>();
  return (text) => {
    const found = known.get(text) ?? { value: make(text) };
    known.set(text, found);
    return found.value;
  };
}

/**
 * What is waited for is made once for each thing it is made of; what failed is forgotten, so that the next try is a real one.
 * @param make makes it, from nothing else than what it is given
 * @returns gives it; `forget` lets all be made again
 */
export function unlessFailed<Of extends [unknown?], T>(
  make: (...of: Of) => Promise<T>,
): ((...of: Of) => Promise<T>) & { forget(): void } {
  const known = new Map<unknown, Promise<T>>();
  const give = (...of: Of): Promise<T> => {
    const found = known.get(of[0]) ?? make(...of);
    known.set(of[0], found);
    found.catch(() => known.delete(of[0]));
    return found;
  };
  return Object.assign(give, { forget: () => known.clear() });
}

/** What does not change while the program runs is made the first time it is asked for. */
export function once<T>(make: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: make() }).value;
}
