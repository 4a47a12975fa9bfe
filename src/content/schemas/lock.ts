import { z } from 'zod';

/** Where the lock stands. */
export const LOCK_FILE = 'content/permalinks.yaml';

/** Every address ever published: page → anchor → mark of the words it led to (see `markOf`), for anchors that are only counted. */
export type Lock = Map<string, Map<string, string | undefined>>;

const RUN = /^(.+-)(\d{1,6})\.\.(\d{1,6})$/;
/** More anchors than one page has: what says so is no run. */
const LONGEST_RUN = 10_000;
const path = z.string().regex(/^\/([a-z0-9_-][a-z0-9._-]*\/)*([a-z0-9_-][a-z0-9._-]*)?$/, 'skrives som /kapitel/13/');
const anchors = z.string().regex(/^[a-z][a-z0-9.-]*$/, 'skrives som afsnit-11.2.2 eller afsnit-11.2.2-1..9');

/** The lock as YAML has it: a run of anchors "afsnit-11.2.2-1..9" with the marks of each, in order. */
export const lockSchema = z.record(
  path,
  z
    .record(
      anchors,
      z
        .string()
        .regex(/^[a-z]{4}( [a-z]{4})*$/, 'skal være fire bogstaver for hvert anker')
        .nullable(),
    )
    .nullable(),
);

export type LockData = z.infer<typeof lockSchema>;

/** Anchors of a run: "afsnit-11.2.2-1..3" → three. */
export function expand(run: string): string[] {
  const [, stem, from, to] = RUN.exec(run) ?? [];
  const length = Number(to) - Number(from) + 1;
  if (stem === undefined || length > LONGEST_RUN) return [run];
  return Array.from({ length: Math.max(0, length) }, (_, i) => `${stem}${Number(from) + i}`);
}

/** The lock of what its YAML says. */
export const readLock = (data: LockData): Lock =>
  new Map(
    Object.entries(data).map(([page, runs]) => [
      page,
      new Map(
        Object.entries(runs ?? {}).flatMap(([run, marks]) => {
          const each = marks?.split(' ') ?? [];
          return expand(run).map((anchor, index): [string, string | undefined] => [anchor, each[index]]);
        }),
      ),
    ]),
  );
