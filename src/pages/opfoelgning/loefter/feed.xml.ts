import type { APIRoute } from 'astro';
import { library } from '../../../content/site.ts';
import { pledgesPath } from '../../../site/address.ts';
import { atomFeed } from '../../../followup/atom.ts';
import { builtOn } from '../../../followup/built-on.ts';

/** What sources expect, and what later sources tell of it, as an Atom feed. */
export const GET: APIRoute = () => {
  const { updates, sources } = library();
  const told = new Set(
    updates.flatMap(({ toldBy, supersededBy, expected }) => (expected ? [...toldBy, supersededBy] : [])),
  );
  return new Response(
    atomFeed({
      title: 'Løfter med dato',
      page: pledgesPath,
      updates: updates.filter(({ expected, slug }) => expected || told.has(slug)),
      sources,
      today: builtOn(),
    }),
  );
};
