import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { hasClass } from '../part.ts';

const isElement = (node: ElementContent): node is Element => node.type === 'element';

/**
 * Says in the e-book's words what a footnote is, so that a reader can show it where its mark stands
 * (https://www.w3.org/TR/epub-ssv-11/#notes). The words are the same, number included.
 */
export function markFootnotes(article: Element): void {
  visit(article, 'element', (element) => {
    if (element.tagName === 'sup' && hasClass(element, 'fodnotetal', 'notetegn')) {
      for (const mark of element.children.filter(isElement))
        Object.assign(mark.properties, { 'epub:type': 'noteref', role: 'doc-noteref' });
    }
    if (hasClass(element, 'fodnoter')) {
      element.properties['epub:type'] = 'footnotes';
      element.children = element.children.flatMap((child) =>
        isElement(child) && child.tagName === 'ol' ? child.children.filter(isElement).map(note) : [child],
      );
    }
  });
}

function note({ properties: { id }, children }: Element): Element {
  const back = h('p', { dataRedaktion: '' }, [
    h(
      'a',
      { href: `#${String(id).replace('fodnote-', 'fodnotetal-')}`, 'epub:type': 'backlink', role: 'doc-backlink' },
      'Tilbage til teksten',
    ),
  ]);
  return h('aside', { id, 'epub:type': 'footnote', role: 'doc-footnote' }, [...children, back]);
}
