import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Library } from '../content/library.ts';
import { href } from '../site/address.ts';
import { subjectId } from '../text/subjects/order.ts';
import { subjectIndex, type Line, type Locator } from '../text/subjects/subject-index.ts';
import { targets, type Target } from './links.ts';
import type { PaperPart } from './part.ts';

/** What the index is called on paper, as file and as id. */
export const INDEX = { slug: 'emneregister', title: 'Emneregister' };

/** Words, and links among them. */
export type Words = Array<Element | string>;

/** A place of the index, and where that is on paper. */
export type PaperLocator = Locator & { target: Target };

/**
 * The subject index at the end of the book.
 * @param leads what a word leads to: page numbers, or the places' names
 */
export function subjectIndexOf(
  library: Library,
  parts: PaperPart[],
  leads: (locators: PaperLocator[]) => Words,
  about: string,
): Element {
  const find = targets(parts);
  const placed = ({ locators }: Line): Words =>
    leads(
      locators.map((locator) => {
        const target = find(parts[0]!, href(locator.path));
        if (!target) throw new Error(`${locator.path} er ikke i bogen`);
        return { ...locator, target };
      }),
    );
  const references = (how: string, words: string[]): Words =>
    words.length === 0
      ? []
      : [
          h('i', how),
          ' ',
          ...words.flatMap((word, index) => [index > 0 ? '; ' : '', h('a', { href: `#${subjectId(word)}` }, word)]),
        ];
  const letters = Map.groupBy(subjectIndex(library), ({ letter }) => letter);
  return h('section.emneregister', { id: INDEX.slug, ariaLabelledBy: `${INDEX.slug}-titel` }, [
    h('h1', { id: `${INDEX.slug}-titel` }, INDEX.title),
    h('p', about),
    ...[...letters].map(([letter, subjects]) =>
      h('section', [
        h('h2', letter),
        h(
          'ul',
          subjects.map((subject) =>
            h('li', { id: subject.id }, [
              h('b', subject.word),
              ' ',
              ...placed(subject),
              ...references('se', subject.see),
              ...(subject.under.length > 0
                ? [
                    h(
                      'ul',
                      subject.under.map((line) => h('li', [line.word, ' ', ...placed(line)])),
                    ),
                  ]
                : []),
              ...(subject.also.length > 0 ? [h('p', references('se også', subject.also))] : []),
            ]),
          ),
        ),
      ]),
    ),
  ]);
}
