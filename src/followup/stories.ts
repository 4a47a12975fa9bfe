import { derived } from '../lib/derived.ts';
import { days } from '../site/date.ts';
import type { SourceDocument, Update } from '../content/library.ts';
import { confidence as confidenceSchema } from '../content/schemas/update.ts';

type Confidence = Update['recommendations'][number]['confidence'];
const confidences: readonly Confidence[] = confidenceSchema.options;

/** One piece of news as a list tells it: once, with every source that says the same. */
export interface Story {
  lead: Update;
  /** the same claim from other sources */
  same: Update[];
}

/** The follow-up of something, ready to be told. Nothing in it is added up. */
export interface FollowUp {
  /** newest first; two or more stories together are sources that say different things */
  current: Story[][];
  /** what a later source has replaced */
  superseded: Story[];
}

const firstLine = ({ lines }: Update): number => Number.parseInt(lines ?? '0', 10);

/** Newest statement first; one source's statements in its own order. */
export const newestFirst = (a: Update, b: Update): number =>
  b.stated.date.localeCompare(a.stated.date) ||
  a.source.localeCompare(b.source) ||
  firstLine(a) - firstLine(b) ||
  a.slug.localeCompare(b.slug);

/**
 * Updates as stories.
 * @param updates those to tell, in any order
 * @param all every update: a story names its other sources also when they are not among those to tell
 */
export function followUp(updates: Update[], all: Update[]): FollowUp {
  const same = tellings(all);
  const placed = new Set<Update>();
  const stories: Story[] = [];
  for (const update of [...updates].sort(newestFirst)) {
    if (placed.has(update)) continue;
    const family = [...same.get(update)!].sort(newestFirst);
    family.forEach((member) => placed.add(member));
    // A statement that stands leads one that was replaced.
    const lead = family.find((member) => updates.includes(member) && !member.supersededBy) ?? update;
    stories.push({ lead, same: family.filter((member) => member !== lead) });
  }
  return {
    current: sideBySide(stories.filter(({ lead }) => !lead.supersededBy)),
    superseded: stories.filter(({ lead }) => lead.supersededBy),
  };
}

/** The stories about a recommendation whose surest link is of one kind. */
export interface SureStories {
  confidence: Confidence;
  groups: Story[][];
}

/** Stories about a recommendation, the surest first: a group is as sure as its surest link. Each kind keeps its order. */
export function surestFirst(groups: Story[][], number: number): SureStories[] {
  const levels = groups.map((group) => {
    const links = group
      .flatMap(({ lead, same }) => [lead, ...same])
      .flatMap(({ recommendations }) => recommendations.filter((link) => link.number === number));
    return { group, level: Math.min(...links.map(({ confidence }) => confidences.indexOf(confidence))) };
  });
  return confidences.flatMap((confidence, level) => {
    const own = levels.filter((one) => one.level === level).map(({ group }) => group);
    return own.length > 0 ? [{ confidence, groups: own }] : [];
  });
}

/** The updates that tell the same; found once for a list, since every page asks. */
const tellings = derived((all: Update[]) => families(all, ({ sameAs }) => (sameAs ? [sameAs] : [])));

/** Stories that contradict each other stand together, at the newest one's place. */
function sideBySide(stories: Story[]): Story[][] {
  const members = stories.flatMap(({ lead, same }) => [lead, ...same]);
  const opposed = families(members, ({ contradicts }) => contradicts);
  const placed = new Set<Story>();
  return stories.flatMap((story) => {
    if (placed.has(story)) return [];
    const sides = new Set([story.lead, ...story.same].flatMap((member) => opposed.get(member)!));
    if (sides.size === 1 + story.same.length) return [[story]];
    const group = stories.filter(
      (other) => other === story || sides.has(other.lead) || other.same.some((member) => sides.has(member)),
    );
    group.forEach((other) => placed.add(other));
    return [group];
  });
}

/** For each update those it hangs together with (itself too), when `links` names them by slug in either direction. */
function families(updates: Update[], links: (update: Update) => string[]): Map<Update, Update[]> {
  const bySlug = new Map(updates.map((update) => [update.slug, update]));
  const family = new Map(updates.map((update) => [update, [update]]));
  for (const update of updates) {
    for (const slug of links(update)) {
      const other = bySlug.get(slug);
      if (!other) continue;
      const [mine, theirs] = [family.get(update)!, family.get(other)!];
      if (mine === theirs) continue;
      const joined = [...mine, ...theirs];
      joined.forEach((member) => family.set(member, joined));
    }
  }
  return family;
}

/** What an update contradicts, whichever of the two says so. */
export const contradictions = (update: Update, all: Update[]): Update[] =>
  all.filter(
    (other) => other !== update && (update.contradicts.includes(other.slug) || other.contradicts.includes(update.slug)),
  );

/**
 * Where a thing that the source expected stands in time.
 * "passed" when the last day that its date can mean lies before `today`; "undated" when the source gives none.
 */
export function expectation({ expected, event }: Update, today: string): 'passed' | 'ahead' | 'undated' | undefined {
  if (!expected) return undefined;
  if (!event) return 'undated';
  return days(event.until ?? event.date)[1] < today ? 'passed' : 'ahead';
}

/** The newest source: silence is silence up to its date. @throws when there is none */
export function newestSource(sources: Iterable<SourceDocument>): SourceDocument {
  const [newest] = [...sources].sort((a, b) => b.date.date.localeCompare(a.date.date));
  if (!newest) throw new Error('Der er ingen kilder i content/kilder.');
  return newest;
}
