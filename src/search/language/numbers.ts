/**
 * Numbers with the sign that says what they count, as words that can be looked up: "81 %" and "81 procent" are both "81pct",
 * "§ 82 a-c" is "par82a", "par82b" and "par82c".
 * @param word as {@link words} gives it
 * @returns undefined for a word that is no such number
 */
export function counted(word: string): string[] | undefined {
  if (/^\p{N}.*(?:%|procent(?:er)?|pct\.?)$/iu.test(word))
    return (word.match(/\p{N}+(?:[.,]\p{N}+)*/gu) ?? []).map((number) => `${plainNumber(number)}pct`);
  if (/^(?:§+|paragraf\p{L}*)\s?\d/iu.test(word)) return clauses(word);
  return undefined;
}

/** "§§ 82 a, b og 83" → par82a, par82b, par83; a range of letters is all of them. */
function clauses(word: string): string[] {
  const found: string[] = [];
  let number = '';
  let letter = '';
  let range = false;
  const add = () => {
    const clause = `par${number}${letter}`;
    if (number !== '' && !found.includes(clause)) found.push(clause);
  };
  for (const [piece] of word
    .replace(/^paragraf\p{L}*/iu, '')
    .replace(/\s(?:og|eller|samt)\s/giu, ', ')
    .toLowerCase()
    .matchAll(/\d+(?:\s?[a-h](?!\p{L}))?|[a-h](?!\p{L})|[-–]/gu)) {
    if (/\d/.test(piece)) {
      number = piece.replace(/\D/g, '');
      letter = piece.replace(/[\d\s]/g, '');
    } else if (/[a-h]/.test(piece)) {
      while (range && letter !== '' && letter < piece) {
        letter = String.fromCharCode(letter.charCodeAt(0) + 1);
        add();
      }
      letter = piece;
    }
    range = /[-–]/.test(piece);
    if (!range) add();
  }
  return found;
}

/** "7.500" and "7500" are one number, "1,7" and "17" are two; in letters and digits only. */
export const plainNumber = (number: string): string =>
  number
    .replace(/\.(?=\d{3}(?!\d))/g, '')
    .replaceAll(',', 'k')
    .replaceAll('.', 'p');
