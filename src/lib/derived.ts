import { shared } from './shared.ts';

/**
 * What is made of something that does not change (the library, an update, a text) is made once for as long as that lives:
 * the mentions of a library, say, that every page asks for. Nothing has to be cleared; what is read anew is another thing.
 * @param make makes it, from nothing else than what it is given
 * @param name where a build and the pages it bundles, two copies of a module in one process, are to share what costs much
 */
export function derived<Of extends object, T>(make: (of: Of) => T, name?: string): (of: Of) => T {
  const memory = () => new WeakMap<Of, { value: T }>();
  const known = name ? shared(`derived/${name}`, memory) : memory();
  return (of) => {
    const found = known.get(of) ?? { value: make(of) };
    known.set(of, found);
    return found.value;
  };
}
