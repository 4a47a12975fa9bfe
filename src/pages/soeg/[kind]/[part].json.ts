import type { APIRoute, GetStaticPaths } from 'astro';
import { library } from '../../../content/site.ts';
import { buildRegister } from '../../../search/build/register.ts';

/** What belongs to the register and is fetched when a question needs it. */
export const getStaticPaths = (() =>
  [...buildRegister(library()).files].map(([name, file]) => {
    const [kind, part] = name.split('/');
    return { params: { kind, part }, props: { file } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['file']), { headers: { 'Content-Type': 'application/json' } });
