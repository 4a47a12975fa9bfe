import { official } from '../../site/publication.ts';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../../content/library.ts';
import type { Target } from '../links.ts';
import { contentsOf, namedOf, recommendationsOf, type Line } from '../lists.ts';
import type { PaperPart } from '../part.ts';
import { INDEX } from '../subject-index.ts';
import { page } from './xhtml.ts';

/** Where a target stands in the e-book: "kapitel-11.xhtml#afsnit-11.2". */
export const fileOf = ({ slug, id }: Target): string => `${slug}.xhtml${id ? `#${id}` : ''}`;

const entries = (lines: Line[]): Element =>
  h(
    'ol',
    lines.map(({ target, number, title, children }) =>
      h('li', [
        h('a', { href: fileOf(target) }, `${number} ${title}`.trim()),
        ...(children.length > 0 ? [entries(children)] : []),
      ]),
    ),
  );

/** The navigation document: contents, lists of tables and figures, and the places a reader's program asks for. */
export function navigation(parts: PaperPart[]): string {
  const nav = (type: string, heading: string, list: Element, hidden = false) =>
    h('nav', { 'epub:type': type, role: type === 'toc' ? 'doc-toc' : undefined, ariaLabel: heading, hidden }, [
      h('h2', heading),
      list,
    ]);
  const [tables, figures] = [namedOf(parts, 'table'), namedOf(parts, 'figure')];
  const landmark = (type: string, href: string, name: string) => h('li', [h('a', { 'epub:type': type, href }, name)]);
  return page('Indhold', 'frontmatter', [
    h('h1', 'Indhold'),
    nav(
      'toc',
      'Kapitler og afsnit',
      entries([
        {
          target: { slug: 'anbefalinger' },
          number: '',
          title: `De ${official.recommendations} anbefalinger og boksene`,
          children: [],
        },
        ...contentsOf(parts),
        { target: { slug: INDEX.slug }, number: '', title: INDEX.title, children: [] },
      ]),
    ),
    // A list with nothing in it is no list: the publication may have no tables, or no figures.
    ...(tables.length > 0 ? [nav('lot', 'Tabeller', entries(tables))] : []),
    ...(figures.length > 0 ? [nav('loi', 'Figurer', entries(figures))] : []),
    nav(
      'landmarks',
      'Steder i bogen',
      h('ol', [
        landmark('cover', 'forside.xhtml', 'Forside'),
        landmark('titlepage', 'titel.xhtml', 'Titel og om udgaven'),
        landmark('toc', 'indhold.xhtml', 'Indhold'),
        landmark('bodymatter', fileOf({ slug: parts[0]!.slug }), 'Teksten'),
        landmark('backmatter', fileOf(INDEX), INDEX.title),
      ]),
      true,
    ),
  ]);
}

/** The 37 recommendations and the boxes: the way most readers go. */
export function recommendationList(library: Library, parts: PaperPart[]): string {
  const boxes = namedOf(parts, 'box');
  return page('Anbefalinger og bokse', 'frontmatter', [
    h('section', { ariaLabelledBy: 'liste-anbefalinger' }, [
      h('h1', { id: 'liste-anbefalinger' }, `De ${official.recommendations} anbefalinger`),
      entries(recommendationsOf(library, parts)),
      h('p', '* prioriteret anbefaling'),
    ]),
    ...(boxes.length > 0
      ? [
          h('section', { ariaLabelledBy: 'liste-bokse' }, [
            h('h2', { id: 'liste-bokse' }, `De ${boxes.length} bokse`),
            entries(boxes),
          ]),
        ]
      : []),
  ]);
}
