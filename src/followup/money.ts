import { newestFirst } from './stories.ts';
import type { Update } from '../content/library.ts';

export type Amount = Update['amounts'][number];

/** Where an amount is told of. */
export interface Statement {
  update: Update;
  amount: Amount;
}

/** One sum of money (or another quantity), told of once or more. Sums are never added up: some are parts of others. */
export interface Money {
  /** `sameMoney`, when it has a name */
  name: string | undefined;
  /** newest first; the first is the one shown */
  statements: Statement[];
  /** in kroner; undefined when the source gives no unit, or another than kroner */
  kroner: number | undefined;
}

const factors: Record<string, number> = { 'kr.': 1, 'mio. kr.': 1e6, 'mia. kr.': 1e9 };

/** The value in kroner, when the unit is one of money. */
export const inKroner = ({ value, unit }: Amount): number | undefined =>
  unit in factors ? Math.round(value * factors[unit]!) : undefined;

/** Money, as against days and other measures: also when the source leaves the unit out. */
export const isMoney = ({ statements: [first] }: Money): boolean =>
  first!.amount.unit in factors || first!.amount.unit === 'uden enhed i kilden';

/** All amounts, the same money in one entry: what two sources tell of is never counted twice. */
export function moneys(updates: Update[]): Money[] {
  const found = new Map<string, Money>();
  for (const update of [...updates].sort(newestFirst)) {
    for (const [index, amount] of update.amounts.entries()) {
      const key = amount.sameMoney ?? `${update.slug} ${index}`;
      const known = found.get(key);
      if (known) known.statements.push({ update, amount });
      else found.set(key, { name: amount.sameMoney, statements: [{ update, amount }], kroner: inKroner(amount) });
    }
  }
  return [...found.values()];
}

/** The amount with its unit, when the source's words leave it out: "150" → "150 (mio. kr.)". */
export const amountText = ({ text, unit }: Amount): string =>
  /\bkr\b|kroner/.test(text) || text.includes(unit) ? text : `${text} (${unit})`;

/** Other updates that tell of the same money as this one. */
export const alsoTelling = (amount: Amount, update: Update, all: Update[]): Update[] =>
  amount.sameMoney
    ? all.filter((other) => other !== update && other.amounts.some(({ sameMoney }) => sameMoney === amount.sameMoney))
    : [];

/** The recommendations that every telling of the money is linked to; all of them when none is common to every one. */
export function recommendationsOf({ statements }: Money): number[] {
  const lists = statements.map(({ update }) => update.recommendations.map(({ number }) => number));
  const all = [...new Set(lists.flat())].sort((a, b) => a - b);
  const common = all.filter((number) => lists.every((list) => list.includes(number)));
  return common.length > 0 ? common : all;
}

/** Sums that are for one thing, the largest first. */
export interface Purpose {
  purpose: string;
  sums: Array<{ money: Money; kroner: number }>;
}

/** Every sum in kroner once, by what it is for, the largest first; what has no unit cannot be compared and is left out. */
export function byPurpose(list: Money[]): Purpose[] {
  const sums = list.flatMap((money) => (money.kroner === undefined ? [] : [{ money, kroner: money.kroner }]));
  const purposes = Map.groupBy(sums, ({ money }) => money.statements[0]!.amount.purpose);
  return [...purposes]
    .map(([purpose, own]) => ({ purpose, sums: own.sort((a, b) => b.kroner - a.kroner) }))
    .sort((a, b) => b.sums[0]!.kroner - a.sums[0]!.kroner);
}
