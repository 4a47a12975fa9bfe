import type { APIRoute } from 'astro';
import { recommendationMarkdown } from '../../data/markdown/document.ts';
import { allRecommendations, recommendation } from '../../content/site.ts';
import { erratum, mark, note } from '../../text/notes.ts';

export const getStaticPaths = () => allRecommendations().map(({ number }) => ({ params: { number: String(number) } }));

/** A recommendation as Markdown. */
export const GET: APIRoute = ({ params }) =>
  new Response(
    recommendationMarkdown(recommendation(Number(params['number'])), { recommendation, note, erratum, mark }),
  );
