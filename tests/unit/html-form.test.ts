import { expect, test } from 'vitest';
import { isMark } from '../../src/fidelity/html-form.ts';
import { officialPieces } from '../../src/fidelity/html.ts';
import { tokenize, type Opened } from '../../src/fidelity/stream.ts';

/** What the official text of a page opens: a dot for each block it stands in, what it is, and the word it begins at. */
const opened = (html: string): string[] => {
  const all: Opened[] = [];
  for (const { fragments } of officialPieces(html, 'side.html')) {
    const own: Opened[] = [];
    const tokens = tokenize(fragments, own);
    all.push(...own.map((one) => ({ ...one, kind: `${one.kind} (${tokens[one.token]?.raw ?? ''})` })));
  }
  return all.map(({ kind, depth }) => `${'· '.repeat(depth)}${kind}`);
};

const marks = (inside: string): string[] =>
  opened(`<main><p data-kilde="11">Alt for mange ${inside} børn</p></main>`)
    .map((line) => line.replace(/^· /, ''))
    .filter(isMark);

test.each([
  ['<del>og unge</del>', ['<del> (og)']],
  ['<em>og</em> <strong>unge</strong>', ['<em> (og)', '<strong> (unge)']],
  ['<code>og unge</code>', ['<code> (og)']],
  ['<a href="https://eksempel.dk/">og unge</a>', ['link til https://eksempel.dk/ (og)']],
  ['<a href="https://eksempel.dk/unge">unge</a>', ['link til https://eksempel.dk/unge (unge)']],
])('in a built page the official words are not set apart: %s', (inside, found) => {
  expect(marks(inside)).toEqual(found);
});

test('what is ours may be set apart, and so may an address that the source prints and a link within the site', () => {
  expect(marks('<span data-redaktion><em>vores</em> <a href="https://eksempel.dk/">note</a></span>')).toEqual([]);
  expect(marks('<a href="https://www.sikkerpsykiatri.dk/">https://www.sikkerpsykiatri.dk/</a>')).toEqual([]);
  expect(marks('<a href="/kapitel/11/#afsnit-11.2">afsnit 11.2</a>')).toEqual([]);
  expect(opened('<p><em>uden for den officielle tekst</em></p>')).toEqual([]);
});

test('blocks are named as the record names them, with how deep they stand and where they begin', () => {
  expect(
    opened(`<article data-kilde="11"><h2>Et afsnit</h2><div class="rulle"><p>Først<sup><a href="#fodnote-7">7</a></sup></p></div>
      <ul><li>én</li><li><p>to</p><ol start="3"><li>tre</li></ol></li></ul>
      <aside id="boks-9"><p>Boks 9: Mål</p></aside><aside><p>Uden tal</p></aside>
      <table id="tabel-2"><caption>Tabel 2</caption><tr><th colspan="2">Alle</th></tr><tr><td>a</td><td>b</td></tr></table>
      <section><ol data-tegn="ingen"><li id="fodnote-7">7 Note</li></ol></section></article>`),
  ).toEqual([
    'overskrift 2 (Et)',
    'afsnit (Først7)',
    '· fodnotetal 7 (Først7)',
    'liste (•)',
    '· punkt (•)',
    '· punkt (•)',
    '· · afsnit (to)',
    '· · talliste fra 3 (3.)',
    '· · · punkt (3.)',
    'boks 9 (Boks)',
    '· afsnit (Boks)',
    'boks (Uden)',
    '· afsnit (Uden)',
    'tabel 2 (Tabel)',
    '· afsnit (Tabel)',
    '· række (Alle)',
    '· · celle (Alle)',
    '· · celle (a)',
    '· række (a)',
    '· · celle (a)',
    '· · celle (b)',
    'fodnote 7 (7)',
  ]);
});
