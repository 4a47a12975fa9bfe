import { z } from 'astro/zod';

/** "2024", "2024-05" or "2024-05-07": as precise as the source is, and a date that exists. */
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'skrives 2024, 2024-05 eller 2024-05-07')
  .refine((text) => exists(text), 'findes ikke i kalenderen');

/**
 * A date with its precision. `text` is the source's own wording when it is vaguer than a date ("efteråret 2023");
 * `inferred` when the source does not print it and the edition has worked it out.
 */
export const sourceDateSchema = z.strictObject({
  date: partialDate,
  /** end of a period */
  until: partialDate.optional(),
  text: z.string().min(1).optional(),
  inferred: z.boolean().optional(),
});

export type SourceDate = z.infer<typeof sourceDateSchema>;

function exists(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year!, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

const months = ['januar', 'februar', 'marts', 'april', 'maj', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'december'];

/** "2024-05-07" → "7. maj 2024", "2024-05" → "maj 2024", "2024" → "2024". */
export function danishDate(text: string): string {
  const [year, month, day] = text.split('-');
  return [day && `${Number(day)}.`, month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** A source's date as readers see it: its own words first, and "udledt" when it is inferred. */
export function describeDate({ date, until, text, inferred }: SourceDate): string {
  const named = text ?? (until ? `${danishDate(date)} – ${danishDate(until)}` : danishDate(date));
  return inferred ? `${named} (udledt)` : named;
}
