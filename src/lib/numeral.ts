const words = ['nul', 'et', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];

/** A count as Danish prose has it: words to twelve, figures above. */
export const inWords = (count: number): string => words[count] ?? String(count);
