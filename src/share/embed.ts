import { escapeHtml } from '../lib/escape.ts';
import { absolute, embedPath, recommendationPath, shareImagePath } from '../site/address.ts';
import type { Recommendation } from '../content/library.ts';
import { official, signed } from '../site/publication.ts';
import { recommendationText } from '../text/recommendation-text.ts';

const WIDTH = 600;

/** How high the card needs to be at about 480 px, closed: its lines, and what stands around them. */
function height(recommendation: Recommendation): number {
  const lines = (text: string, perLine: number) => Math.ceil(text.length / perLine);
  const { paragraphs } = recommendationText(recommendation);
  const text = paragraphs.reduce((sum, paragraph) => sum + lines(paragraph, 56) * 25 + 13, 0);
  return Math.ceil((lines(recommendation.title, 40) * 26 + text + 350) / 10) * 10;
}

/** The HTML that puts a recommendation's card on another site. */
export const embedSnippet = (recommendation: Recommendation): string =>
  `<iframe src="${absolute(embedPath(recommendation.number))}" title="${escapeHtml(`Anbefaling ${recommendation.number}: ${recommendation.title}`)}" width="100%" height="${height(recommendation)}" loading="lazy" style="border:0;max-width:800px"></iframe>`;

/** The answer to an oEmbed request (https://oembed.com/), fixed: a static host cannot heed `maxwidth`. */
export const oembed = (recommendation: Recommendation) => ({
  version: '1.0',
  type: 'rich',
  title: `Anbefaling ${recommendation.number}: ${recommendation.title}`,
  author_name: official.authors.join(' og '),
  author_url: official.page,
  provider_name: signed,
  provider_url: absolute('/'),
  url: absolute(recommendationPath(recommendation.number)),
  html: embedSnippet(recommendation),
  width: WIDTH,
  height: height(recommendation),
  thumbnail_url: absolute(shareImagePath(recommendation.number)),
  thumbnail_width: 1200,
  thumbnail_height: 630,
});
