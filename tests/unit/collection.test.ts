import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequest, withChosen, writeRequest } from '../../src/client/collection/address.ts';
import { chosenOf, countText, select } from '../../src/client/collection/selection.ts';
import { slides, slidesHtml, slidesText } from '../../src/client/collection/slides.ts';
import { recommendationsData } from '../../src/data/recommendations.ts';
import { readLibrary } from '../../src/content/reader.ts';

const recommendations = recommendationsData(readLibrary());
const read = (query: string) => readRequest(new URLSearchParams(query));
const selected = (query: string) => select(read(query), recommendations);
const shown = (query: string) =>
  selected(query).shown.map(
    (one) =>
      `${one.recommendation.number}: ${one.steppingStones.map(({ number }) => number).join(' ')} – ${countText(one)}`,
  );

describe('an address', () => {
  test('of the contract gives the recommendations and the stepping stones it names', () => {
    expect(shown('?a=25,31&t=25.2,25.3')).toEqual([
      '25: 2 3 – 2 af 4 trædesten vist',
      '31: 1 2 3 4 5 – Alle 5 trædesten vist',
    ]);
    expect(shown('?a=25&t=25.2,25.3,25.4')).toEqual(['25: 2 3 4 – 3 af 4 trædesten vist']);
    expect(selected('?a=25,31&t=25.2,25.3').problems).toEqual([]);
  });

  test('may repeat its parameters, as a form without a script writes them', () => {
    expect(shown('?a=25&t=25.2&t=25.3&a=31')).toEqual(shown('?a=25,31&t=25.2,25.3'));
  });

  test('may name a stepping stone alone, and none of them', () => {
    expect(shown('?t=25.2')).toEqual(['25: 2 – 1 af 4 trædesten vist']);
    expect(shown('?a=25&t=25.0')).toEqual(['25:  – 0 af 4 trædesten vist']);
    expect(shown('?a=30')).toEqual(['30:  – ']);
    expect(shown('?a=26')).toEqual(['26: 1 – Anbefalingens ene trædesten er vist']);
  });

  test('says what is not there, and shows the rest', () => {
    const { problems } = selected('?a=99,foo,31&t=25.9');
    expect(problems).toEqual([
      '»foo« er ikke nummeret på en anbefaling.',
      'Anbefaling 99 findes ikke. De har numrene 1 til 37.',
      'Trædesten 9 i anbefaling 25 findes ikke. Anbefalingen har 4.',
    ]);
    expect(shown('?a=99,foo,31&t=25.9')).toEqual([
      '31: 1 2 3 4 5 – Alle 5 trædesten vist',
      '25: 1 2 3 4 – Alle 4 trædesten vist',
    ]);
    expect(selected('?a=25&t=25.2,25.9').shown[0]!.steppingStones).toHaveLength(1);
  });

  test('that is long and hostile gives a short answer', () => {
    const { shown: none, problems } = selected(
      `?a=${Array.from({ length: 5000 }, (_, i) => `<img src=x onerror=alert(${i})>`).join(',')}`,
    );
    expect(none).toEqual([]);
    expect(problems).toHaveLength(9);
    for (const problem of problems) expect(problem.length).toBeLessThan(120);
  });

  test('of any kind can be read, and what is shown of it can be written as an address that shows the same', () => {
    const piece = fc.oneof(
      fc.integer({ min: -5, max: 60 }).map(String),
      fc.tuple(fc.integer({ min: 0, max: 45 }), fc.integer({ min: 0, max: 9 })).map((pair) => pair.join('.')),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(piece, { maxLength: 12 }), (a, t) => {
        const query = new URLSearchParams({ a: a.join(','), t: t.join(',') }).toString();
        const first = selected(query);
        const again = selected(writeRequest(chosenOf(first)));
        expect(again.problems).toEqual([]);
        expect(
          again.shown.map(({ recommendation, steppingStones }) => [
            recommendation.number,
            steppingStones.map(({ number }) => number),
          ]),
        ).toEqual(
          first.shown.map(({ recommendation, steppingStones }) => [
            recommendation.number,
            steppingStones.map(({ number }) => number),
          ]),
        );
      }),
    );
  });
});

test('a recommendation added again replaces itself where it stands', () => {
  expect(writeRequest(withChosen(read('?a=25,31').chosen, { number: 25, stones: [2, 3] }))).toBe(
    '?a=25,31&t=25.2,25.3',
  );
  expect(writeRequest(withChosen(read('?a=25').chosen, { number: 7 }))).toBe('?a=25,7');
});

describe('slides', () => {
  const source = () => 'Kilde';
  const selection = selected('?a=25&t=25.2,25.3').shown;

  test('begin with the question, quote the text, and have the chosen stepping stones as bullets', () => {
    const [slide] = slides(selection, { form: 'fuld', question: true }, source);
    expect(slide!.heading).toBe(
      'Hvordan kan vi lokalt løfte anbefaling 25. En styrket støtte og inddragelse af pårørende til mennesker med psykiske lidelser?',
    );
    expect(slide!.bullets).toHaveLength(2);
    const text = slidesText([slide!]);
    expect(text.match(/^• /gm)).toHaveLength(2);
    expect(text).toContain(recommendations[24]!.paragraphs[0]!);
    expect(text.endsWith('2 af 4 trædesten vist. Kilde')).toBe(true);
  });

  test("may take chapter 3's wording", () => {
    const [slide] = slides(selected('?a=21').shown, { form: 'kort', question: false }, source);
    expect(slide!.heading).toBe(`Anbefaling 21. ${recommendations[20]!.shortTitle}`);
    expect(slide!.paragraphs).toEqual([recommendations[20]!.shortText]);
  });

  test('as HTML hold text, never markup from it', () => {
    const html = slidesHtml([{ heading: '<b>', paragraphs: ['a & "b"'], bullets: ['<script>'], source: '>' }]);
    expect(html).toBe('<h2>&#60;b&#62;</h2><p>a &#38; &#34;b&#34;</p><ul><li>&#60;script&#62;</li></ul><p>&#62;</p>');
  });
});
