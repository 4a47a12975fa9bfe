import type { APIRoute } from 'astro';
import { library } from '../../content/site.ts';
import { buildRegister } from '../../search/build/register.ts';

/** The text's words in their other forms, fetched when a word is not known: it may be a slip of one of them. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(buildRegister(library()).forms), { headers: { 'Content-Type': 'application/json' } });
