/** What the checks ask of Node's other modules, where there is no Node. */

/** There is no history here: what was published is not asked for (see `changes/published.ts`). */
export const execFileSync = (): never => {
  throw new Error('Der er ingen historie her.');
};

/** The program's own folders, whose addresses say nothing here, are known by their last name. */
export const fileURLToPath = (url: URL | string): string =>
  String(url).endsWith('/pages') ? 'src/pages' : String(url).split('/').at(-1)!;

/** Asked only of what was published before. */
export const isDeepStrictEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

export const tmpdir = (): string => 'forsoeg';
