import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { checkBuiltSite } from '../../src/checks/built-site.ts';
import { fill, rules } from '../../src/content/rules.ts';

/** What the check says of a little site, as "page rule: message". */
function said(files: Record<string, string>): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'websted '));
  try {
    for (const [name, html] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), html);
    }
    return [...checkBuiltSite(folder)].map(
      ({ file, line, rule, detail }) =>
        `${file.slice(folder.length + 1)}:${line} ${rule}: ${fill(rules[rule].message, detail)} ${fill(rules[rule].fix, detail)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('a site whose links all lead somewhere is in order', () => {
  expect(
    said({
      'index.html':
        '<a href="/a/#x">A</a><a href="#top">op</a><p id="top"></p><a href="https://eksempel.dk/nej/">ud</a><a href="tel:112">112</a><form action="/soeg/"></form>',
      'a/index.html': '<p id="x"></p><img src="/b.svg"><a href="../?q=1">hjem</a>',
      'soeg/index.html': '<label for="q">Søg</label><input id="q">',
      'b.svg': '',
      '404.html': '<meta name="robots" content="noindex">',
    }),
  ).toEqual([]);
});

test('a doubled id is found at its place', () => {
  expect(said({ 'index.html': '<p id="a"></p>\n<p id="a"></p>' })).toEqual([
    expect.stringMatching(/^index\.html:2 side-dobbelt-id: To elementer har samme id, »a«\./),
  ]);
});

test('a broken link names the addresses that are like it', () => {
  expect(
    said({ 'index.html': '<a href="/kapitel/17/">x</a><a href="/kapitel/16/">y</a>', 'kapitel/16/index.html': '' }),
  ).toEqual([expect.stringMatching(/^index\.html:1 side-brudt-link: .*\/kapitel\/17\/.*ligner: \/kapitel\/16\//)]);
});

test('a broken fragment names the anchors near it', () => {
  expect(
    said({
      'index.html': '<a href="/a/#afsnit-1.3">x</a>',
      'a/index.html': '<p id="afsnit-1.2"></p><p id="bund"></p>',
    }),
  ).toEqual([expect.stringMatching(/side-brudt-anker: .*\/a\/#afsnit-1\.3.*ligner: #afsnit-1\.2/)]);
});

test('a picture, a script and a name that are not there are found', () => {
  expect(
    said({
      'index.html':
        '<img src="/x.png"><script src="/y.js"></script><p aria-labelledby="ingen"></p><label for="felt"></label>',
    }).map((line) => line.split(':')[1]!.replace(/^\d+ /, '')),
  ).toEqual(['side-brudt-id', 'side-brudt-id', 'side-brudt-link', 'side-brudt-link']);
});

test('a page that no other leads to is an orphan, unless it asks not to be indexed', () => {
  expect(
    said({
      'index.html': '',
      'a/index.html': '<a href="/b/">b</a>',
      'b/index.html': '<a href="/a/">a</a>',
      'c/index.html': '<meta name="robots" content="noindex">',
    }),
  ).toEqual([
    expect.stringMatching(/^a\/index\.html:1 side-foraeldreloes/),
    expect.stringMatching(/^b\/index\.html:1 side-foraeldreloes/),
  ]);
});

test('a hostile link is a broken link and no crash', () => {
  expect(
    said({ 'index.html': '<a href="http://[">x</a><a href="/%E0%A4%A">y</a><a href="javascript:alert(1)">z</a>' }),
  ).toHaveLength(2);
});
