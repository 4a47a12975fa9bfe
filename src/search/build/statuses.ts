import type { Library, Update } from '../../content/library.ts';
import { pageAddresses } from '../../content/schemas/page.ts';
import { chaptersOf, themesOf } from '../../followup/facets.ts';
import { followUp } from '../../followup/stories.ts';
import { chapterPath, recommendationPath, sectionPath, themePath, updatePath } from '../../site/address.ts';
import { describeDate } from '../../site/date.ts';

/** The newest thing that a dated source says of something. */
export interface SentStatus {
  /** the source's own word for how far it is; the newest update that has one, else the newest of all */
  word?: string;
  title: string;
  path: string;
  source: string;
  stated: string;
  /** no update is surely about it: whether this one is, is an editor's guess */
  possible?: true;
}

/**
 * The newest status by the address of what it is about: a recommendation, its stepping stones, a theme, a chapter, a section, the
 * plan. Nothing is added up, and what a later source has replaced does not count. What no source tells of is not there.
 */
export function statuses(library: Library): Record<string, SentStatus> {
  const all: Record<string, SentStatus> = {};
  for (const [path, { sure, possible }] of concerned(library)) {
    const found = newest(sure, library) ?? newest(possible, library);
    if (found) all[path] = sure.size > 0 ? found : { ...found, possible: true };
  }
  return all;
}

interface Concerned {
  sure: Set<Update>;
  possible: Set<Update>;
}

/** Which updates are about what, by its address. */
function concerned(library: Library): Map<string, Concerned> {
  const all = new Map<string, Concerned>();
  const add = (path: string, update: Update, sure = true) => {
    let found = all.get(path);
    if (!found) all.set(path, (found = { sure: new Set(), possible: new Set() }));
    found[sure ? 'sure' : 'possible'].add(update);
  };
  for (const update of library.updates) {
    if (update.scope === 'plan') add(pageAddresses.plan, update);
    for (const slug of themesOf({ ...update, recommendations: sureOf(update) }, library)) add(themePath(slug), update);
    for (const number of chaptersOf(update)) add(chapterPath(number), update);
    for (const section of update.sections) for (const each of within(section)) add(sectionPath(each), update);
    for (const { number, confidence, steppingStones = [] } of update.recommendations) {
      const sure = confidence !== 'mulig';
      add(recommendationPath(number), update, sure);
      for (const stone of steppingStones) add(`${recommendationPath(number)}#traedesten-${stone}`, update, sure);
      for (const section of within(library.recommendations.get(number)?.section ?? ''))
        add(sectionPath(section), update, sure);
    }
  }
  // A theme's chapter is the theme in full.
  for (const { slug, chapter } of library.themes)
    for (const update of all.get(themePath(slug))?.sure ?? []) add(chapterPath(chapter), update);
  return all;
}

const sureOf = ({ recommendations }: Update) => recommendations.filter(({ confidence }) => confidence !== 'mulig');

/** A section and those it stands in, but for the chapter: "13.2.3" → 13.2.3, 13.2. */
const within = (section: string): string[] => {
  const parts = section.split('.');
  return parts.slice(1).map((_, i) => parts.slice(0, parts.length - i).join('.'));
};

function newest(updates: Set<Update>, library: Library): SentStatus | undefined {
  const current = followUp([...updates], library.updates)
    .current.flat()
    .map(({ lead }) => lead);
  const found = current.find(({ statusWord }) => statusWord !== undefined) ?? current[0];
  return (
    found && {
      ...(found.statusWord === undefined ? {} : { word: found.statusWord }),
      title: found.title,
      path: updatePath(found.slug),
      source: library.sources.get(found.source)?.title ?? found.source,
      stated: describeDate(found.stated),
    }
  );
}
