const letter = /[\p{L}\p{N}]/u;

/** Where words stand in a text as words, not within longer ones; capitals make a difference. */
export function wholeWords(words: string, text: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!letter.test(text.charAt(at - 1)) && !letter.test(text.charAt(at + words.length))) found.push(at);
  return found;
}
