import { expect, test } from 'vitest';
import { marksOf } from '../../src/fidelity/html-form.ts';

const found = (inside: string) =>
  marksOf(`<main><p data-kilde="11">Alt for mange ${inside} børn</p></main>`, 'side.html').map(
    ({ edition }) => edition[0],
  );

test.each([
  ['<del>og unge</del>', ['<del>: og unge']],
  ['<em>og</em> <strong>unge</strong>', ['<em>: og', '<strong>: unge']],
  ['<code>og unge</code>', ['<code>: og unge']],
  ['<a href="https://eksempel.dk/">og unge</a>', ['link til https://eksempel.dk/: og unge']],
  ['<a href="https://eksempel.dk/unge">unge</a>', ['link til https://eksempel.dk/unge: unge']],
])('in a built page the official words are not set apart: %s', (inside, marks) => {
  expect(found(inside)).toEqual(marks);
});

test('what is ours may be set apart, and so may an address that the source prints and a link within the site', () => {
  expect(found('<span data-redaktion><em>vores</em> <a href="https://eksempel.dk/">note</a></span>')).toEqual([]);
  expect(found('<a href="https://www.sikkerpsykiatri.dk/">https://www.sikkerpsykiatri.dk/</a>')).toEqual([]);
  expect(found('<a href="/kapitel/11/#afsnit-11.2">afsnit 11.2</a>')).toEqual([]);
  expect(marksOf('<p><em>uden for den officielle tekst</em></p>', 'side.html')).toEqual([]);
});
