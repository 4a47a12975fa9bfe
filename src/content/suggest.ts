import { slipFor } from '../lib/nearest.ts';

/** "Mente du »title«?" for a near miss or a word of the right name; then what can be chosen, when that fits on a line. */
export function suggest(word: string, known: string[], otherwise = 'Slet det'): string {
  const slip = slipFor(word, known);
  // "6" of "kapitel 6" and "anbefaling 6".
  const meant = slip ? [slip] : known.filter((name) => name.split(' ').includes(word));
  if (meant.length > 0 && meant.length <= 3) return `Mente du ${meant.map((name) => `»${name}«`).join(' eller ')}?`;
  if (known.length === 0) return `${otherwise}.`;
  return known.length <= 20
    ? `${otherwise}, eller vælg mellem: ${known.join(', ')}.`
    : `${otherwise}, eller se de mulige i de andre filer.`;
}
