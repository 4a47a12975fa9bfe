import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Library } from '../../content/library.ts';
import { danishDate } from '../../site/date.ts';
import { official } from '../../site/publication.ts';
import { keepPageTogether } from '../../lib/keep-together.ts';
import { aboutEdition, authors, editionLine } from '../front-matter.ts';
import { leadLinks, targets } from '../links.ts';
import { readParts, type PaperPart } from '../part.ts';
import { contents, UNKNOWN, type PageOf } from './contents.ts';
import { nameOnOnePage } from './names.ts';
import { INDEX, subjectIndexOf, type Words } from '../subject-index.ts';

/** The whole edition as one page, to be printed. */
export interface BookPage {
  /** the page, with page numbers in its contents and index as far as they are known */
  html: (pageOf: PageOf) => string;
  /** ids whose page numbers the contents and the index tell */
  listed: string[];
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&')}"`;

/** Running heads: a part's own, on its pages. CSS has no running strings in Chromium, but it has named pages. */
const runningHead = (slug: string, title: string): string =>
  `#${slug} { page: ${slug}; } @page ${slug} { @top-right { content: ${quoted(title)}; } }`;
const partHead = ({ slug, part }: PaperPart): string =>
  runningHead(slug, part.number ? `${part.number}. ${part.title}` : part.title);

/** Page numbers, each once: places that share a page are one. Before the pages are known, a number for each. */
function pages(ids: string[], pageOf: PageOf): Words {
  const known = new Map(ids.toReversed().map((id): [unknown, string] => [pageOf(id) ?? id, id]));
  return [...known]
    .map(([page, id]) => ({ id, page: typeof page === 'number' ? page : 0 }))
    .sort((a, b) => a.page - b.page)
    .flatMap(({ id, page }, index) => [
      index > 0 ? ', ' : '',
      h('a', { href: `#${id}` }, page ? String(page) : UNKNOWN),
    ]);
}

const cover = (): Element =>
  h('section.bog-forside', { ariaLabelledBy: 'bog-titel' }, [
    h('p.bog-forfatter', authors),
    h('h1', { id: 'bog-titel' }, official.title),
    h('p.bog-undertitel', official.subtitle),
    h('p.bog-aar', danishDate(official.date)),
    h('p.bog-udgave', editionLine()),
  ]);

/**
 * Assembles the printed edition from the built pages.
 * @param dist folder of the built site
 * @throws Failure when a page is missing
 */
export function bookPage(library: Library, dist: string): BookPage {
  const parts = readParts(library, dist, 'tegninger');
  const find = targets(parts);
  const called = nameOnOnePage(parts);
  for (const part of parts) leadLinks(part, find, (target) => `#${called(target)}`);
  const site = readFileSync(join(dist, library.parts[0]!.path, 'index.html'), 'utf8');
  const sheets = [...site.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].map(([tag]) => tag).join('');
  const own = readFileSync(join(import.meta.dirname, 'book.css'), 'utf8');
  const bodies = parts
    .map(({ article, tema }) =>
      toHtml({ ...article, properties: { ...article.properties, dataTema: tema ? String(tema) : undefined } }),
    )
    .join('\n');
  const front = toHtml([cover(), h('section.bog-om', aboutEdition(library))]);
  const index = (pageOf: PageOf): Element =>
    subjectIndexOf(
      library,
      parts,
      (locators) =>
        pages(
          locators.map(({ target }) => called(target)),
          pageOf,
        ),
      'Registret er vores. Tallene er sider i denne PDF.',
    );
  const listed = new Set<string>();
  const note: PageOf = (id) => void listed.add(id);
  contents(library, parts, called, note);
  index(note);

  return {
    listed: [...listed],
    html: (pageOf) =>
      keepPageTogether(`<!doctype html>
<html lang="da"><head><meta charset="utf-8"><title>${official.title} – ${official.subtitle}</title>${sheets}
<style>${own}\n${[...parts.map(partHead), runningHead(INDEX.slug, INDEX.title)].join('\n')}</style></head>
<body class="bog">${front}${toHtml(contents(library, parts, called, pageOf))}
${bodies}
${toHtml(index(pageOf))}
</body></html>`),
  };
}
