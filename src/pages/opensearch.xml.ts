import type { APIRoute } from 'astro';
import { openSearch } from '../data/open-search.ts';

/** The site's search, for browsers. */
export const GET: APIRoute = () => new Response(openSearch());
