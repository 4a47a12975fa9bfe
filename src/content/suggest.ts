import { distance } from 'fastest-levenshtein';

/** The known word that was most likely meant, if any is near. */
export function nearest(word: string, known: Iterable<string>): string | undefined {
  const far = Math.max(2, word.length / 3);
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    const by = distance(word.toLowerCase(), name.toLowerCase());
    if (by <= far && by < (best?.far ?? Infinity)) best = { name, far: by };
  }
  return best?.name;
}

/** "Mente du »title«?" for a near miss; then what can be chosen, when that fits on a line. */
export function suggest(word: string, known: string[], otherwise = 'Slet det'): string {
  const near = nearest(word, known);
  if (near) return `Mente du »${near}«?`;
  if (known.length === 0) return `${otherwise}.`;
  return known.length <= 20
    ? `${otherwise}, eller vælg mellem: ${known.join(', ')}.`
    : `${otherwise}, eller se de mulige i de andre filer.`;
}
