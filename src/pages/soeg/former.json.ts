import type { APIRoute } from 'astro';
import { library } from '../../content/site.ts';
import { buildRegister } from '../../search/build/register.ts';

/** The words' other forms at the address they were first published at. The search itself asks for them part by part. */
export const GET: APIRoute = () =>
  new Response(JSON.stringify(buildRegister(library()).files.get('former/0')), {
    headers: { 'Content-Type': 'application/json' },
  });
