import { slipFor } from '../lib/nearest.ts';

/** "Mente du »title«?" for a near miss; then what can be chosen, when that fits on a line. */
export function suggest(word: string, known: string[], otherwise = 'Slet det'): string {
  const meant = slipFor(word, known);
  if (meant) return `Mente du »${meant}«?`;
  if (known.length === 0) return `${otherwise}.`;
  return known.length <= 20
    ? `${otherwise}, eller vælg mellem: ${known.join(', ')}.`
    : `${otherwise}, eller se de mulige i de andre filer.`;
}
