import fc from 'fast-check';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Addresses } from '../../src/permalinks/addresses.ts';
import { compareLock } from '../../src/permalinks/compare.ts';
import { extendLock } from '../../src/permalinks/extend.ts';
import { compareNaturally, lockOf, runLines, writeLock } from '../../src/permalinks/lock.ts';
import { isAsWritten, sealed } from '../../src/lib/sealed.ts';
import { readText } from '../../src/content/files.ts';
import { expand, LOCK_FILE, lockSchema, readLock } from '../../src/content/schemas/lock.ts';
import { markOf } from '../../src/permalinks/mark.ts';
import { nearest } from '../../src/lib/nearest.ts';
import { placeOldAnchors } from '../../src/permalinks/old-anchors.ts';
import { caddyRedirects, nginxRedirects, redirectsFile } from '../../src/hosting/redirects.ts';
import { movesFrom } from '../../src/permalinks/redirects.ts';
import { collections } from '../../src/content/collections.ts';
import { checkYaml } from '../../src/content/frontmatter.ts';
import { collect } from '../../src/content/problem.ts';
import { redirectSchema } from '../../src/content/schemas/redirect.ts';
import { parse } from 'yaml';

const addresses = (pages: Record<string, Record<string, string | undefined>>): Addresses =>
  new Map(Object.entries(pages).map(([page, all]) => [page, new Map(Object.entries(all))]));
const published = addresses({
  '/kapitel/1/': {
    'afsnit-1.1': undefined,
    'afsnit-1.1-1': 'Først dette',
    'afsnit-1.1-2': 'Så dette',
    'afsnit-1.1-3': 'Til sidst dette',
  },
  '/om/': {},
});
const lock = lockOf(published);
const redirect = (fra: string, til: string) => ({ fra, til, dato: '2027-03-01', hvorfor: 'flyttet' });

test('the lock is written with one run of anchors on a line, in natural order, and reads back the same', () => {
  const text = writeLock(lock);
  expect(text.split('\n').filter((line) => !line.startsWith('#'))).toEqual([
    '/kapitel/1/:',
    '  afsnit-1.1:',
    `  afsnit-1.1-1..3: ${markOf('Først dette')} ${markOf('Så dette')} ${markOf('Til sidst dette')}`,
    '/om/:',
    '',
  ]);
  expect(readLock(lockSchema.parse(parse(text)))).toEqual(lock);
  expect(isAsWritten(text)).toBe(true);
  expect(['/kapitel/10/', '/kapitel/2/', '/kapitel/'].sort(compareNaturally)).toEqual([
    '/kapitel/',
    '/kapitel/2/',
    '/kapitel/10/',
  ]);
});

test('whatever numbers its anchors end in, a lock is read as it was written', () => {
  const number = fc.oneof(fc.nat(20).map(String), fc.nat(120_000).map(String), fc.stringMatching(/^\d{1,9}$/));
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.nat(3)), { maxLength: 12 }), (runs) => {
      const anchors = runs.flatMap(([first, more]) => [
        first,
        ...Array.from({ length: more }, (_, at) => String(Number(first) + 1 + at)),
      ]);
      const page = new Map(anchors.map((end): [string, string | undefined] => [`udeladt-${end}`, 'gqst']));
      const text = runLines(page).map((line) => `  ${line}\n`);
      const read = readLock(lockSchema.parse(parse(`/om/teksten/:\n${text.join('')}`))).get('/om/teksten/');
      expect(read ?? new Map()).toEqual(page);
    }),
  );
});

test('a lock may be larger than any file that somebody writes', () => {
  const root = mkdtempSync(join(tmpdir(), 'laas-'));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  mkdirSync(join(root, 'content/kilder'), { recursive: true });
  const addresses = Array.from({ length: 40_000 }, (_, at) => `/opfoelgning/oplysning-${at}/:\n`).join('');
  const read = (file: string) => {
    writeFileSync(join(root, file), addresses);
    return collect(readText(root, file));
  };
  expect(read(LOCK_FILE)).toMatchObject({ problems: [], value: addresses });
  expect(read('content/kilder/referat.yaml').problems).toMatchObject([{ rule: 'fil-stoerrelse' }]);
});

