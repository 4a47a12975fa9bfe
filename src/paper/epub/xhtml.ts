import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';
import { keepPageTogether } from '../../lib/keep-together.ts';

/** XML of a tree of HTML, as EPUB wants it. */
export const xml = (tree: Element): string => toXml(toXast(tree), { closeEmptyElements: true });

/**
 * A page of the e-book.
 * @param title shown by programs that show a page's own title
 * @param type what the page is, https://www.w3.org/TR/epub-ssv-11/
 */
export function page(title: string, type: string, children: ElementContent[]): string {
  const html = h(
    'html',
    {
      xmlns: 'http://www.w3.org/1999/xhtml',
      'xmlns:epub': 'http://www.idpf.org/2007/ops',
      lang: 'da',
      'xml:lang': 'da',
    },
    [
      h('head', [
        h('meta', { charset: 'utf-8' }),
        h('title', title),
        h('link', { rel: 'stylesheet', href: 'stil.css' }),
      ]),
      h('body', { 'epub:type': type }, children),
    ],
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${keepPageTogether(xml(html))}\n`;
}
