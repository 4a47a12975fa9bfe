import type { APIRoute } from 'astro';
import { library } from '../../content/site.ts';
import { helpWords } from '../../search/build/help-words.ts';

/** What people in need write; fetched with the register, and asked before it. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(helpWords(library())), { headers: { 'Content-Type': 'application/json' } });
