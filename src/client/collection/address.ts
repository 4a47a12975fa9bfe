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

/** How a selection is to be shown and taken away: what its address says beside the choice itself. */
export interface SheetOptions {
  /** which of the two official wordings: the full one, or the short one */
  form: 'fuld' | 'kort';
  /** with the question that a local meeting begins with, and what the text names of actors as questions */
  question: boolean;
  /** with what sources say since */
  since: boolean;
  /** two and two beside each other, to compare */
  beside: boolean;
  /** a title of the reader's own; "" for none */
  title: string;
}

export const LONGEST_TITLE = 120;
/** What no line of text has; half a sign cannot be written in an address. */
const tidyTitle = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_TITLE)
    .replace(/\p{Cs}$/u, '');

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

/** What an address says of how the selection is to be shown. */
export const readOptions = (query: URLSearchParams): SheetOptions => ({
  form: query.get('form') === 'kort' ? 'kort' : 'fuld',
  question: query.has('spoerg'),
  since: !query.has('uden-siden'),
  beside: query.has('par'),
  title: tidyTitle(query.get('titel') ?? ''),
});

/** The query of a selection and how it is shown; "" when nothing is chosen. */
export function writeSheet(chosen: readonly Chosen[], { form, question, since, beside, title }: SheetOptions): string {
  if (chosen.length === 0) return '';
  return [
    writeRequest(chosen),
    form === 'kort' && 'form=kort',
    question && 'spoerg',
    !since && 'uden-siden',
    beside && 'par',
    tidyTitle(title) && `titel=${encodeURIComponent(tidyTitle(title))}`,
  ]
    .filter(Boolean)
    .join('&');
}

/** The selection with one of them a place earlier or later. */
export function moved(selection: readonly Chosen[], number: number, by: -1 | 1): Chosen[] {
  const from = selection.findIndex((one) => one.number === number);
  const to = from + by;
  if (from < 0 || to < 0 || to >= selection.length) return [...selection];
  const order = [...selection];
  order.splice(to, 0, ...order.splice(from, 1));
  return order;
}

/** The selection with one recommendation more, or with its stepping stones chosen anew. */
export const withChosen = (selection: readonly Chosen[], added: Chosen): Chosen[] =>
  selection.some(({ number }) => number === added.number)
    ? selection.map((one) => (one.number === added.number ? added : one))
    : [...selection, added];
