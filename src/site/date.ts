import { z } from 'zod';

export { bracketedDate, danishDate, describeDate, months } from './danish-date.ts';

/** "2024", "2024-05" or "2024-05-07": as precise as the source is, and a date that exists. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, { error: 'skrives 2024, 2024-05 eller 2024-05-07', abort: true })
  .refine((text) => exists(text), { params: { rule: 'dato-findes-ikke' } })
  // The same for editors' programs, which cannot calculate.
  .meta({ pattern: `^(?:\\d{4}(?:-(?:0[1-9]|1[0-2]))?|${z.regexes.date.source.replace(/^\^|\$$/g, '')})$` });

/**
 * A date with its precision. `text` is the source's own wording when it is vaguer than a date ("efteråret 2023");
 * `inferred` when the source does not print it and the edition has worked it out.
 */
export const sourceDateSchema = z.strictObject({
  date: partialDate.meta({ description: 'År, måned eller dag: så præcist, som kilden er.', examples: ['2024-05-07'] }),
  until: partialDate.optional().meta({ description: 'Periodens slutning.', examples: ['2024-06'] }),
  text: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Kildens egne ord, når de er mindre præcise end en dato.', examples: ['efteråret 2023'] }),
  inferred: z
    .boolean()
    .optional()
    .meta({ description: 'true, når datoen ikke er trykt i kilden, men udledt.', examples: [true] }),
});

export type SourceDate = z.infer<typeof sourceDateSchema>;

/** Whether a text is a date, or a month or year, that exists. */
export const isPartialDate = (text: string): boolean => partialDate.safeParse(text).success;

/** Today in Denmark, "2024-05-07". */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Copenhagen' }).format();

/** First and last day that a date may mean: "2024-05" → ["2024-05-01", "2024-05-31"]. */
export function days(text: string): [string, string] {
  const [year = '', month, day] = text.split('-');
  if (day) return [text, text];
  if (month) return [`${text}-01`, `${text}-${new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()}`];
  return [`${year}-01-01`, `${year}-12-31`];
}

function exists(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
