import type { APIRoute } from 'astro';
import { atomFeed } from '../followup/atom.ts';
import { library } from '../content/site.ts';
import { builtOn } from '../followup/built-on.ts';

/** All follow-up as an Atom feed. */
export const GET: APIRoute = () => {
  const { updates, sources } = library();
  return new Response(atomFeed({ title: 'Al opfølgning', page: '/', updates, sources, today: builtOn() }));
};
