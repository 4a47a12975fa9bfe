import type { APIRoute, GetStaticPaths } from 'astro';
import { recommendationPath } from '../../../site/address.ts';
import { atomFeed } from '../../../followup/atom.ts';
import { allRecommendations, library } from '../../../content/site.ts';
import { builtOn } from '../../../followup/built-on.ts';

export const getStaticPaths = (() =>
  allRecommendations().map(({ number }) => ({ params: { number: String(number) } }))) satisfies GetStaticPaths;

/** The follow-up of one recommendation as an Atom feed. */
export const GET: APIRoute = ({ params }) => {
  const number = Number(params['number']);
  const { updates, sources } = library();
  const own = updates.filter(({ recommendations }) => recommendations.some((link) => link.number === number));
  return new Response(
    atomFeed({
      title: `Opfølgning på anbefaling ${number}`,
      page: recommendationPath(number),
      updates: own,
      sources,
      today: builtOn(),
    }),
  );
};
