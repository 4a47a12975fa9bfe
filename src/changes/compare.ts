import type { Library } from '../content/library.ts';
import { changed, type ReaderChange } from './change.ts';
import { aboutErrata, aboutLedger } from './ledger.ts';
import { aboutLists } from './lists.ts';
import { aboutPages } from './pages.ts';
import { aboutRecommendations } from './recommendations.ts';
import { aboutFingerprints, aboutSources } from './sources.ts';
import { aboutSummaries } from './summaries.ts';
import { aboutParts } from './text.ts';
import { aboutUpdates } from './updates.ts';

/** What readers will see changed from one state of the content to another: per recommendation, theme, the plan, the text, the sources. */
export function readerChanges(before: Library, after: Library): ReaderChange[] {
  const updates = changed(before.updates, after.updates, ({ slug }) => slug);
  return [
    ...aboutRecommendations(before, after, updates),
    ...after.themes.flatMap(({ slug, name }) =>
      aboutUpdates(`Temaet ${name}`, updates, ({ themes }) => themes.includes(slug)),
    ),
    ...aboutUpdates('Hele planen', updates, ({ scope }) => scope === 'plan'),
    ...aboutParts(before, after),
    ...aboutErrata(before, after),
    ...aboutLedger(before, after),
    ...aboutSources(before, after),
    ...aboutFingerprints(before, after),
    ...aboutPages(before, after),
    ...aboutSummaries(before, after),
    ...aboutLists(before, after),
  ];
}
