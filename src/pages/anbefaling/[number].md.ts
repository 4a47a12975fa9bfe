import type { APIRoute } from 'astro';
import { recommendationMarkdown } from '../../data/markdown.ts';
import { allRecommendations, erratum, note, recommendation } from '../../model/site.ts';

export const getStaticPaths = () => allRecommendations().map(({ number }) => ({ params: { number: String(number) } }));

/** A recommendation as Markdown. */
export const GET: APIRoute = ({ params }) =>
  new Response(recommendationMarkdown(recommendation(Number(params['number'])), { recommendation, note, erratum }));
