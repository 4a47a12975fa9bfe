import { describe, expect, test } from 'vitest';
import { byHeadword, bySubheading, letterOf, subjectId } from '../../src/text/subjects/order.ts';
import { hasForm } from '../../src/text/subjects/form.ts';

describe('a word of the index stands in a text', () => {
  test.each([
    ['behandling', 'Behandlingerne er dyre', true],
    ['behandling', 'Medicinbehandling er dyr', false],
    ['behandling', 'Behandlingstilbud', false],
    ['behandling*', 'Behandlingstilbud', true],
    ['*behandling', 'Medicinbehandling er dyr', true],
    ['almen praksis', 'i almen praksis og', true],
    ['almen praksis', 'almen og praksis', false],
    ['SAFE', 'SAFE-projektet', true],
    ['SAFE', 'more safe than', false],
    ['BUC', 'BUC’s tilbud', true],
    ['BUC', 'BUCH', false],
    ['angst', 'ANGST', true],
    ['ødipal', 'præødipal', false],
    ['§ 82', 'efter § 82 i', true],
    ['§ 8', 'efter § 82 i', false],
  ])('%s in »%s«: %s', (form, text, there) => {
    expect(hasForm(form, text)).toBe(there);
  });
});

describe('Danish order', () => {
  test('æ, ø and å stand last, aa as å, numbers by size, capitals as small letters', () => {
    const words = ['ældre', 'Aarhus', 'årsag', 'øje', 'zoneterapi', 'Angst', 'abe', '10-årsplan', '2-årsplan'];
    expect(words.toSorted(byHeadword)).toEqual([
      '2-årsplan',
      '10-årsplan',
      'abe',
      'Angst',
      'zoneterapi',
      'ældre',
      'øje',
      'Aarhus',
      'årsag',
    ]);
  });
  test('a subheading is not sorted by its preposition', () => {
    expect(['i psykiatrien', 'forekomst', 'hos børn'].toSorted(bySubheading)).toEqual([
      'hos børn',
      'forekomst',
      'i psykiatrien',
    ]);
  });
  test('each word has its letter and its anchor', () => {
    expect(['Aarhus', 'épilepsi', '10-årsplan', 'øje'].map(letterOf)).toEqual(['Å', 'E', '0–9', 'Ø']);
    expect(subjectId('Børne- og ungdomspsykiatri')).toBe('ord-boerne-og-ungdomspsykiatri');
  });
});
