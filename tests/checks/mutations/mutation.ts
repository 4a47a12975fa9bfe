/** Files of `content/` as they would be: name (without "content/") → text, or null when the file is gone. */
export type Change = Map<string, string | null>;

/** The content as it is. */
export interface Content {
  files: string[];
  read: (file: string) => string;
}

/** Chance that can be repeated: the same seed, the same throws. */
export interface Dice {
  /** a whole number from 0 to below `sides` */
  roll: (sides: number) => number;
  pick: <T>(of: readonly T[]) => T;
}

/** One way in which an editor, or somebody hostile, may break a promise. */
export interface Kind {
  group: 'form' | 'lås' | 'regnskab' | 'felter' | 'belæg' | 'affald';
  /** a sentence that names the test */
  what: string;
  /** every file where it can be done, and how; the dice say where in the file */
  each: (content: Content, dice: Dice) => Iterable<Change>;
}

export function dice(seed: number): Dice {
  let state = seed >>> 0;
  // mulberry32
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const roll = (sides: number) => Math.floor(next() * sides);
  return { roll, pick: (of) => of[roll(of.length)]! };
}

/** A kind that breaks one file at a time: `make` gives the broken text, or undefined where there is nothing to break. */
export const inFiles = (
  files: RegExp,
  make: (text: string, dice: Dice, file: string) => string | undefined,
): Kind['each'] =>
  function* (content, chance) {
    for (const file of content.files.filter((name) => files.test(name))) {
      const before = content.read(file);
      const after = make(before, chance, file);
      if (after !== undefined && after !== before) yield new Map([[file, after]]);
    }
  };

/** Breaks one of the places that a pattern finds, below the frontmatter. */
export const atOne =
  (pattern: RegExp, make: (found: RegExpExecArray, dice: Dice) => string) =>
  (text: string, chance: Dice): string | undefined => {
    const body = text.indexOf('\n---\n') + 5;
    const found = [...text.matchAll(pattern)].filter(({ index }) => index >= (body < 5 ? 0 : body));
    if (found.length === 0) return undefined;
    const one = chance.pick(found);
    return text.slice(0, one.index) + make(one, chance) + text.slice(one.index + one[0].length);
  };
