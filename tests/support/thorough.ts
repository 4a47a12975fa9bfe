/**
 * `npm test` tries every promise, and some of each kind where there are many of a kind. `npm run test:grundigt`, which whatever
 * lands must pass too, tries the files that ask here with all of them: every page, every variation, other builds beside this one.
 * So does `npm test -- <file>`.
 */
export const thorough = import.meta.env.MODE === 'grundigt';

/** All of them when everything is tried; otherwise so many, spread evenly over the list, its first among them. */
export function some<T>(all: readonly T[], count: number): T[] {
  if (thorough || all.length <= count) return [...all];
  return Array.from({ length: count }, (_, index) => all[Math.floor((index * all.length) / count)]!);
}
