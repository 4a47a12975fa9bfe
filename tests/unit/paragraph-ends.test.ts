import { expect, test } from 'vitest';
import { formText, sourceText } from '../../src/content/source-text.ts';
import { readForm } from '../../src/fidelity/form.ts';
import { undecidedEnds } from '../../src/fidelity/paragraph-ends.ts';

const long = 'Psykiske lidelser forekommer hyppigt i befolkningen,';
const full = 'og det gælder børn, unge og voksne i alle aldersled.';
const ends = (lines: string[], form: string[]) => undecidedEnds(lines.join('\n'), [form]);

test('a full line before an empty one does not show whether the paragraph ended', () => {
  expect(ends([long, full, '', 'Derfor er der behov for mere.'], ['1 afsnit', '4 afsnit'])).toEqual([4]);
});

test.each([
  ['the last line has room for the next word', [long, 'og voksne.', '', 'Derfor er der'], ['1 afsnit', '4 afsnit']],
  ['there is no empty line', [long, full, 'Derfor er der'], ['1 afsnit', '3 afsnit']],
  ['something else stands between', [long, full, '', 'Derfor er der'], ['1 afsnit', '4 overskrift 2']],
  ['the two stand in different things', [long, full, '', 'Derfor er der'], ['1 boks', '1 · afsnit', '4 afsnit']],
  [
    'the lines are those of a signature',
    ['Søren Brostrøm', 'direktør', '', 'Sundhedsstyrelsen'],
    ['1 afsnit', '4 afsnit'],
  ],
])('nothing is undecided when %s', (_, lines, form) => expect(ends(lines, form)).toEqual([]));

test('the places of the whole text begin a paragraph after a line that is not empty and one that is', () => {
  const [form, lines] = [readForm(formText()), sourceText().split('\n')];
  const begins = new Set([...form.values()].flat().flatMap((line) => /^(\d+) .*afsnit$/.exec(line)?.[1] ?? []));
  const found = undecidedEnds(sourceText(), form.values());
  expect(found.length).toBeGreaterThan(0);
  expect(found.filter((line) => !begins.has(String(line)) || lines[line - 2]!.trim() !== '')).toEqual([]);
});
