import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { updatePreview } from '../../src/editing/browser/preview.ts';
import { elements, page } from '../support/site.ts';

/** Names of elements, classes, addresses and words; not where lines break in the file. */
function told(node: ElementContent): string {
  const heading = toHtml(node).replace(/<(\/?)h[13]\b/g, '<$1h');
  return (
    heading
      .replace(/ target="_blank" rel="noopener"/g, '')
      // What keeps words on one line is put into the finished page.
      .replace(/<span class="samlet">(.*?)<\/span>/g, '$1')
      .replace(/\s+/g, ' ')
      .replace(/> | </g, (space) => space.trim())
      .replace(/ (?=<\/)/g, '')
      .replace(/&#x3C;|&lt;/g, '‹')
  );
}

const library = readLibrary();

test.each(library.updates.map((update) => [update.slug, update] as const))(
  'the form shows %s as its page does',
  (_, update) => {
    const [whole] = elements(page(update.path), ({ properties }) => String(properties['className']) === 'opf-side');
    const built = structuredClone(whole!);
    const expected = elements(built, ({ properties }) => String(properties['className']) === 'forventet');
    // Whether the time has passed is said by the day of the build: the form speaks before it.
    for (const note of expected)
      note.children = [
        {
          type: 'text',
          value: toHtml(note.children)
            .replace(/<span class="samlet">(.*?)<\/span>/g, '$1')
            .replace(/\. Tidspunktet er passeret.*$/s, '.'),
        },
      ];
    expect(told(updatePreview(update, library))).toBe(told(built));
  },
);

test('what each thing to add is called begins with a capital, and no article', () => {
  const headings = elements(page('/hjaelp/redaktoer/ny/'), ({ properties }) => /^ny-/.test(String(properties['id'])));
  expect(headings.length).toBeGreaterThan(6);
  expect(headings.map((heading) => toString(heading)).filter((name) => !/^\p{Lu}/u.test(name))).toEqual([]);
});
