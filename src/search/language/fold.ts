import { asciiLetters } from '../../lib/ascii.ts';
import { plainNumber } from './numbers.ts';

/** A search hears the German letters. */
const letters: Readonly<Record<string, string>> = { ...asciiLetters, ü: 'y', ß: 'ss' };

/** Lower case, only a–z and digits: "Pårørende" → "paaroerende", "idé" → "ide", "DMCG’erne" → "dmcg". Both sides of every comparison go through here. */
export function fold(text: string): string {
  const lower = (/\d[.,]\d/.test(text) ? plainNumber(text) : text)
    .replace(ENDING, '')
    .toLowerCase()
    .replace(/[æøåäöüß]/g, (letter) => letters[letter]!);
  return /[^a-z0-9]/.test(lower)
    ? lower
        .normalize('NFC')
        .replace(/[æøåäöüß]/g, (letter) => letters[letter]!)
        .normalize('NFD')
        .replace(/[^a-z0-9]/g, '')
    : lower;
}
const ENDING = /[’'´](?:s|e?n|e?t|e?ns|e?ts|ere?|erne|ernes)$/u;

/** A folded word with Danish letters: "paaroerende" → "pårørende". Now and then wrong ("poesi"), but wrong in the same way everywhere. */
export const danish = (folded: string): string =>
  folded.replace(/ae|oe|aa/g, (pair) => (pair === 'ae' ? 'æ' : pair === 'oe' ? 'ø' : 'å'));

/**
 * What is left when a writer has dropped the ring and the stroke too: "born", "boern" and "børn" all give "born".
 * It takes a folded word, and is only used when the word as folded is not known: it makes *far* and *får* one.
 */
export const coarse = (folded: string): string => folded.replace(/ae|aa/g, 'a').replace(/oe/g, 'o');
