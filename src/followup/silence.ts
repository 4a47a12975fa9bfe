import type { Library, Recommendation, Update } from '../content/library.ts';
import type { Theme } from '../content/schemas/theme.ts';
import { days } from '../site/date.ts';
import { official } from '../site/publication.ts';
import { newestSource } from './stories.ts';
import { updatesOf } from './summary.ts';

/** How much the sources say of a recommendation, and since when they say nothing. Silence is not inaction. */
export interface Silence {
  recommendation: Recommendation;
  count: number;
  /** the newest thing said; undefined when no source says anything */
  newest: Update | undefined;
  /** the first day of the silence: the day the newest was said, or the day the text was published */
  since: string;
}

/** Silence about every recommendation of a theme. */
export interface ThemeSilence {
  theme: Theme;
  recommendations: Silence[];
}

/** Every recommendation by theme, in the order of the text. */
export const silences = (library: Library): ThemeSilence[] =>
  library.themes.map((theme) => ({
    theme,
    recommendations: [...library.recommendations.values()]
      .filter((one) => one.theme === theme.slug)
      .sort((a, b) => a.number - b.number)
      .map((recommendation) => {
        const own = updatesOf(library, recommendation.number);
        const said = own.map(({ stated }) => days(stated.until ?? stated.date)[1]).sort();
        // A source that gives only a year may mean its last day; later than the newest source nothing is known.
        const since = [said.at(-1) ?? official.date, silenceUntil(library)].sort()[0]!;
        return { recommendation, count: own.length, newest: own[0], since };
      }),
  }));

/** "2024-12-05": up to when silence is known. */
export const silenceUntil = ({ sources }: Library): string => days(newestSource(sources.values()).date.date)[1];
