/**
 * What is made of something that does not change (the library, an update, a tree) is made once for as long as that lives:
 * the mentions of a library, say, that every page asks for. Nothing has to be cleared; what is read anew is another thing.
 * @param make makes it, from nothing else than what it is given
 */
export function derived<Of extends object, T>(make: (of: Of) => T): (of: Of) => T {
  const known = new WeakMap<Of, { value: T }>();
  return (of) => {
    const found = known.get(of) ?? { value: make(of) };
    known.set(of, found);
    return found.value;
  };
}
