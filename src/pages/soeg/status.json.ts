import type { APIRoute } from 'astro';
import { library } from '../../content/site.ts';
import { statuses } from '../../search/build/statuses.ts';

/** The newest dated status of each recommendation, fetched when somebody asks what has happened. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(statuses(library())), { headers: { 'Content-Type': 'application/json' } });
