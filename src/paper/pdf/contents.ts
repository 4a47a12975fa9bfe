import type { Element } from 'hast';
import { h } from 'hastscript';
import { toString } from 'mdast-util-to-string';
import type { AnchorKind } from '../../markdown/anchors.ts';
import { jsxAttribute } from '../../markdown/jsx.ts';
import type { Library } from '../../model/library.ts';
import { outline, splitNumber, type OutlineEntry } from '../../model/outline.ts';
import type { Target } from '../links.ts';
import type { PaperPart } from '../part.ts';

/** The page a place stands on; undefined until it is known. */
export type PageOf = (id: string) => number | undefined;

interface Line {
  id: string;
  number: string;
  title: string;
  star?: boolean;
}

/** Room for a page number before it is known, as wide as the widest, so that knowing it moves nothing. */
const UNKNOWN = '000';

const entry = ({ id, number, title, star }: Line, pageOf: PageOf): Element =>
  h('a', { href: `#${id}` }, [
    h('span.nummer', number),
    h('span.titel', star ? `${title} *` : title),
    h('span.sidetal', String(pageOf(id) ?? UNKNOWN)),
  ]);

const list = (heading: string, lines: Line[], pageOf: PageOf): Element =>
  h('section', [h('h2', heading), h('ol', lines.map((line) => h('li', entry(line, pageOf))))]);

/** The contents of the whole edition, and lists of recommendations, boxes, tables and figures, with page numbers. */
export function contents(library: Library, parts: PaperPart[], called: (target: Target) => string, pageOf: PageOf): Element {
  const sections = (slug: string, entries: OutlineEntry[], depth: number): Element[] => {
    const numbered = entries.filter(({ text }) => splitNumber(text)[0]);
    return numbered.length === 0 || depth > 2 ? [] : [h('ol', numbered.map(({ id, text, children }) => {
      const [number, title] = splitNumber(text);
      return h('li', [entry({ id: called({ slug, id }), number, title }, pageOf), ...sections(slug, children, depth + 1)]);
    }))];
  };
  const named = (kind: AnchorKind): Line[] => parts.flatMap(({ part, slug }) => part.anchors.filter((anchor) => anchor.kind === kind).flatMap(({ id, node }) => {
    if (node.type !== 'mdxJsxFlowElement') return [];
    const number = jsxAttribute(node, 'nummer');
    return number ? [{ id: called({ slug, id }), number: `${number}.`, title: jsxAttribute(node, 'titel') ?? toString(node) }] : [];
  }));
  const recommendations = [...library.recommendations.values()].map(({ number, title, priority }) => ({ id: `anbefaling-${number}`, number: `${number}.`, title, star: priority }));
  return h('nav.bog-indhold', { id: 'bog-indhold', ariaLabelledBy: 'bog-indhold-titel' }, [
    h('h1', { id: 'bog-indhold-titel' }, 'Indhold'),
    h('ol.dele', parts.map(({ part, slug }) => h('li', [
      entry({ id: slug, number: part.number ? `${part.number}.` : '', title: part.title }, pageOf),
      ...sections(slug, outline(part), 1),
    ]))),
    list('Anbefalinger', recommendations, pageOf),
    h('p.forklaring', '* prioriteret anbefaling'),
    list('Bokse', named('box'), pageOf),
    list('Tabeller', named('table'), pageOf),
    list('Figurer', named('figure'), pageOf),
  ]);
}
