import type { Departure } from './compare.ts';
import type { FormDeparture } from './form.ts';
import { countKinds, type Report } from './report.ts';
import type { LedgerEntry } from '../content/schemas/ledger.ts';

/** Share in per cent, cut (not rounded) to one decimal: 99.99 is not 100. */
export const share = (found: number, of: number): string =>
  (Math.floor((1000 * found) / Math.max(of, 1)) / 10).toFixed(1).replace('.', ',');

const cut = (text: string): string => (text.length > 240 ? `${text.slice(0, 240)} …` : text);

const describe = ({ kind, source, edition, sourcePlace, editionPlace }: Departure): string => {
  const at = [
    sourcePlace && `${sourcePlace.file}:${sourcePlace.line}`,
    editionPlace && `${editionPlace.file}:${editionPlace.line}`,
  ]
    .filter(Boolean)
    .join('  ');
  return [`  ${kind}  ${at}`, source && `    kilden:  ${cut(source)}`, edition && `    udgaven: ${cut(edition)}`]
    .filter(Boolean)
    .join('\n');
};

const describeForm = ({ published, edition, place }: FormDeparture): string =>
  [
    `  form  ${place.file}:${place.line}:${place.column}`,
    `    udgivet: ${cut(published.join(' | ')) || '(intet)'}`,
    `    udgaven: ${cut(edition.join(' | ')) || '(intet)'}`,
  ].join('\n');

/** The report as an editor reads it, in Danish. */
export function printReport(title: string, report: Report): string {
  return [
    `${title}: kilden ${share(report.sourceFound, report.sourceWords)} % (${report.sourceFound} af ${report.sourceWords} ord), udgaven ${share(report.editionFound, report.editionWords)} % (${report.editionFound} af ${report.editionWords} ord)`,
    ...report.departures.map(describe),
    ...report.form.map(describeForm),
  ].join('\n');
}

/** The ledger's entries by kind, in Danish. */
export function printLedger(entries: LedgerEntry[], droppedWords: number): string {
  const kinds = Object.entries(countKinds(entries))
    .sort()
    .map(([kind, count]) => `${kind} ${count}`)
    .join(', ');
  return `Regnskabet: ${entries.length} poster (${kinds}); ${droppedWords} ord udeladt som rester fra PDF'en.`;
}
