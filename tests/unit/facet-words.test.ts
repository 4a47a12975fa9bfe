import { expect, test } from 'vitest';
import { readLibrary } from '../../src/content/reader.ts';
import { namingWords, occurrences, passagesOf, wordsOf } from '../../src/text/facet-words.ts';

const facet = {
  navn: 'Kommuner',
  ord: ['kommune', 'kommuner'],
  ogsaa: [{ ord: ['sociale tilbud'], hvorfor: 'kommunerne driver dem' }],
  ikke: [{ anbefaling: 6, i: 'fri kommuner og andre', hvorfor: 'fordi det er en prøve' }],
};
const found = (text: string, number = 1) =>
  occurrences([text], number, facet).map(({ word, exception }) => [word, !!exception]);

test.each([
  ['a whole word, as the text has it', 'Hver Kommune skal', [['Kommune', false]]],
  ['an expression', 'de sociale tilbud.', [['sociale tilbud', false]]],
  ['a word at a hyphen or a quotation mark', '»kommune«- og', [['kommune', false]]],
  ['no longer word that begins or ends like it', 'kommunernes superkommune kommunerne', []],
  ['no expression cut by another word', 'sociale gode tilbud', []],
])('%s is found', (_what, text, words) => expect(found(text)).toEqual(words));

test('an exception holds for its own recommendation, and only where the words stand in it', () => {
  const text = 'fri kommuner og andre kommuner';
  expect(found(text, 6)).toEqual([
    ['kommuner', true],
    ['kommuner', false],
  ]);
  expect(found(text, 7)).toEqual([
    ['kommuner', false],
    ['kommuner', false],
  ]);
});

test('a name is shown with its capital; a word that only begins a sentence is not', () => {
  const { recommendations, facets } = readLibrary();
  const wrong = [...recommendations.values()].flatMap((recommendation) => {
    const text = passagesOf(recommendation).join('\n');
    return Object.values({ ...facets.aktoerer, ...facets.maalgrupper }).flatMap((one) => {
      const names = wordsOf(one).filter((word) => word !== word.toLowerCase());
      return namingWords(recommendation, one).filter((word) =>
        names.some((name) => name.toLowerCase() === word && text.includes(name) && !text.includes(word)),
      );
    });
  });
  expect(wrong).toEqual([]);
  expect(namingWords(recommendations.get(22)!, facets.aktoerer['stat']!)).toContain('Sundhedsstyrelsen');
});
