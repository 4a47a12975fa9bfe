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

/** What came after Chrome 99, Firefox 115 and Safari 15.4, and no bundler writes in older words: where it stands, it is a fault there. */
const TOO_NEW: ReadonlyArray<[what: string, pattern: RegExp]> = [
  ['a look backwards (Safari 16.4), which stops all of its script', /\(\?<[=!]/],
  // The bundler hands what the floor does not know to the constructor.
  ['sets of letters in a pattern (Safari 17)', /RegExp\([^()]*,[`'"][dgimsuy]*v[dgimsuy]*[`'"]\)/],
  ['a static block (Safari 16.4)', /\bstatic\s*\{/],
  ['a changed copy of a list (Safari 16)', /\.(?:with|toSorted|toReversed|toSpliced)\(/],
  ['groups (Safari 17.4)', /\b(?:Object|Map)\.groupBy\(/],
  ['Promise.withResolvers, Array.fromAsync, URL.canParse and their like', /\b(?:withResolvers|fromAsync|canParse)\(/],
  ['an abort signal with its own clock (Safari 16)', /AbortSignal\.(?:timeout|any)\(/],
  ['what sets have of one another (Safari 17)', /\.(?:isSubsetOf|isSupersetOf|symmetricDifference)\(/],
  ['whether something is seen (Safari 17.4)', /\.checkVisibility\(/],
];
const tooNew = (text: string): string[] => TOO_NEW.filter(([, pattern]) => pattern.test(text)).map(([what]) => what);

test('no script of a reader’s page is newer than the oldest browsers in which everything works', () => {
  const names = filesIn(DIST).filter(
    (name) =>
      (/^_ressourcer\/.*\.js$/.test(name) || name === 'sw.js') &&
      // It looks back only where it fills in a document that somebody else made, which nobody does here.
      !/\/docx\./.test(name),
  );
  expect(names.length).toBeGreaterThan(20);
  expect(names.flatMap((name) => tooNew(built(name)).map((what) => `${name}: ${what}`))).toEqual([]);
  for (const text of ['/(?<!a)b/u', 'RegExp(`a`,`gv`)', 'class A{static{}}', 'a.with(1,2)', 'Object.groupBy(a,b)'])
    expect(tooNew(text), text).toHaveLength(1);
  expect(tooNew('/(?<name>a)/u.test(b);a.withheld(1)')).toEqual([]);
});
