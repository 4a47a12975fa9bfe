/** The first words of a text, to know it by; never ending inside "børne- og ungdomspsykiatri". */
export function firstWords(text: string, count: number): string {
  const words = text.split(/\s+/).slice(0, count);
  while (words.length > 1 && /[-/]$/.test(words.at(-1)!)) words.pop();
  return words.join(' ');
}
