import { danishDate, describeDate } from '../site/date.ts';
import type { Library, Update } from '../content/library.ts';
import { chaptersOf } from './facets.ts';
import { newestFirst, newestSource } from './stories.ts';
import { countUpdates } from './words.ts';

/** "5. december 2024": how far the sources reach. Silence is silence up to then. @throws when there are no sources */
export const coveredUntil = ({ sources }: Pick<Library, 'sources'>): string =>
  danishDate(newestSource(sources.values()).date.date);

/** The updates that are linked to a recommendation, newest first. */
export const updatesOf = ({ updates }: Pick<Library, 'updates'>, number: number): Update[] =>
  updates.filter(({ recommendations }) => recommendations.some((link) => link.number === number)).sort(newestFirst);

/**
 * What is known of a recommendation since, in one line: how much, how new, how sure, and how far we have looked.
 * "6 opfølgninger, seneste 25. november 2024 · 2 sikre · kilderne dækker til 5. december 2024"
 */
export function summaryLine(library: Library, number: number): string {
  const own = updatesOf(library, number);
  return line(library, own, own.length === 0 ? [] : [sureWords(own, number)]);
}

/**
 * The same of a chapter, with what concerns its recommendations: as much as its foot tells or leads to.
 * "4 opfølgninger om kapitlet og dets anbefalinger, seneste 25. november 2024 · kilderne dækker til 5. december 2024"
 */
export function chapterLine(library: Library, number: number): string {
  const own = updatesOfChapter(library, number);
  const others = updatesOfRecommendationsIn(library, number).filter((update) => !own.includes(update));
  const about =
    others.length === 0 ? '' : own.length === 0 ? ' om kapitlets anbefalinger' : ' om kapitlet og dets anbefalinger';
  return line(library, [...own, ...others].sort(newestFirst), [], about);
}

/** The updates that are linked to a recommendation of a chapter, newest first. */
export function updatesOfRecommendationsIn(library: Library, chapter: number): Update[] {
  const theme = library.themes.find((one) => one.chapter === chapter)?.slug;
  const numbers = [...library.recommendations.values()].filter((one) => one.theme === theme).map((one) => one.number);
  return library.updates
    .filter(({ recommendations }) => recommendations.some((link) => numbers.includes(link.number)))
    .sort(newestFirst);
}

/** The updates that concern a chapter or a section of it, newest first. */
export const updatesOfChapter = ({ updates }: Pick<Library, 'updates'>, number: number): Update[] =>
  updates.filter((update) => chaptersOf(update).includes(number)).sort(newestFirst);

const line = (library: Library, [newest, ...rest]: Update[], more: string[], about = ''): string =>
  [
    newest
      ? `${countUpdates(rest.length + 1)}${about}, seneste ${describeDate(newest.stated)}`
      : 'Ingen opfølgning fundet',
    ...more,
    `kilderne dækker til ${coveredUntil(library)}`,
  ].join(' · ');

function sureWords(own: Update[], number: number): string {
  const sure = own.filter((update) => linkTo(update, number)?.confidence === 'sikker').length;
  return sure === 0 ? 'ingen sikre' : sure === 1 ? '1 sikker' : `${sure} sikre`;
}

/** The link of an update to a recommendation, when it has one. */
export const linkTo = ({ recommendations }: Update, number: number): Update['recommendations'][number] | undefined =>
  recommendations.find((link) => link.number === number);
