import type { APIRoute } from 'astro';
import { library } from '../../content/site.ts';
import { buildRegister } from '../../search/build/register.ts';

/** Everything the search needs before it can answer, fetched when a search field is used for the first time. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(buildRegister(library()).register), { headers: { 'Content-Type': 'application/json' } });
