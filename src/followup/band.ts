import type { Library } from '../content/library.ts';
import { days, describeDate } from '../site/date.ts';
import { official } from '../site/publication.ts';
import { newestSource } from './stories.ts';
import { coveredUntil, linkTo, updatesOf } from './summary.ts';

/** What was said of a recommendation at one time. */
export interface BandMark {
  /** where on the band, from 0 (the text was published) to 1 (today), moved as far as it takes to be seen */
  at: number;
  sure: number;
  possible: number;
  /** "25. november 2024: 2 sikre, 1 mulig" */
  words: string;
}

/** A recommendation's follow-up by date: what was said when, and the silence since the newest source. Never a measure of how far it is. */
export interface Band {
  marks: BandMark[];
  /** where the newest source stands */
  until: number;
  /** the whole in words */
  words: string;
}

const day = (date: string): number => Date.parse(`${days(date)[0]}T00:00:00Z`);

/** How near two marks may stand, as a part of the band: sources of one month would otherwise be drawn on top of each other. */
const APART = 0.052;

/** Moves marks apart that would cover each other: the newest stays, the older ones move back, so that silence begins where it does. */
export function spread(places: number[]): number[] {
  const apart = Math.min(APART, (places.at(-1) ?? 0) / places.length);
  return places.reduceRight<number[]>((moved, place) => [Math.min(place, (moved[0] ?? 2) - apart), ...moved], []);
}

/** @param today the band's end: the build's day */
export function evidenceBand(library: Library, number: number, today: string): Band {
  const end = newestSource(library.sources.values()).date.date;
  const last = Math.max(day(today), day(end));
  const at = (date: string) => Math.max(0, (day(date) - day(official.date)) / (last - day(official.date)));
  const times = Map.groupBy(updatesOf(library, number).reverse(), ({ stated }) => describeDate(stated));
  const places = spread([...times.values()].map((own) => at(own[0]!.stated.date)));
  const marks = [...times].map(([when, own], index): BandMark => {
    const sure = own.filter((update) => linkTo(update, number)?.confidence === 'sikker').length;
    const possible = own.length - sure;
    return { at: places[index]!, sure, possible, words: `${when}: ${counts(sure, possible)}` };
  });
  return {
    marks,
    until: at(end),
    words: [...marks.map(({ words }) => words), `ingen kilder efter ${coveredUntil(library)}`].join('; '),
  };
}

const counts = (sure: number, possible: number): string =>
  [
    ...(sure > 0 ? [`${sure} ${sure === 1 ? 'sikker' : 'sikre'}`] : []),
    ...(possible > 0 ? [`${possible} ${possible === 1 ? 'mindre sikker' : 'mindre sikre'}`] : []),
  ].join(', ');
