/** A number of a text, and the sum it is when a unit of money follows it. */
interface Figure {
  value: number;
  kroner: number | undefined;
}

/** How Danish texts name money: "mio. kr.", "millioner kroner", "kr.". */
const UNITS: Array<[words: RegExp, factor: number]> = [
  [/^(?:mia\.?|milliard(?:er)?)(?!\p{L})/iu, 1e9],
  [/^(?:mio\.?|million(?:er)?)(?!\p{L})/iu, 1e6],
  [/^(?:t\. ?kr\.?|tusind(?: kr\.?| kroner)?)(?!\p{L})/iu, 1e3],
  [/^(?:kr\.?|kroner)(?!\p{L})/iu, 1],
];

/** "1.500" → 1500, "113,3" → 113.3; undefined when it is not written as Danish numbers are ("1,500.00"). */
export function danishNumber(text: string): number | undefined {
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^\d+(?:,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : undefined;
}

/** The figures of a text in their order, with the money they are. */
export function figures(text: string): Figure[] {
  return [...text.matchAll(/\d(?:[\d.,]*\d)?/g)].flatMap(({ 0: digits, index }) => {
    const value = danishNumber(digits);
    if (value === undefined) return [];
    const after = text.slice(index + digits.length).trimStart();
    const factor = UNITS.find(([words]) => words.test(after))?.[1];
    return [{ value, kroner: factor === undefined ? undefined : round(value * factor) }];
  });
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** How much a unit of money is worth in kroner: "mio. kr." → 1,000,000; undefined for other measures. */
export const factorOf = (unit: string): number | undefined => UNITS.find(([words]) => words.test(unit.trim()))?.[1];

/** When the source gives a figure and no unit. */
export const NO_UNIT = 'uden enhed i kilden';

/**
 * Why an amount's text is not its value and unit; undefined when it is.
 * @param text the source's words
 * @param around more of the source's words: a unit may stand there
 */
export function whyNotAmount(
  { text, value, unit }: { text: string; value: number; unit: string },
  around: string,
): string | undefined {
  const found = figures(text);
  if (found.length === 0) return `der er intet tal i »${text}«`;
  const factor = factorOf(unit);
  const money = found.filter(({ kroner }) => kroner !== undefined);
  if (factor !== undefined && money.length > 0)
    return money.some(({ kroner }) => kroner === round(value * factor))
      ? undefined
      : `»${text}« er ikke »${danish(value)} ${unit}«`;
  if (money.length > 0) return `»${text}« er penge, men »unit« er »${unit}«`;
  if (!found.some((figure) => figure.value === value)) return `tallet ${danish(value)} står ikke i »${text}«`;
  if (factor !== undefined)
    return named(around, factor) ? undefined : `enheden »${unit}« står hverken i »${text}« eller i citatet`;
  return unit === NO_UNIT || `${text} ${around}`.toLowerCase().includes(unit.toLowerCase())
    ? undefined
    : `enheden »${unit}« står hverken i »${text}« eller i citatet`;
}

/** The years of a text; "2024-26" is 2024 and 2026. */
const years = (text: string): string[] =>
  [...text.matchAll(/\b(\d\d)(\d\d)(?:[-–](\d\d)\b)?/g)].flatMap(([, century = '', year = '', until]) => [
    century + year,
    ...(until ? [century + until] : []),
  ]);

/**
 * Why an amount is not for the time it is said to be for; undefined when the source's words have that time.
 * @param text the amount, in the source's words: the years that it names itself are its own, and no others
 * @param around more of the source's words
 */
export function whyNotPeriod(period: string, text: string, around: string): string | undefined {
  const own = years(text);
  const said = years(period);
  if (said.length === 0)
    return `${text} ${around}`.toLowerCase().includes(period.toLowerCase())
      ? undefined
      : 'det er hverken et årstal eller kildens ord';
  const foreign = said.find((year) => !(own.length > 0 ? own : years(around)).includes(year));
  if (!foreign) return undefined;
  return own.length > 0
    ? `i »${text}« står ${own.join(' og ')}`
    : `${foreign} står hverken i »text«, »quote« eller »statusContext«`;
}

const named = (text: string, factor: number): boolean =>
  figures(text).some(({ value, kroner }) => kroner !== undefined && round(value * factor) === kroner);

/** 113.3 → "113,3" */
export const danish = (value: number): string => String(value).replace('.', ',');
