import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../../content/site.ts';
import { buildRegister } from '../../../search/build/register.ts';

/** Where the commoner words stand, a block of words at a time, fetched when one of them is asked for. */
export const getStaticPaths = (() =>
  buildRegister(library()).blocks.map((block, number) => ({
    params: { block: String(number) },
    props: { block },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['block']), { headers: { 'Content-Type': 'application/json' } });
