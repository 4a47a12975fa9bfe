import type { Library } from '../../content/library.ts';
import { followUp } from '../../followup/stories.ts';
import { updatePath } from '../../site/address.ts';
import { describeDate } from '../../site/date.ts';

/** The newest thing that a dated source says of a recommendation. */
export interface SentStatus {
  /** the source's own word for how far it is; the newest update that has one, else the newest of all */
  word?: string;
  title: string;
  path: string;
  source: string;
  stated: string;
}

/** For each recommendation that has follow-up, by its number. Nothing is added up, and what a later source has replaced does not count. */
export function statuses(library: Library): Record<number, SentStatus> {
  const all: Record<number, SentStatus> = {};
  for (const number of library.recommendations.keys()) {
    const own = library.updates.filter(({ recommendations }) => recommendations.some((link) => link.number === number));
    const current = followUp(own, library.updates)
      .current.flat()
      .map(({ lead }) => lead);
    const newest = current.find(({ statusWord }) => statusWord !== undefined) ?? current[0];
    if (!newest) continue;
    all[number] = {
      ...(newest.statusWord === undefined ? {} : { word: newest.statusWord }),
      title: newest.title,
      path: updatePath(newest.slug),
      source: library.sources.get(newest.source)?.title ?? newest.source,
      stated: describeDate(newest.stated),
    };
  }
  return all;
}
