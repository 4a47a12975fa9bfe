import type { RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { stringify as yaml } from 'yaml';
import { absolute, recommendationPath } from '../../site/address.ts';
import type { Part, Recommendation } from '../../content/library.ts';
import { gfmOptions } from '../../content/mdx.ts';
import { edition, official } from '../../site/publication.ts';
import { blocks, fullForm, shortForm, type Lookup } from './blocks.ts';
import { ours, paragraph, text } from './nodes.ts';

/** Writes Markdown as all of ours is written. */
export const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-', listItemIndent: 'one' })
  .use(remarkGfm, { ...gfmOptions, tablePipeAlign: false })
  .freeze();

/**
 * A part of the publication as plain Markdown: boxes as quotes, recommendations in place, footnotes as GitHub's.
 * Everything in the body is official but what stands in `[Redaktionens note: …]`, and the marks `[^note-a]` that lead to it.
 */
export function partMarkdown(part: Part, lookup: Lookup): string {
  const heading: RootContent[] = part.heading ? [{ type: 'heading', depth: 1, children: [text(part.heading)] }] : [];
  return document({ title: part.title, ...(part.number ? { chapter: part.number } : {}), path: part.path }, [
    ...heading,
    ...blocks(part.tree, lookup),
  ]);
}

/** A recommendation as plain Markdown: the full form, then the short form. */
export function recommendationMarkdown(recommendation: Recommendation, lookup: Lookup): string {
  const { number, title, section, theme } = recommendation;
  return document({ title, recommendation: number, theme, section, path: recommendationPath(number) }, [
    ...fullForm(recommendation, 1, lookup),
    paragraph(ours('Den korte form:')),
    ...shortForm(recommendation, 2),
  ]);
}

function document(
  { path, ...data }: { path: string; title: string } & Record<string, string | number>,
  children: RootContent[],
): string {
  const front = {
    ...data,
    url: absolute(path),
    publication: `${official.title} – ${official.subtitle}`,
    authors: [...official.authors],
    year: official.year,
    source: official.page,
    note: `Uofficiel webudgave (${edition.name}). Teksten er ordret; det, der står i [Redaktionens note: …], er webudgavens, og det er mærkerne til dem, [^note-a], også.`,
  };
  return `---\n${yaml(front, { lineWidth: 0 })}---\n\n${writer.stringify({ type: 'root', children })}`;
}
