import { slugify } from '../site/address.ts';
import { danishDate, describeDate, type SourceDate } from '../site/date.ts';
import { yearsOf } from './facets.ts';
import { newestFirst } from './stories.ts';
import type { Update } from '../content/library.ts';

/** What one source said at one time. */
export interface TimelineEntry {
  source: string;
  stated: SourceDate;
  updates: Update[];
}

/** A month, or the vaguer time that a source has instead of one. */
export interface TimelinePeriod {
  slug: string;
  /** "November 2024", "2023, mellem maj og august (dato udledt)" */
  name: string;
  entries: TimelineEntry[];
  count: number;
}

export interface TimelineYear {
  year: string;
  periods: TimelinePeriod[];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A month only when the whole statement surely lies in it; else the source's own words for its time. */
function periodName(stated: SourceDate): string {
  const month = stated.date.slice(0, 7);
  const sure = month.length === 7 && (stated.until ?? stated.date).startsWith(month);
  return capital(sure ? danishDate(month) : describeDate(stated));
}

/** Groups in the order in which their key is first met. */
function grouped<T>(items: T[], key: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups.values()];
}

/** Updates by the year and month in which their source spoke, newest first. A period stands at its beginning. */
export function timeline(updates: Update[]): TimelineYear[] {
  const sorted = [...updates].sort(newestFirst);
  return grouped(sorted, ({ stated }) => stated.date.slice(0, 4)).map((ofYear) => ({
    year: ofYear[0]!.stated.date.slice(0, 4),
    periods: grouped(ofYear, ({ stated }) => periodName(stated)).map((ofPeriod) => ({
      // Addresses outlive our wording: this is what it said when they were made.
      slug: slugify(periodName(ofPeriod[0]!.stated).replace('(dato udledt)', '(udledt)')),
      name: periodName(ofPeriod[0]!.stated),
      entries: grouped(ofPeriod, ({ source, stated }) => `${source} ${JSON.stringify(stated)}`).map((list) => ({
        source: list[0]!.source,
        stated: list[0]!.stated,
        updates: list,
      })),
      count: ofPeriod.length,
    })),
  }));
}

/** How much there is about a year: what the source says is or was, and what it waited for. */
export interface EventYear {
  year: string;
  told: number;
  expected: number;
}

/** Updates by the years they are about, earliest first; a time of several years counts in each. */
export function eventYears(updates: Update[]): EventYear[] {
  // What a source says of a year after its own is still to come, also when it is decided or paid for.
  const pairs = updates.flatMap((update) =>
    yearsOf(update).map((year) => ({ year, expected: update.expected || year > update.stated.date.slice(0, 4) })),
  );
  return [...Map.groupBy(pairs, ({ year }) => year)]
    .map(([year, list]) => {
      const expected = list.filter((one) => one.expected).length;
      return { year, told: list.length - expected, expected };
    })
    .sort((a, b) => a.year.localeCompare(b.year));
}
