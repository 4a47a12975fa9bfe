import { figures, wronglyFound, type Verdict } from './judged.ts';

const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.', ',')} %`.padStart(8);
const row = (name: string, verdicts: Verdict[]): string => {
  const { count, first, three, mrr } = figures(verdicts);
  return `${name.padEnd(24)}${String(count).padStart(4)}${percent(first)}${percent(three)}   ${mrr.toFixed(3).replace('.', ',')}`;
};

/** The figures by class, set and theme, and every question whose right answer does not stand first. */
export function report(verdicts: Verdict[]): string {
  const groups = (of: (verdict: Verdict) => string) =>
    [
      ...Map.groupBy(
        verdicts.filter(({ svar }) => svar),
        of,
      ),
    ].map(([name, some]) => row(name, some));
  const empty = verdicts.filter(({ svar }) => !svar);
  const missed = verdicts.filter(({ svar, place }) => svar && place !== 1);
  return [
    `${''.padEnd(24)}${'antal'.padStart(4)}${'først'.padStart(7)}${'af tre'.padStart(8)}   MRR`,
    ...groups(({ klasse }) => klasse),
    '',
    ...groups(({ saet }) => `sæt ${saet}`),
    '',
    ...groups(({ tema }) => (tema === 0 ? 'uden for temaerne' : `kapitel ${tema}`)),
    '',
    row('alle', verdicts),
    `Skal intet finde: ${empty.length - wronglyFound(verdicts).length} af ${empty.length}.`,
    '',
    missed.length > 0 ? 'Ikke først:' : 'Alle står først.',
    ...missed.map(
      ({ q, place, hits, godt }) =>
        `  ${place === 0 ? '–' : place}  ${q}  →  ${hits[0] ?? 'intet'}${hits[0] && godt?.includes(hits[0]) ? ' (godt)' : ''}`,
    ),
    ...wronglyFound(verdicts).map(({ q, hits }) => `  skulle intet finde: ${q}  →  ${hits[0]}`),
  ].join('\n');
}
