/** A chosen recommendation; `stones` undefined means all of its stepping stones. */
export interface Chosen {
  number: number;
  stones?: number[];
}

/** What an address of the collection page asks for, and what in it has no meaning. */
export interface Request {
  chosen: Chosen[];
  unknown: Array<{ value: string; in: 'a' | 't' }>;
}

/** Longer addresses are made by no one in earnest. */
const LIMIT = 500;

/**
 * Reads the contract's address: `a` recommendations, `t` stepping stones as number.stone; commas or repeats.
 * A stepping stone brings its recommendation with it; `25.0` is none of them.
 */
export function readRequest(query: URLSearchParams): Request {
  const values = (name: string) =>
    query
      .getAll(name)
      .flatMap((value) => value.split(','))
      .map((value) => value.trim())
      .filter(Boolean)
      .slice(0, LIMIT);
  const chosen = new Map<number, Chosen>();
  const unknown: Request['unknown'] = [];
  const add = (number: number): Chosen => {
    const found = chosen.get(number) ?? { number };
    chosen.set(number, found);
    return found;
  };
  for (const value of values('a')) {
    if (/^\d{1,4}$/.test(value)) add(Number(value));
    else unknown.push({ value, in: 'a' });
  }
  for (const value of values('t')) {
    const [, number, stone] = /^(\d{1,4})\.(\d{1,4})$/.exec(value) ?? [];
    if (number === undefined || stone === undefined) {
      unknown.push({ value, in: 't' });
      continue;
    }
    const found = add(Number(number));
    found.stones ??= [];
    if (stone !== '0' && !found.stones.includes(Number(stone))) found.stones.push(Number(stone));
  }
  return { chosen: [...chosen.values()], unknown };
}

/** The query of a selection: "?a=25,31&t=25.2,25.3"; "" when nothing is chosen. */
export function writeRequest(chosen: readonly Chosen[]): string {
  if (chosen.length === 0) return '';
  const stones = chosen.flatMap(({ number, stones: picked }) =>
    picked === undefined ? [] : picked.length > 0 ? picked.map((stone) => `${number}.${stone}`) : [`${number}.0`],
  );
  return `?a=${chosen.map(({ number }) => number).join(',')}${stones.length > 0 ? `&t=${stones.join(',')}` : ''}`;
}

/** The selection with one recommendation more, or with its stepping stones chosen anew. */
export const withChosen = (selection: readonly Chosen[], added: Chosen): Chosen[] =>
  selection.some(({ number }) => number === added.number)
    ? selection.map((one) => (one.number === added.number ? added : one))
    : [...selection, added];