test('a lock that someone has broken is refused, and no run is long enough to fill the memory', () => {
  for (const data of [
    { 'kapitel/1/': null },
    { '/../etc/': null },
    { '/a/': { 'A B': null } },
    { '/a/': { 'x-1': 'abc' } },
    { '/<b>/': null },
  ])
    expect(lockSchema.safeParse(data).success).toBe(false);
  expect(expand('x-1..99999999')).toEqual(['x-1..99999999']);
  expect(expand('x-9..1')).toEqual([]);
});

test('an anchor that is gone is found, and where its passage stands now', () => {
  const now = addresses({
    '/kapitel/1/': { 'afsnit-1.1': undefined, 'afsnit-1.1-1': 'Først dette', 'afsnit-1.1-2': 'Til sidst dette' },
    '/om/': {},
  });
  expect(compareLock(lock, now, [])).toMatchObject({
    pages: [],
    anchors: [{ page: '/kapitel/1/', anchor: 'afsnit-1.1-3', now: 'afsnit-1.1-2' }],
    moved: [],
    reworded: [{ anchor: 'afsnit-1.1-2' }],
    added: [],
  });
});

test('an anchor that leads to another passage than before is found, though no anchor is gone', () => {
  const now = addresses({
    '/kapitel/1/': {
      'afsnit-1.1': undefined,
      'afsnit-1.1-1': 'Først dette',
      'afsnit-1.1-2': 'Nyt',
      'afsnit-1.1-3': 'Så dette',
      'afsnit-1.1-4': 'Til sidst dette',
    },
    '/om/': {},
  });
  const { moved, added, anchors } = compareLock(lock, now, []);
  expect(anchors).toEqual([]);
  expect(moved).toEqual([
    { page: '/kapitel/1/', anchor: 'afsnit-1.1-2', now: 'afsnit-1.1-3' },
    { page: '/kapitel/1/', anchor: 'afsnit-1.1-3', now: 'afsnit-1.1-4' },
  ]);
  expect(added).toEqual([{ page: '/kapitel/1/', anchors: ['afsnit-1.1-4'], whole: false }]);
});

test('a page or an anchor that has a redirect is in order', () => {
  const now = addresses({
    '/kapitel/1/': { 'afsnit-1.1': undefined, 'afsnit-1.1-1': 'Først dette', 'afsnit-1.1-2': 'Så dette' },
    '/om-os/': {},
  });
  const { pages, anchors, added } = compareLock(lock, now, [
    redirect('/om/', '/om-os/'),
    redirect('/kapitel/1/#afsnit-1.1-3', '/kapitel/1/#afsnit-1.1-2'),
  ]);
  expect({ pages, anchors }).toEqual({ pages: [], anchors: [] });
  expect(added).toEqual([{ page: '/om-os/', anchors: [], whole: true }]);
});

test('new addresses are added to the lock, nothing is taken out, and marks follow words that were corrected where they stand', () => {
  const site = addresses({ '/kapitel/1/': { 'afsnit-1.1-1': 'Andre ord', 'afsnit-1.2': undefined }, '/nyt/': {} });
  const extended = extendLock(lock, lockOf(site), compareLock(lock, site, []).reworded);
  expect([...extended.keys()]).toEqual(['/kapitel/1/', '/om/', '/nyt/']);
  expect(extended.get('/kapitel/1/')?.get('afsnit-1.1-1')).toBe(markOf('Andre ord'));
  expect(extended.get('/kapitel/1/')?.get('afsnit-1.1-3')).toBe(markOf('Til sidst dette'));
});

test('a mark looks at letters and figures only, and is never a word of YAML', () => {
  expect(markOf('Så  dette – stykke')).toBe(markOf('så dette stykke'));
  expect(markOf('a')).not.toBe(markOf('b'));
  for (let i = 0; i < 2000; i++) expect(markOf(`stykke ${i}`)).toMatch(/^[bcdfghjklmnpqrstvwxz]{4}$/);
});

