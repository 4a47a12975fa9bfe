import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Element, Parents, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { accountSite } from '../../src/fidelity/report.ts';
import { DIST } from '../support/site.ts';
import { some } from '../support/thorough.ts';

const library = readLibrary();
const pages = [...library.parts.map(({ path }) => path), '/anbefaling/11/', '/indlejr/anbefaling/11/'];
let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'websted '));
  for (const page of pages) cpSync(join(DIST, page, 'index.html'), join(root, page, 'index.html'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const parser = unified().use(rehypeParse);

/** What is done to the first element that fits: what stands in its place, with its neighbours at hand. */
type Change = (element: Element, parent: Parents, index: number) => boolean | void;

/** Does something to one element of the official text. */
function altered(html: string, change: Change): string {
  const tree: Root = parser.parse(html);
  let done = false;
  visit(tree, 'element', (official) => {
    if (!('dataKilde' in official.properties)) return;
    visit(official, 'element', (element, index, parent) => {
      if ('dataRedaktion' in element.properties) return SKIP;
      if (done || !parent || index === undefined) return;
      done = change(element, parent, index) === true;
      return done ? EXIT : undefined;
    });
    return SKIP;
  });
  if (!done) throw new Error('prøven finder intet at ændre');
  return toHtml(tree);
}

/** The departures in form that a change of one built page makes. */
function after(page: string, change: Change): string[] {
  const file = join(root, page, 'index.html');
  const before = readFileSync(file, 'utf8');
  writeFileSync(file, altered(before, change));
  try {
    const { departures, form } = accountSite(library, root);
    // What is tried is the form alone: the words and their order are as they were.
    expect(departures).toEqual([]);
    for (const { place } of form) expect(place.file).toBe(file);
    return form.map(({ published, edition }) => `${published.join(' | ')} → ${edition.join(' | ')}`);
  } finally {
    writeFileSync(file, before);
  }
}

test('block for block the built pages have the form that the record has', () => {
  const { form, formElements } = accountSite(library, root);
  expect(form).toEqual([]);
  expect(formElements).toBeGreaterThan(2100);
});

/** Makes another element of one that fits. */
const renamed =
  (fits: (element: Element) => boolean, tagName: string): Change =>
  (element) => {
    if (!fits(element)) return;
    element.tagName = tagName;
    return true;
  };
const is =
  (...tagNames: string[]) =>
  ({ tagName }: Element): boolean =>
    tagNames.includes(tagName);
const children = (parent: Parents, ...tagNames: string[]): Element[] =>
  (parent.children as Element['children']).filter(
    (child): child is Element => child.type === 'element' && is(...tagNames)(child),
  );
const has = (element: Element, name: string, value: RegExp): boolean => value.test(String(element.properties[name]));

/** Takes an element's neighbour into it. */
const swallowing =
  (fits: (element: Element) => boolean): Change =>
  (element, parent, index) => {
    const next = parent.children.findIndex(
      (child, at) => at > index && child.type === 'element' && !('dataRedaktion' in child.properties),
    );
    if (!fits(element) || next < 0) return;
    element.children.push(...(parent.children.splice(next, 1) as Element[]));
    return true;
  };

/** Ends an element after its first block, and lets the others follow it. */
const cut =
  (
    fits: (element: Element) => boolean,
    tagNames: string[],
    make: (rest: Element['children']) => Parents['children'],
  ): Change =>
  (element, parent, index) => {
    const [first, second] = children(element, ...tagNames);
    if (!fits(element) || !first || !second) return;
    parent.children.splice(
      index + 1,
      0,
      ...(make(element.children.splice(element.children.indexOf(second))) as never[]),
    );
    return true;
  };

const faults: Array<[what: string, page: string, change: Change, told: RegExp]> = [
  ['a heading of another level', '/kapitel/11/', renamed(is('h2'), 'h4'), /overskrift 2 → .*overskrift 4/],
  ['a heading that is a paragraph', '/kapitel/11/', renamed(is('h2'), 'p'), /overskrift 2 → .*afsnit/],
  ['a paragraph that is a heading', '/kapitel/1/', renamed(is('p'), 'h3'), /afsnit → .*overskrift 3/],
  ['a paragraph that is no block', '/kapitel/1/', renamed(is('p'), 'div'), /afsnit → /],
  [
    'points that are numbered',
    '/anbefaling/11/',
    (element) => {
      if (element.tagName !== 'ul') return;
      Object.assign(element, { tagName: 'ol', properties: { dataTegn: '•' } });
      return true;
    },
    /liste → .*talliste fra 1/,
  ],
  ['a list that is two', '/kapitel/6/', cut(is('ul'), ['li'], (rest) => [h('ul', rest)]), / → .*liste/],
  [
    'a point inside the one before it',
    '/kapitel/6/',
    (element, parent) => {
      const [first, second] = element.tagName === 'ul' ? children(element, 'li') : [];
      if (!first || !second || !('children' in parent)) return;
      element.children.splice(element.children.indexOf(second), 1);
      first.children.push(h('ul', second));
      return true;
    },
    / → .*· · liste/,
  ],
  [
    'a box that ends too early',
    '/kapitel/8/',
    cut(is('aside'), ['p', 'ul'], (rest) => rest),
    /· (afsnit|liste).* → \d+ (afsnit|liste)/,
  ],
  ['a box that ends too late', '/kapitel/8/', swallowing(is('aside')), / → .*· /],
  ['a box that is none', '/kapitel/4/', renamed(is('aside'), 'div'), /boks/],
  [
    'a box with the number of another',
    '/kapitel/4/',
    (element) => {
      if (!has(element, 'id', /^boks-\d+$/)) return;
      element.properties['id'] = 'boks-99';
      return true;
    },
    /boks \d+ → .*boks 99/,
  ],
  ['a row that is two', '/kapitel/6/', cut(is('tr'), ['td', 'th'], (rest) => [h('tr', rest)]), / → .*række/],
  ['a cell that is none', '/kapitel/6/', renamed(is('td', 'th'), 'div'), /celle → /],
  [
    'a footnote’s number that leads nowhere',
    '/kapitel/11/',
    (element) => {
      if (element.tagName !== 'sup') return;
      element.children = element.children.flatMap((child) => (child.type === 'element' ? child.children : [child]));
      return true;
    },
    /fodnotetal \d+ → .*notetal/,
  ],
  [
    'a footnote’s number that leads to another note',
    '/kapitel/11/',
    (element) => {
      if (!has(element, 'href', /#fodnote-\d+$/)) return;
      element.properties['href'] = '#fodnote-99';
      return true;
    },
    /fodnotetal \d+ → .*fodnotetal 99/,
  ],
  [
    'a recommendation that ends too early',
    '/kapitel/11/',
    cut(
      (element) => has(element, 'id', /^anbefaling-\d+$/),
      ['p', 'ul'],
      (rest) => rest,
    ),
    /· afsnit \| .* → \d+ afsnit/,
  ],
  [
    'a recommendation that is another',
    '/kapitel/11/',
    (element) => {
      if (!has(element, 'id', /^anbefaling-\d+$/)) return;
      element.properties['id'] = 'anbefaling-99';
      return true;
    },
    /anbefaling \d+ → .*anbefaling 99/,
  ],
  [
    'a paragraph of a recommendation where it stands by itself',
    '/anbefaling/11/',
    renamed(is('p'), 'h2'),
    /afsnit → .*overskrift 2/,
  ],
  [
    'a paragraph of a recommendation where it is embedded',
    '/indlejr/anbefaling/11/',
    renamed(is('p'), 'h2'),
    /afsnit → .*overskrift 2/,
  ],
];
test.each(some(faults, 8))('%s is found in the built page', (_what, page, change, told) => {
  expect(after(page, change).join('\n')).toMatch(told);
});
