import type { APIRoute, GetStaticPaths } from 'astro';
import { themePath } from '../../../model/address.ts';
import { atomFeed } from '../../../model/atom.ts';
import { builtOn, library, theme } from '../../../model/site.ts';
import { themesOf } from '../../../model/update-facet.ts';

export const getStaticPaths = (() =>
  library().themes.map(({ slug }) => ({ params: { slug } }))) satisfies GetStaticPaths;

/** The follow-up of a theme and its recommendations as an Atom feed. */
export const GET: APIRoute = ({ params }) => {
  const { slug, name } = theme(params['slug']!);
  const content = library();
  const updates = content.updates.filter((update) => themesOf(update, content).includes(slug));
  return new Response(
    atomFeed({
      title: `Opfølgning på temaet ${name}`,
      page: themePath(slug),
      updates,
      sources: content.sources,
      today: builtOn(),
    }),
  );
};
