import { readFileSync } from 'node:fs';
import type { APIRoute } from 'astro';
import { attachmentOf } from '../../content/attachments.ts';
import { library } from '../../content/site.ts';

export const getStaticPaths = () =>
  [...library().sources.keys()].filter((id) => attachmentOf(id)).map((id) => ({ params: { id } }));

/** A source's own document, byte for byte. */
export const GET: APIRoute = ({ params }) =>
  new Response(readFileSync(attachmentOf(params['id']!)!.file), { headers: { 'Content-Type': 'application/pdf' } });
