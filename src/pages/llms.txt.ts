import type { APIRoute } from 'astro';
import { llmsText } from '../data/llms.ts';
import { library } from '../content/site.ts';

/** A guide to the site for language models. */
export const GET: APIRoute = () => new Response(llmsText(library()));
