import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Target } from '../links.ts';
import type { PaperPart } from '../part.ts';

const references = ['ariaLabelledBy', 'ariaLabelledby', 'ariaDescribedBy', 'htmlFor', 'headers'];

/**
 * Puts all parts on one page: an id that several have stays with the last (a recommendation's own chapter comes after
 * chapter 3), and carries the part's name in the others.
 * @returns what a target is called on that page
 */
export function nameOnOnePage(parts: PaperPart[]): (target: Target) => string {
  const owner = new Map<string, string>();
  const each = (article: Element, name: (id: string, element: Element) => void) =>
    visit(
      article,
      'element',
      (element) => void (typeof element.properties['id'] === 'string' && name(element.properties['id'], element)),
    );
  for (const { slug, article } of parts) each(article, (id) => owner.set(id, slug));
  const called = ({ slug, id }: Target): string =>
    id === undefined ? slug : owner.get(id) === slug ? id : `${slug}-${id}`;

  for (const { slug, article } of parts) {
    each(article, (id, { properties }) => void (properties['id'] = called({ slug, id })));
    visit(article, 'element', ({ properties }) => {
      for (const name of references) {
        const value = properties[name];
        if (value !== undefined && value !== null)
          properties[name] = [value]
            .flat()
            .map((id) => (owner.has(String(id)) ? called({ slug, id: String(id) }) : String(id)))
            .join(' ');
      }
    });
    article.properties['id'] = slug;
  }
  return called;
}
