import { expect, test } from 'vitest';
import { isCut, isWhole } from '../../src/checks/sentence.ts';

test.each([
  'Rådet drøftede tvang i bl.a.',
  'Rådet drøftede tvang i bl.',
  'Det kan være f.',
  'Det kan være f.eks.',
  'Der er afsat 150 mio.',
  'Der er afsat 1,2 mia.',
  'Det står i kap.',
  'Det følger af anbefaling nr.',
  'Mødet holdes den 7.',
  'Det sker jf.',
  'Der er ca.',
  'Der kan komme flere (fx.)',
  'Antallet er pr.',
  'Det gælder, dvs.',
])('»%s« is a sentence that was cut', (text) => {
  expect(isCut(text)).toBe(true);
  expect(isWhole(text)).toBe(false);
});

test.each([
  'Rådet drøftede tvang, medicin m.m.',
  'Det gælder kommuner, regioner mv.',
  'Det gælder kommuner, regioner m.v.',
  'Der er afsat 150 mio. kr.',
  'Tvang skal falde med 30 pct.',
  'Se anbefaling 7.',
  'Planen gælder til 2030.',
  'Det følger af § 3, litra a.',
  'Rådet, Sundhedsstyrelsen m.fl.',
  'De drøftede hepatitis C.',
  'Det er nu det gælder!',
  'Styrelsen skrev: »Det haster.«',
])('»%s« is whole', (text) => expect(isWhole(text)).toBe(true));
