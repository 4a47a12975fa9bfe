import type { Update } from '../content/library.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { inKroner, type Amount } from '../followup/money.ts';
import { danish, whyNotAmount, whyNotPeriod } from '../provenance/amount.ts';

/** Each amount is what its words say: value, unit and time. */
export function* checkAmounts(
  { amounts, quote = '', statusContext = '' }: Update,
  at: (path: PropertyKey[]) => Spot,
): Check {
  for (const [index, amount] of amounts.entries()) {
    const grund = whyNotAmount(amount, quote);
    if (grund) yield problem(at(['amounts', index]), 'beloeb-tal', { grund });
    const { text, period: periode } = amount;
    const other = periode && whyNotPeriod(periode, text, `${quote} ${statusContext}`);
    if (other) yield problem(at(['amounts', index, 'period']), 'beloeb-periode', { text, periode, grund: other });
  }
}

const sum = ({ value, unit }: Amount): string => `${danish(value)} ${unit}`;

/** The same money is the same sum wherever it is told of. */
export function* checkSameMoney({ library, spots }: Reading): Check {
  const first = new Map<string, { update: Update; amount: Amount; worth: string }>();
  for (const update of library.updates)
    for (const [index, amount] of update.amounts.entries()) {
      // A figure that is not its own words is told already.
      if (!amount.sameMoney || whyNotAmount(amount, update.quote ?? '')) continue;
      const worth = String(inKroner(amount) ?? `${amount.value} ${amount.unit}`);
      const known = first.get(amount.sameMoney);
      if (!known) first.set(amount.sameMoney, { update, amount, worth });
      else if (known.worth !== worth)
        yield problem(spots.get(update.file)!(['amounts', index, 'sameMoney']), 'beloeb-samme', {
          navn: amount.sameMoney,
          beloeb: sum(amount),
          andet: sum(known.amount),
          anden: known.update.file,
        });
    }
}
