import { plugins, Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { describe, expect, test } from 'vitest';
import { absolute } from '../../src/site/address.ts';
import { readLibrary } from '../../src/content/reader.ts';
import { recommendationText } from '../../src/text/recommendation-text.ts';
import { citedPart, citedRecommendation, quotables, work } from '../../src/share/citation.ts';
import { apaCitation, bibtex, citedSection, danishCitation, ris, type Cited } from '../../src/share/references.ts';
import { outline, splitNumber } from '../../src/text/outline.ts';
import { shortForms } from '../../src/text/short-forms.ts';

interface Csl {
  type: string;
  title: string;
  author: Array<{ family?: string; literal?: string; given?: string }>;
  issued: { 'date-parts': number[][] };
  URL: string;
  'container-title': string;
  publisher: string;
  'chapter-number'?: string;
}
/** What a reference manager reads. */
const read = (text: string): Csl => {
  const items = new Cite(text).data as Csl[];
  expect(items).toHaveLength(1);
  return items[0]!;
};
const name = ({ family, literal, given }: Csl['author'][number]) =>
  literal ?? [given, family].filter(Boolean).join(' ');

const library = readLibrary();
const all = [...library.recommendations.values()];

describe.each([
  ['BibTeX', bibtex],
  ['RIS', ris],
] as const)('%s', (format, write) => {
  test('is read by a reference manager as a part of the report, for every recommendation', () => {
    for (const recommendation of all) {
      const csl = read(write(citedRecommendation(recommendation), work));
      expect(csl.type).toBe('chapter');
      expect(csl.title).toBe(`Anbefaling ${recommendation.number}: ${recommendation.title}`);
      expect(csl.author.map(name)).toEqual(['Sundhedsstyrelsen', 'Socialstyrelsen']);
      expect(csl.issued['date-parts'][0]![0]).toBe(2022);
      expect(csl['container-title']).toContain('Fagligt oplæg til en 10-årsplan');
      expect(csl.URL).toBe(absolute(`/anbefaling/${recommendation.number}/`));
    }
  });

  test('is read as a part of the report, for every part and every section of the text', () => {
    for (const part of library.parts) {
      const whole = citedPart(part);
      const sections = outline(part).flatMap((entry) => [entry, ...entry.children]);
      for (const cited of [
        whole,
        ...sections.map(({ id, text }) => citedSection(id, splitNumber(text)[1], whole.url)),
      ]) {
        const csl = read(write(cited, work));
        expect(csl.type).toBe('chapter');
        expect(csl.title).toBe(cited.title);
        expect(csl.author.map(name)).toEqual(['Sundhedsstyrelsen', 'Socialstyrelsen']);
        expect(csl.URL).toBe(cited.url);
        expect(csl.URL).toContain(absolute(part.path));
      }
    }
  });

  test('carries signs that mean something in the format itself', () => {
    const cited: Cited = { ...citedRecommendation(all[0]!), title: 'Æ & ø_å: 100 % {ren} #1 $5 – »citat«' };
    expect(read(write(cited, work)).title).toBe(cited.title);
  });

  test('the parser used here refuses what is broken', () => {
    const broken =
      format === 'BibTeX'
        ? bibtex(citedRecommendation(all[0]!), work).replace(/\},?\n\}\n$/, '')
        : ris(citedRecommendation(all[0]!), work).replace(/TY {2}- CHAP\r\n/, '');
    expect(() => {
      const csl = read(broken);
      expect(csl.title).toContain('Anbefaling 1');
      expect(csl.type).toBe('chapter');
    }).toThrow();
  });
});

test('BibTeX and RIS are known to the parser', () => {
  expect(plugins.list()).toEqual(expect.arrayContaining(['@bibtex', '@ris']));
});

test('the Danish reference names authors, year, publication, place and full address', () => {
  expect(danishCitation(citedRecommendation(library.recommendations.get(25)!), work)).toBe(
    'Sundhedsstyrelsen og Socialstyrelsen (2022). Bedre mental sundhed og en styrket indsats til mennesker med psykiske lidelser – Fagligt oplæg til en 10-årsplan. Anbefaling 25: En styrket støtte og inddragelse af pårørende til mennesker med psykiske lidelser, afsnit 13.2.6. Uofficiel webudgave: ' +
      absolute('/anbefaling/25/'),
  );
});

test('the APA reference has author, year, part, work and address in that order', () => {
  expect(apaCitation(citedRecommendation(library.recommendations.get(25)!), work)).toBe(
    'Sundhedsstyrelsen & Socialstyrelsen. (2022). Anbefaling 25: En styrket støtte og inddragelse af pårørende til mennesker med psykiske lidelser. I *Bedre mental sundhed og en styrket indsats til mennesker med psykiske lidelser: Fagligt oplæg til en 10-årsplan* (afsnit 13.2.6). ' +
      absolute('/anbefaling/25/'),
  );
});

test('every quotation has its source line: publication, authors, year, section and the address of that very place', () => {
  for (const recommendation of all) {
    const stones = recommendationText(recommendation).steppingStones.length;
    const found = quotables(recommendation, library, stones);
    expect(found).toHaveLength(2 + stones);
    for (const { source } of found)
      expect(source).toMatch(
        /^Sundhedsstyrelsen og Socialstyrelsen: .+ \(2022\), anbefaling \d+.*, afsnit \d+\.\d+.* https:\/\/\S+$/,
      );
  }
  const [short, full, , second] = quotables(library.recommendations.get(25)!, library, 4);
  expect(short!.source).toContain(`afsnit 3.6. ${absolute('/kapitel/3/#anbefaling-25')}`);
  expect(full!.source).toContain(`afsnit 13.2.6. ${absolute('/anbefaling/25/')}`);
  expect(second!.source).toContain(`trædesten 2, afsnit 13.2.6. ${absolute('/anbefaling/25/#traedesten-2')}`);
});

test('a short form is cited from the part that prints it, wherever that stands and however many print some', () => {
  const [first, ...others] = library.parts.map((part) =>
    part === shortForms(library.parts) ? { ...part, path: '/kapitel/99/' } : part,
  );
  const empty = { ...first!, tree: shortForms(library.parts)!.tree, anchors: [] };
  const [short] = quotables(library.recommendations.get(25)!, { ...library, parts: [empty, ...others] }, 0);
  expect(short!.source).toContain(absolute('/kapitel/99/#anbefaling-25'));
});

test('the records have what other programs ask for: biblatex whoever edited the book, bibutils its title in BT', () => {
  for (const recommendation of all) {
    const cited = citedRecommendation(recommendation);
    // blx-dm.def: what an @incollection must have
    for (const field of ['author', 'editor', 'title', 'booktitle', 'year'])
      expect(bibtex(cited, work), field).toMatch(new RegExp(`^ {2}${field} = \\{.+\\},$`, 'm'));
    const [book] = /^BT {2}- (.+)\r$/m.exec(ris(cited, work))!.slice(1);
    expect(ris(cited, work)).toContain(`\r\nT2  - ${book}\r\n`);
    // A record is lines of a tag and a value, from TY to ER, and nothing else.
    expect(ris(cited, work)).toMatch(/^TY {2}- CHAP\r\n([A-Z][A-Z0-9] {2}- \S[^\r\n]*\r\n)+ER {2}- \r\n$/);
  }
});
