import type { APIRoute } from 'astro';
import { dataFiles } from '../../data/files.ts';
import { library } from '../../content/site.ts';

export const getStaticPaths = () =>
  dataFiles(library()).map(({ file, body }) => ({ params: { file }, props: { body } }));

/** Every file under `/data/`. */
export const GET: APIRoute<{ body: string }> = ({ props }) => new Response(props.body);
