import { expect, test } from 'vitest';
import { keepPageTogether, keepTogether } from '../../src/lib/keep-together.ts';

const shown = (text: string): string => keepTogether(text).replaceAll('\u00a0', '_');

test.each([
  ['20 % af 150 mio. kr.', '20_% af 150_mio._kr.'],
  ['i 6 måneder, 44 uger eller 3,5 døgn', 'i 6_måneder, 44_uger eller 3,5_døgn'],
  ['børn (0-17 årige) og 15-17 årige', 'børn (0-17_årige) og 15-17_årige'],
  ['7-10 år kortere, 15 års levetid', '7-10_år kortere, 15_års levetid'],
  ['Stk. 2. Efter § 82 a-d, stk. 1, nr. 3', 'Stk._2. Efter §_82_a-d, stk._1, nr._3'],
  ['Servicelovens § 82 b: ord; §§ 82 a/b/c/d', 'Servicelovens §_82_b: ord; §§_82_a/b/c/d'],
  ['den 1. januar 2018 og 10. juli', 'den 1._januar 2018 og 10._juli'],
  ['se Boks 4 og afsnit 13.2.6 (kap. 6)', 'se Boks_4 og afsnit_13.2.6 (kap._6)'],
  [
    '200 millioner kroner årligt, punkt 5, side 12, pr. 10. juli',
    '200_millioner_kroner årligt, punkt_5, side_12, pr._10._juli',
  ],
  ['ca. 3 i alt, 12 i gruppen', 'ca._3 i alt, 12 i gruppen'],
  ['statusskema nov. 2024 · anbefaling 25 · 2 sikre', 'statusskema nov._2024_· anbefaling_25_· 2 sikre'],
  ['2018 ved årets slut', '2018 ved årets slut'],
])('%s', (text, kept) => {
  expect(shown(text)).toBe(kept);
  expect(keepTogether(text)).toHaveLength(text.length);
  expect(keepTogether(keepTogether(text))).toBe(keepTogether(text));
});

test('a finished page: all its text, and nothing but its text', () => {
  const page =
    '<title>5 dage</title><p title="a > 5 dage">2025–2030 og <b>7–10 år</b> den 14. januar</p><code>5 dage</code><script>"5 dage"</script><option>2024–2025</option><!-- 5 dage -->';
  expect(keepPageTogether(page)).toBe(
    '<title>5 dage</title><p title="a > 5 dage"><span class="samlet">2025–2030</span> og <b><span class="samlet">7–10</span>\u00a0år</b> den 14.\u00a0januar</p><code>5 dage</code><script>"5 dage"</script><option>2024–2025</option><!-- 5 dage -->',
  );
});

test.each([
  ['se anbefaling <a href="/anbefaling/25/">25</a>', 'se anbefaling\u00a0<a href="/anbefaling/25/">25</a>'],
  ['<b>150</b> mio. kr. til 37 <i>%</i>', '<b>150</b>\u00a0mio.\u00a0kr. til 37\u00a0<i>%</i>'],
  ['<li>blad 2</li> <li>5 <article>år</article></li>', '<li>blad 2</li> <li>5 <article>år</article></li>'],
  ['<p>nr. </p><p>5</p>', '<p>nr. </p><p>5</p>'],
])('one thing stays together across the marks in a line, and not across lines: %s', (html, kept) => {
  expect(keepPageTogether(html)).toBe(kept);
});

test.each([
  ['børn, 15–17-årige.', 'børn, <span class="samlet">15–17-årige</span>.'],
  [
    '12,5–13,0 og 7.–9. klasse',
    '<span class="samlet">12,5–13,0</span> og <span class="samlet">7.–9</span>.\u00a0klasse',
  ],
  ['et – 5 – og 2024 – 2025', 'et – 5 – og 2024 – 2025'],
  ['En 10-årsplan (2022)', 'En <span class="samlet">10-årsplan</span> (2022)'],
  [
    '5-10-årige, F-ACT, side 2-b og ICD-10-koder',
    '<span class="samlet">5-10-årige</span>, F-ACT, side\u00a02-b og ICD-10-koder',
  ],
])('a range with a dash, and a number with its word, stays on its line: %s', (text, kept) => {
  expect(keepPageTogether(text)).toBe(kept);
  expect(keepPageTogether(kept)).toBe(kept);
});
