import { absolute, markdownPath, recommendationPath, sectionPath, themePath } from '../site/address.ts';
import type { Facet } from '../content/schemas/facet.ts';
import type { Library, Recommendation } from '../content/library.ts';
import { namingWords } from '../text/facet-words.ts';
import { recommendationText } from '../text/recommendation-text.ts';
import type { RecommendationData } from './schemas/recommendation.ts';

/** A recommendation as data. @throws Error when it names a theme that does not exist */
export function recommendationData(recommendation: Recommendation, { themes, facets }: Library): RecommendationData {
  const { number, title, shortTitle, shortText, priority, track, section, keywords, related, goals } = recommendation;
  const theme = themes.find(({ slug }) => slug === recommendation.theme);
  if (!theme) throw new Error(`${recommendation.file}: temaet »${recommendation.theme}« findes ikke.`);
  const path = recommendationPath(number);
  const { paragraphs, steppingStones } = recommendationText(recommendation);
  return {
    number,
    title,
    paragraphs,
    steppingStones: steppingStones.map((text, index) => ({
      number: index + 1,
      text,
      url: absolute(`${path}#traedesten-${index + 1}`),
    })),
    shortTitle,
    shortText,
    priority,
    track: track ?? null,
    theme: { id: theme.slug, name: theme.name, chapter: theme.chapter, url: absolute(themePath(theme.slug)) },
    section: { number: section, url: absolute(sectionPath(section)) },
    actors: recommendation.actors.map(named(recommendation, facets.aktoerer)),
    targetGroups: recommendation.targetGroups.map(named(recommendation, facets.maalgrupper)),
    keywords,
    related,
    goals,
    url: absolute(path),
    markdownUrl: absolute(markdownPath(path)),
  };
}

const named = (recommendation: Recommendation, facets: Record<string, Facet>) => (id: string) => {
  const facet = facets[id];
  return { id, name: facet?.navn ?? id, words: facet ? namingWords(recommendation, facet) : [] };
};

/** All recommendations, in order. */
export const recommendationsData = (library: Library): RecommendationData[] =>
  [...library.recommendations.values()]
    .sort((a, b) => a.number - b.number)
    .map((recommendation) => recommendationData(recommendation, library));
