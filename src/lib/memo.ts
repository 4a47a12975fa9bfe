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

/** What does not change while the program runs is made the first time it is asked for. */
export function once<T>(make: () => T): () => T {
  let found: { value: T } | undefined;
  return () => (found ??= { value: make() }).value;
}
