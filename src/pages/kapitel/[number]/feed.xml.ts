import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../../content/site.ts';
import { atomFeed } from '../../../followup/atom.ts';
import { builtOn } from '../../../followup/built-on.ts';
import { chaptersOf } from '../../../followup/facets.ts';
import { chapterPath } from '../../../site/address.ts';

export const getStaticPaths = (() =>
  library().parts.flatMap(({ number }) =>
    number ? [{ params: { number: String(number) } }] : [],
  )) satisfies GetStaticPaths;

/** The follow-up of a chapter and its sections as an Atom feed. */
export const GET: APIRoute = ({ params }) => {
  const number = Number(params['number']);
  const { updates, sources } = library();
  return new Response(
    atomFeed({
      title: `Opfølgning på kapitel ${number}`,
      page: chapterPath(number),
      updates: updates.filter((update) => chaptersOf(update).includes(number)),
      sources,
      today: builtOn(),
    }),
  );
};
