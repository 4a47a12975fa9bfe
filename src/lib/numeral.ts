const words = ['nul', 'et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];

/** A count as Danish prose has it: words to twelve, figures above. */
export const inWords = (count: number): string => words[count] ?? String(count);

const teens = ['tretten', 'fjorten', 'femten', 'seksten', 'sytten', 'atten', 'nitten'];
const tens = ['tyve', 'tredive', 'fyrre', 'halvtreds', 'tres', 'firs', 'halvfems'];
const numbers = new Map<string, number>([
  ...words.map((word, i) => [word, i] as const),
  ['en', 1],
  ...teens.map((word, i) => [word, 13 + i] as const),
  ...tens.flatMap((ten, i) => [
    [ten, 20 + i * 10] as const,
    ...['en', ...words.slice(1, 10)].map(
      (unit) => [`${unit}og${ten}`, 20 + i * 10 + (unit === 'en' ? 1 : words.indexOf(unit))] as const,
    ),
  ]),
]);

/** The number that a Danish word says, under a hundred: "femogtyve" → 25. Any other word says none. */
export const fromWords = (word: string): number | undefined => numbers.get(word.toLowerCase());
