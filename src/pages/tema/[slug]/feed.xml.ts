import type { APIRoute, GetStaticPaths } from 'astro';
import { themePath } from '../../../site/address.ts';
import { atomFeed } from '../../../followup/atom.ts';
import { library, theme } from '../../../content/site.ts';
import { builtOn } from '../../../followup/built-on.ts';
import { themesOf } from '../../../followup/facets.ts';

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
