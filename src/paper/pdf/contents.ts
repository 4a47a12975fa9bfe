import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../content/library.ts';
import type { Target } from '../links.ts';
import { contentsOf, namedOf, recommendationsOf, type Line } from '../lists.ts';
import type { PaperPart } from '../part.ts';
import { INDEX } from '../subject-index.ts';

/** The page a place stands on; undefined until it is known. */
export type PageOf = (id: string) => number | undefined;

/** Room for a page number before it is known, as wide as the widest, so that knowing it moves nothing. */
export const UNKNOWN = '000';

/** The contents of the whole edition, and lists of recommendations, boxes, tables and figures, with page numbers. */
export function contents(
  library: Library,
  parts: PaperPart[],
  called: (target: Target) => string,
  pageOf: PageOf,
): Element {
  const entries = (lines: Line[], className?: string): Element =>
    h(
      'ol',
      { className },
      lines.map(({ target, number, title, children }) => {
        const id = called(target);
        const link = h('a', { href: `#${id}` }, [
          h('span.nummer', number),
          h('span.titel', title),
          h('span.sidetal', String(pageOf(id) ?? UNKNOWN)),
        ]);
        return h('li', [link, ...(children.length > 0 ? [entries(children)] : [])]);
      }),
    );
  const list = (heading: string, lines: Line[], note?: string): Element =>
    h('section', [h('h2', heading), entries(lines), note && h('p.forklaring', note)]);
  return h('nav.bog-indhold', { id: 'bog-indhold', ariaLabelledBy: 'bog-indhold-titel' }, [
    h('h1', { id: 'bog-indhold-titel' }, 'Indhold'),
    entries(
      [...contentsOf(parts), { target: { slug: INDEX.slug }, number: '', title: INDEX.title, children: [] }],
      'dele',
    ),
    list('Anbefalinger', recommendationsOf(library, parts), '* prioriteret anbefaling'),
    list('Bokse', namedOf(parts, 'box')),
    list('Tabeller', namedOf(parts, 'table')),
    list('Figurer', namedOf(parts, 'figure')),
  ]);
}
