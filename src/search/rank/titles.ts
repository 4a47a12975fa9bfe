import type { Register } from '../register/register.ts';
import { titleWeights } from '../weights.ts';

/**
 * What it says of a record that it is called what was asked: record number → weight, where that is more than 1.
 * @param asked what its title might be, each some stems with spaces between
 * @param common the words stand nearly everywhere, so that being the title is all that tells
 */
export function called(asked: string[], common: boolean, register: Register): Map<number, number> {
  const found = new Map<number, number>();
  for (const each of asked.filter(Boolean)) {
    const stems = each.split(' ');
    const [first, ...rest] = stems.map((stem) => {
      const term = register.term(stem);
      return term ? register.titled(term) : undefined;
    });
    for (const [number, place] of first ?? []) {
      if (!rest.every((titled, i) => titled?.get(number) === place + i + 1)) continue;
      const whole = place === 1 && register.titleLength(number) === stems.length;
      const weight = whole
        ? common
          ? titleWeights.sameOfCommon
          : titleWeights.same
        : place === 1
          ? titleWeights.begins
          : titleWeights.holds;
      found.set(number, Math.max(found.get(number) ?? 1, weight));
    }
  }
  return found;
}

/**
 * What it says of a record that it is asked for by what was asked: record number → weight.
 * @param asked the question's stems, with and without the words that carry no meaning
 */
export const named = (asked: string[], register: Register): Map<number, number> =>
  new Map(
    [...new Set(asked)].flatMap((each) =>
      register
        .named(each)
        .map((number) => [number, each.includes(' ') ? titleWeights.namedInWords : titleWeights.named] as const),
    ),
  );
