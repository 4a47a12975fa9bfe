import type { APIRoute } from 'astro';
import { library } from '../content/site.ts';
import { openSearch } from '../data/open-search.ts';

/** The site's search, for browsers. */
export const GET: APIRoute = () => new Response(openSearch(library()));
