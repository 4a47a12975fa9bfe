/**
 * A value that a process has once, however many copies of a module it runs: the build reads `content/` itself,
 * and so do the bundled pages it then calls.
 * @param name the value's own name
 * @param make makes it, the first time
 */
export function shared<T>(name: string, make: () => T): T {
  const store = globalThis as unknown as Record<symbol, unknown>;
  return (store[Symbol.for(`bedre-mental-sundhed/${name}`)] ??= make()) as T;
}
