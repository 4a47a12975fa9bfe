import { readFileSync } from 'node:fs';
import type { APIRoute, GetStaticPaths } from 'astro';
import { APPLE, drawIcon, icons } from '../../offline/icons.ts';

export const getStaticPaths: GetStaticPaths = () =>
  [...Object.keys(icons), APPLE].map((file) => ({ params: { file } }));

/** The icon as a picture, drawn from the SVG. */
export const GET: APIRoute = async ({ params }) =>
  new Response(new Uint8Array(await drawIcon(readFileSync('public/ikon.svg'), params['file'] ?? '')));
