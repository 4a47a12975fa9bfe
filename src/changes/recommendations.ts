import { bodyText, type Library, type Recommendation, type Update } from '../content/library.ts';
import { readRecommendation } from '../fidelity/edition.ts';
import type { Changed, ReaderChange } from './change.ts';
import { differences } from './differences.ts';
import { aboutForm } from './text.ts';
import { aboutUpdates } from './updates.ts';

/** The recommendations' words, form and facts, and the follow-up on each. */
export function aboutRecommendations(before: Library, after: Library, updates: Changed<Update>): ReaderChange[] {
  const numbers = new Set([...before.recommendations.keys(), ...after.recommendations.keys()]);
  return [...numbers]
    .sort((a, b) => a - b)
    .flatMap((number) => [
      ...aboutOne(`Anbefaling ${number}`, before.recommendations.get(number), after.recommendations.get(number)),
      ...aboutUpdates(`Anbefaling ${number}`, updates, (update) =>
        update.recommendations.some((link) => link.number === number),
      ),
    ]);
}

/** What is said of a recommendation beside its words, by what readers call it. */
const factNames = {
  actors: 'aktører',
  targetGroups: 'målgrupper',
  keywords: 'emneord',
  related: 'beslægtede anbefalinger',
  goals: 'mål',
  priority: 'stjerne',
  track: 'prioriteret spor',
  theme: 'tema',
  section: 'afsnit',
} as const satisfies Partial<Record<keyof Recommendation, string>>;

const facts = Object.keys(factNames) as Array<keyof typeof factNames>;

function aboutOne(about: string, was: Recommendation | undefined, is: Recommendation | undefined): ReaderChange[] {
  if (!was || !is) return [{ about, what: is ? 'ny' : 'fjernet', details: [] }];
  const changes: ReaderChange[] = [];
  if (wordsOf(was) !== wordsOf(is))
    changes.push({ about, what: 'teksten er ændret', details: differences(wordsOf(was), wordsOf(is)) });
  changes.push(...aboutForm(about, [...readRecommendation(was)], [...readRecommendation(is)]));
  const altered = facts.filter((fact) => JSON.stringify(was[fact]) !== JSON.stringify(is[fact]));
  if (altered.length > 0)
    changes.push({
      about,
      what: `${altered.map((fact) => factNames[fact]).join(', ')} er ændret`,
      details: altered.map((fact) => `${factNames[fact]}: ${shown(was[fact])} → ${shown(is[fact])}`),
    });
  return changes;
}

const wordsOf = ({ title, shortTitle, shortText, tree }: Recommendation): string =>
  [title, shortTitle, shortText, bodyText(tree)].join('\n');

/** A fact's value as a reader would say it. */
function shown(value: Recommendation[keyof typeof factNames]): string {
  if (Array.isArray(value)) return value.join(', ') || 'ingen';
  if (typeof value === 'boolean') return value ? 'ja' : 'nej';
  return String(value ?? 'intet');
}
