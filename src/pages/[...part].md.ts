import type { APIRoute } from 'astro';
import { partMarkdown } from '../data/markdown/document.ts';
import type { Part } from '../content/library.ts';
import { readingOrder, recommendation } from '../content/site.ts';
import { erratum, mark, note } from '../text/notes.ts';

/** `/kapitel/11.md`, `/forord.md` … */
export const getStaticPaths = () =>
  readingOrder().map((part) => ({ params: { part: part.path.replace(/^\/|\/$/g, '') }, props: { part } }));

/** A part of the publication as Markdown. */
export const GET: APIRoute<{ part: Part }> = ({ props }) =>
  new Response(partMarkdown(props.part, { recommendation, note, erratum, mark }));
