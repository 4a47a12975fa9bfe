/* What a stored value may be: stores can be written by anyone on the domain. */

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A short text on one line. */
export const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && !/\p{Cc}/u.test(value);

/** The address of one of this edition's own pages: nothing that a browser could take for another host's. */
export const isPath = (value: unknown): value is string =>
  isText(value, 200) &&
  value.startsWith(document.documentElement.dataset['base'] ?? '/') &&
  /^\/([a-z0-9._~-]+\/)*$/i.test(value);
