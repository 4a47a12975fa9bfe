import type { SourceDate } from './date.ts';

export const months = [
  'januar',
  'februar',
  'marts',
  'april',
  'maj',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'december',
];

/** "2024-05-07" → "7. maj 2024", "2024-05" → "maj 2024", "2024" → "2024". */
export function danishDate(text: string): string {
  const [year, month, day] = text.split('-');
  return [day && `${Number(day)}.`, month && months[Number(month) - 1], year].filter(Boolean).join(' ');
}

/** "2024–2025", but "maj 2024 – juni 2025": the dash stands close between single words only. */
function period(from: string, to: string): string {
  const [start, end] = [danishDate(from), danishDate(to)];
  return `${start}${/ /.test(start + end) ? ' – ' : '–'}${end}`;
}

const named = ({ date, until, text }: SourceDate): string => text ?? (until ? period(date, until) : danishDate(date));

/** A source's date as readers see it: its own words first, and "dato udledt" when it is inferred. */
export const describeDate = (date: SourceDate): string => `${named(date)}${date.inferred ? ' (dato udledt)' : ''}`;

/** The same for a date that stands in brackets: "5. december 2024, dato udledt". */
export const bracketedDate = (date: SourceDate): string => `${named(date)}${date.inferred ? ', dato udledt' : ''}`;

/** "2024-05-07" → "7 May 2024": for what is written in English. */
export const englishDate = (text: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(text));
