import type { APIRoute } from 'astro';
import { allRecommendations, recommendation } from '../../../content/site.ts';
import { oembed } from '../../../share/embed.ts';

export const getStaticPaths = () => allRecommendations().map(({ number }) => ({ params: { number: String(number) } }));

/** What a site needs to embed a recommendation by its address alone. */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(oembed(recommendation(Number(params['number']))), null, 2)}\n`);