test('near addresses begin alike', () => {
  expect(nearest('/anbefaling/38/', ['/kapitel/3/', '/anbefaling/37/', '/anbefaling/3/'], 2)).toEqual([
    '/anbefaling/3/',
    '/anbefaling/37/',
  ]);
  expect(nearest('x', [])).toEqual([]);
});

test.each([
  ['<p id="ny">Ord</p>', '<p id="ny"><span id="gammel" data-redaktion></span>Ord</p>'],
  ['<ul id="ny"><li>Ord</li></ul>', '<ul id="ny"><li><span id="gammel" data-redaktion></span>Ord</li></ul>'],
  [
    '<div><h3 id="x">A</h3><aside id="ny"><p>B &amp; C</p></aside></div>',
    '<div><h3 id="x">A</h3><aside id="ny"><span id="gammel" data-redaktion></span><p>B &amp; C</p></aside></div>',
  ],
])('an anchor moved within a page stands at its new place too: %s', (html, expected) => {
  expect(placeOldAnchors(html, [{ old: 'gammel', to: '/a/#ny' }])).toBe(expected);
});

test('an old anchor for a place that is not on the page stops the build with a sentence', () => {
  expect(() => placeOldAnchors('<p>x</p>', [{ old: 'a', to: '/b/#c' }])).toThrow(
    'Omdirigeringen af #a fører til #c, som ikke er på siden.',
  );
});

test('redirects are written in the hosts’ own forms, pages only', () => {
  const redirects = [redirect('/om-os/', '/om/'), redirect('/kapitel/1/#a', '/kapitel/2/')];
  expect(redirectsFile(redirects)).toBe('/om-os/ /om/ 301\n');
  expect(nginxRedirects(redirects)).toBe('location = /om-os/ { return 301 /om/; }\n');
  expect(caddyRedirects(redirects)).toBe('redir /om-os/ /om/ 301\n');
  expect(movesFrom('/kapitel/1/', redirects)).toEqual({ within: [], away: [{ old: 'a', to: '/kapitel/2/' }] });
});

test('an empty file of redirects is no redirects; an address with anything odd in it is refused', () => {
  expect(collect(checkYaml('x.yaml', '# ingen endnu\n', 0, collections.omdirigeringer.schema)).value?.value).toEqual(
    [],
  );
  for (const fra of ['https://x.dk/', '//x.dk/', '/a/../b/', '/a b/', '/a/ { return 200; }', '/<script>/', '/a'])
    expect(redirectSchema.safeParse(redirect(fra, '/om/')).success).toBe(false);
});

test.each<[string, (text: string) => string]>([
  ['a page less', (text) => text.replace('/om/:\n', '')],
  ['an anchor more', (text) => text.replace('/om/:\n', '/om/:\n  hvem:\n')],
  ['no sum', (text) => text.replace(/^# Aftryk.*\n/m, '')],
  ['nothing', () => '{}\n'],
])('a lock that has %s is not as it was written, until it is sealed again', (_, change) => {
  const changed = change(writeLock(lock));
  expect(isAsWritten(changed)).toBe(false);
  expect(isAsWritten(sealed(changed))).toBe(true);
});

test('Windows’ line ends and other comments change nothing', () => {
  const text = writeLock(lock);
  expect(isAsWritten(text.replaceAll('\n', '\r\n'))).toBe(true);
  expect(isAsWritten(`# En bemærkning\n${text}`)).toBe(true);
});

test('an entry of the ledger that says something else keeps the mark it was locked with', () => {
  const page = '/om/teksten/';
  const before = lockOf(addresses({ [page]: { 'note-1': 'den gamle' } }));
  const now = lockOf(addresses({ [page]: { 'note-1': 'den nye', 'note-2': 'en til' } }));
  expect(extendLock(before, now, [{ page, anchor: 'note-1' }])).toEqual(
    lockOf(addresses({ [page]: { 'note-1': 'den gamle', 'note-2': 'en til' } })),
  );
});
