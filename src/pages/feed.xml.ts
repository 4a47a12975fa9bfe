import type { APIRoute } from 'astro';
import { atomFeed } from '../model/atom.ts';
import { builtOn, library } from '../model/site.ts';

/** All follow-up as an Atom feed. */
export const GET: APIRoute = () => {
  const { updates, sources } = library();
  return new Response(atomFeed({ title: 'Al opfølgning', page: '/', updates, sources, today: builtOn() }));
};
