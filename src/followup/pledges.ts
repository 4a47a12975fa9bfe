import type { Library, Update } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { days } from '../site/date.ts';
import { expectation, followUp, newestFirst, type Story } from './stories.ts';

/** What has become of something that a source expected. The words are shown and stand in the data; there is no fifth. */
export const pledgeStates = {
  'ikke forfalden': 'Den sidste dag, tidspunktet kan betyde, er ikke gået, eller kilden nævner ikke et tidspunkt.',
  'dato passeret, ingen kilde fortæller':
    'Tidspunktet er gået, og ingen senere kilde i samlingen fortæller, hvad der skete. Det siger ikke, at det ikke skete.',
  'en senere kilde fortæller': 'En senere kilde i samlingen fortæller, hvad der blev af det, eller hvor langt det er.',
  'erstattet af ny dato': 'En senere kilde venter det samme på et andet tidspunkt.',
} as const;

export type PledgeState = keyof typeof pledgeStates;

/** Something a source said would happen, with what later sources tell of it. */
export interface Pledge extends Story {
  state: PledgeState;
  /** the last day that its time can mean; undefined when the source names none */
  deadline: string | undefined;
  /** what later sources tell of it, newest first */
  later: Update[];
  /** expectations of the same that this one has replaced, newest first */
  earlier: Update[];
}

/**
 * Everything that a source expected, by when it was expected; what has no time comes last. The same from two sources is one.
 * @param today the day that decides what has passed
 */
export function pledges(library: Library, today: string): Pledge[] {
  const { current, superseded } = expectations(library);
  return [...current.flat(), ...superseded]
    .map((story) => pledge(story, library, today))
    .sort(
      (a, b) =>
        (a.deadline ?? '9999').localeCompare(b.deadline ?? '9999') ||
        a.lead.stated.date.localeCompare(b.lead.stated.date) ||
        a.lead.slug.localeCompare(b.lead.slug),
    );
}

const expectations = derived(({ updates }: Library) =>
  followUp(
    updates.filter(({ expected }) => expected),
    updates,
  ),
);

function pledge(story: Story, { updates }: Library, today: string): Pledge {
  const { lead } = story;
  const members = [lead, ...story.same];
  const own = new Set(members.map(({ slug }) => slug));
  const later = updates
    .filter(
      ({ slug }) =>
        !own.has(slug) && members.some(({ supersededBy, toldBy }) => slug === supersededBy || toldBy.includes(slug)),
    )
    .sort(newestFirst);
  const sameTime = ({ event }: Update) => JSON.stringify(event) === JSON.stringify(lead.event);
  const moves = (other: Update) => other.expected && other.event !== undefined && !sameTime(other);
  return {
    ...story,
    later,
    earlier: updates.filter(({ expected, supersededBy }) => expected && own.has(supersededBy ?? '')).sort(newestFirst),
    deadline: lead.event && days(lead.event.until ?? lead.event.date)[1],
    state:
      later.length > 0
        ? later.every(moves)
          ? 'erstattet af ny dato'
          : 'en senere kilde fortæller'
        : expectation(lead, today) === 'passed'
          ? 'dato passeret, ingen kilde fortæller'
          : 'ikke forfalden',
  };
}
