import { expect, test } from 'vitest';
import { filesIn } from '../../src/lib/manifest.ts';
import { built } from '../support/files.ts';
import { DIST, elements, page } from '../support/site.ts';

const paths = filesIn(DIST)
  .filter((name) => name.endsWith('index.html'))
  .map((name) => name.slice(0, -'index.html'.length));

test('every bundled script waits for styles and fonts, but the search page’s; nothing else of a page is touched', () => {
  let scripts = 0;
  for (const path of paths) {
    const bundled = elements(
      page(path),
      ({ tagName, properties }) => tagName === 'script' && properties['type'] === 'module' && 'src' in properties,
    );
    const late = bundled.filter(({ properties }) => properties['fetchPriority'] === 'low');
    expect({ path, late: late.length }).toEqual({ path, late: path === 'soeg/' ? 0 : bundled.length });
    expect({ path, said: built(`${path}index.html`).split('fetchpriority').length - 1 }).toEqual({
      path,
      said: late.length,
    });
    scripts += late.length;
  }
  expect(scripts).toBeGreaterThan(paths.length / 2);
});
