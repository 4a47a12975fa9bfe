import type { Library } from '../content/library.ts';
import { silences } from '../followup/silence.ts';
import { absolute, recommendationPath } from '../site/address.ts';
import type { SilenceData } from './schemas/pledge.ts';
import { dateData } from './updates.ts';

/** What the sources do not say, as data: every recommendation, by theme. */
export const silenceData = (library: Library): SilenceData[] =>
  silences(library).map(({ theme, recommendations }) => ({
    theme: theme.slug,
    silent: recommendations.filter(({ count }) => count === 0).map(({ recommendation }) => recommendation.number),
    recommendations: recommendations.map(({ recommendation: { number }, count, newest, since }) => ({
      number,
      updates: count,
      newest: newest ? dateData(newest.stated) : null,
      since,
      url: absolute(recommendationPath(number)),
    })),
  }));
