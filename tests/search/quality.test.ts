import { beforeAll, expect, test } from 'vitest';
import { wholeEngine } from './engine.ts';
import { figures, isAt, judged, verdict, wronglyFound, type Verdict } from './judged.ts';

let verdicts: Verdict[];
let register: Awaited<ReturnType<typeof wholeEngine>>['register'];
beforeAll(async () => {
  const { search, register: own } = await wholeEngine();
  register = own;
  verdicts = [];
  for (const question of judged())
    verdicts.push(
      verdict(
        question,
        (await search(question.q)).hits.map(({ path }) => path),
      ),
    );
}, 300_000);

test('there are at least 120 judged questions, over every theme, and 15 that must find nothing', () => {
  expect(verdicts.length).toBeGreaterThanOrEqual(120);
  expect(verdicts.filter(({ svar }) => !svar).length).toBeGreaterThanOrEqual(15);
  for (const theme of [0, 8, 9, 10, 11, 12, 13, 14, 15, 16])
    expect(verdicts.some(({ tema, svar }) => svar && tema === theme)).toBe(true);
});

test('every judged address is one that search can give', () => {
  const known = [...register.entries, ...register.citations].map(({ path }) => path);
  const wanted = new Set(verdicts.flatMap(({ svar = [], godt = [] }) => [...svar, ...godt]));
  expect([...wanted].filter((right) => !known.some((path) => isAt(path, right)))).toEqual([]);
});

test('the right answer stands first for 80 % and among three for 95 %', () => {
  const { first, three } = figures(verdicts);
  expect(first).toBeGreaterThanOrEqual(0.8);
  expect(three).toBeGreaterThanOrEqual(0.95);
});

test('a question about something else finds nothing', () => {
  expect(wronglyFound(verdicts).map(({ q, hits }) => `${q}: ${hits[0]}`)).toEqual([]);
});
