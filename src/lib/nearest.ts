import { distance } from 'fastest-levenshtein';

/**
 * The known words nearest to one that is unknown, nearest first; a word that begins like it counts as nearer.
 * @param limit how many at most
 */
export function nearest(word: string, known: Iterable<string>, limit = 3): string[] {
  const shared = (other: string): number => {
    let length = 0;
    while (length < word.length && word[length] === other[length]) length++;
    return length;
  };
  return [...known]
    .map((other) => ({ other, far: distance(word, other) - shared(other) / 2 }))
    .sort((a, b) => a.far - b.far || a.other.localeCompare(b.other, 'da', { numeric: true }))
    .slice(0, limit)
    .map(({ other }) => other);
}

/** The known word that an unknown one is a slip for; undefined when none is near enough. Capitals make no difference. */
export function slipFor(word: string, known: Iterable<string>): string | undefined {
  const tolerance = Math.max(2, word.length / 3);
  let best: { name: string; far: number } | undefined;
  for (const name of known) {
    const far = distance(word.toLowerCase(), name.toLowerCase());
    if (far <= tolerance && far < (best?.far ?? Infinity)) best = { name, far };
  }
  return best?.name;
}
