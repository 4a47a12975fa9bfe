import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFolder } from '../../src/build/swap.ts';
import { checkWhole, holesIn } from '../../src/build/whole.ts';
import { base, site } from '../../src/site/address.ts';

const root = mkdtempSync(join(tmpdir(), 'helt '));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
/** A small site: what is given, and a front page that leads to it. */
function siteOf(files: Record<string, string>, front = ''): string {
  const folder = join(root, String(count++));
  for (const [name, text] of Object.entries({ 'index.html': `<a href="${base}">Forside</a>${front}`, ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}
const linked = (...names: string[]) => names.map((name) => `<a href="${base}${name}">x</a>`).join('');

test.each<[what: string, files: Record<string, string>, front: string]>([
  ['a page', {}, `<a href="${base}vaek/">x</a>`],
  ['a style sheet', {}, `<link rel="stylesheet" href="${base}vaek/">`],
  ['a script beside the page', { 'a/index.html': '<script src="../vaek/"></script>' }, linked('a/')],
  ['one picture of a set', { 'a.png': '' }, `<img srcset="${base}a.png 1x, ${base}vaek/ 2x">`],
  ['a share image', {}, `<meta property="og:image" content="${site}${base}vaek/">`],
  ['a font', { 'a.css': '@font-face{src:url(./vaek/)}' }, linked('a.css')],
  ['a sheet that another asks for', { 'a.css': '@import "./vaek/"' }, linked('a.css')],
  ['an icon of the manifest', { 'm.webmanifest': `{"icons":[{"src": "${base}vaek/"}]}` }, linked('m.webmanifest')],
  ['a page of the map', { 'kort.xml': `<loc>${site}${base}vaek/</loc>` }, linked('kort.xml')],
  ['a page that data name', { 'a.json': `{"url":"${site}${base}vaek/"}` }, linked('a.json')],
  ['a page that a text names', { 'a.md': `[x](${site}${base}vaek/)` }, linked('a.md')],
])('%s that is not there is found', (_what, files, front) => {
  const { broken, unexplained } = holesIn(siteOf(files, front));
  expect(broken.map(({ to }) => to.replace(/^.*vaek/, 'vaek'))).toEqual(['vaek/']);
  expect(unexplained).toEqual([]);
});

test.each([
  [
    'of another page',
    { 'a/index.html': '<p id="her">x</p>' },
    `<a href="${base}a/#vaek">x</a><a href="${base}a/#her">x</a>`,
  ],
  ['of the same page', {}, '<a href="#vaek">x</a>'],
])('a place %s that is not there is found', (_what, files, front) => {
  expect(holesIn(siteOf(files, front)).broken.map(({ to }) => to.replace(/^.*#/, ''))).toEqual(['vaek']);
});

test('an address with a sign that cannot be read is found, and stops nothing', () => {
  const front = `<a href="#50%">x</a><a href="${base}50%/">x</a><a href="vaek/">x</a>`;
  expect(holesIn(siteOf({}, front)).broken.map(({ to }) => to)).toEqual(['#50%', `${base}50%/`, 'vaek/']);
});

test('a script that asks for another which is not there, and a worker that keeps it, are found', () => {
  const { broken } = holesIn(siteOf({ 'a.js': 'import("./vaek.js")', 'sw.js': `["${base}vaek.css"]` }, linked('a.js')));
  expect(broken.map(({ from, to }) => [from, to])).toEqual([
    ['a.js', './vaek.js'],
    ['sw.js', `${base}vaek.css`],
  ]);
});

test('what nothing refers to is found, and what is asked for by name is not', () => {
  const folder = siteOf({ 'glemt.html': '', 'a/b.png': '', 'robots.txt': '', '404.html': '', _headers: '' });
  expect(holesIn(folder).unexplained).toEqual(['a/b.png', 'glemt.html']);
  expect(() => checkWhole(folder)).toThrow('noget, som intet henviser til: a/b.png; glemt.html.');
});

test('a page that has moved is asked for by those who have its address', () => {
  const folder = siteOf({ 'kapitel/gammelt/index.html': '' });
  expect(holesIn(folder).unexplained).toEqual(['kapitel/gammelt/index.html']);
  expect(holesIn(folder, ['/kapitel/gammelt/#afsnit-1']).unexplained).toEqual([]);
});

test('a script may name paths of the site without the path it is served under', () => {
  const { broken } = holesIn(siteOf({ 'a.js': 'href("/a.js");href("/vaek.xml")' }, linked('a.js')));
  expect(broken.map(({ to }) => to)).toEqual(['/vaek.xml']);
});

test('other sites, other schemes and other paths of the domain are no holes', () => {
  const folder = siteOf({}, '<a href="https://www.sst.dk/x/">x</a><a href="tel:112">112</a><a href="#x" id="x">x</a>');
  expect(holesIn(folder)).toEqual({ broken: [], unexplained: [] });
});

test.each(['a%20b', 'gren%2Fx', 'x#y', '[x]', 'q?', "d'x", '{a}', 'stjerne*'])(
  'a folder called %s is refused in a sentence',
  (name) => {
    expect(() => checkFolder(join('/prøve', name))).toThrow(/har tegnet .+ i sit navn.*Giv mappen et navn/);
  },
);

test.each(['Mine dokumenter', 'prøve æøå', 'a (1)', 'a+b', 'a&b', 'a@b', '.skjult'])(
  'a folder called %s will do',
  (name) => {
    expect(() => checkFolder(join('/prøve', name))).not.toThrow();
  },
);

test('a link in the site is neither followed nor passed over', () => {
  const folder = siteOf({}, linked('a.txt', 'mappe/b.txt'));
  writeFileSync(join(root, 'udenfor.txt'), 'hemmeligt');
  symlinkSync(join(root, 'udenfor.txt'), join(folder, 'a.txt'));
  symlinkSync(root, join(folder, 'mappe'));
  expect(() => checkWhole(folder)).toThrow(/en genvej \(symbolsk link\), som ikke følges: a\.txt; mappe\./);
  expect(holesIn(folder).broken.map(({ to }) => to)).toEqual([`${base}a.txt`, `${base}mappe/b.txt`]);
});
