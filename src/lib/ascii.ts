/** Letters that Danish and its neighbours have, in plain ones. */
export const asciiLetters: Readonly<Record<string, string>> = {
  æ: 'ae',
  ø: 'oe',
  å: 'aa',
  é: 'e',
  ü: 'u',
  ö: 'oe',
  ä: 'ae',
};

/** Lower case without the letters above: "Børn" → "boern". */
export const asciiFold = (text: string): string =>
  text.toLowerCase().replace(/[æøåéüöä]/g, (letter) => asciiLetters[letter]!);
