/** Where this copy of the edition is served: put in by `build.ts`. */
declare const ENVIRONMENT: Record<string, string>;
// Addresses are made from it; the checks must find it while they are loaded.
(self as unknown as { process: unknown }).process = { env: ENVIRONMENT };

// Where the content stands beside the worker. It is waited for: the checks read the publication's own facts while they are loaded.
const request = new XMLHttpRequest();
request.open('GET', new URL('indhold.json', self.location.href), false);
request.send();
if (request.status !== 200) throw new Error(`indhold.json: ${request.status}`);

/** Every file of `content/` as it was published, by its path; the program's own files by name alone. */
export const content = JSON.parse(request.responseText) as Record<string, string>;

// Browsers from before 2023 read content as well.
(Map as { groupBy?: unknown }).groupBy ??= <K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
};
