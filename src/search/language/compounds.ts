import { compounds as tuned } from '../weights.ts';
import { fold } from './fold.ts';

/** How well a string stands as a word: 0 not at all, 1 in the dictionary only, 2 as a form of a word of the text, 3 just so in the text. */
export type Known = (part: string) => 0 | 1 | 2 | 3;

/** Short first parts that do make compounds. Other parts are longer, or too much falls apart ("kom-munen"). */
const short = new Set(['bo', 'by', 'job', 'råd', 'mål', 'liv', 'lov', 'køn', 'syg', 'ung', 'net', 'tid', 'ret', 'app']);

/** First parts that nobody searches for, and that come off so that the rest is found: "efter-uddannelse", "ergo-terapeut". */
const loose = new Set([
  'gen',
  'over',
  'under',
  'efter',
  'videre',
  'selv',
  'mis',
  'tvær',
  'fælles',
  'hoved',
  'psyko',
  'ergo',
  'fysio',
  'neuro',
  'bio',
  'inter',
  'multi',
  'dobbelt',
  'nær',
  'højt',
  'lav',
  'ekstra',
  'super',
  'hel',
  'halv',
]);

/** Prefixes that belong to their word: "vejled-ning" is a word, "an-befaling" and "for-løb" are not two. */
const fast = new Set([
  'af',
  'an',
  'bag',
  'be',
  'bi',
  'for',
  'fore',
  'forud',
  'fra',
  'frem',
  'gennem',
  'hen',
  'her',
  'der',
  'hvor',
  'ind',
  'med',
  'mellem',
  'mod',
  'ned',
  'om',
  'op',
  'på',
  'sam',
  'sammen',
  'til',
  'tilbage',
  'ud',
  'ude',
  'ved',
  'vej',
  'hver',
  'alle',
  'samt',
  'frem',
  'ikke',
  'sand',
  'rette',
  'inden',
  'uden',
  'anden',
  'noget',
  'nogen',
  'samme',
  'endnu',
  'siden',
]);

/** The only last parts of three letters. */
const shortTails = /^(?:tid|ret|lov|råd)(?:en|er|erne|ten|ten|ene|s)?$/;

/** Endings that look like words: "partner-skab" is no cupboard, "etable-ring" no ring. */
const ending =
  /^(?:s?[nl]?ing|els|skab|dom|hed|som|bar|løs|fuld|vis|mæssig|agtig|end|ion|tion|isk|itet|rede|ring|sig|tig|lig|lighed|ret|ted|tend|der|tes|ste|ser|tere|tør|sted|gang|lede|side|held|hold|lag|tag|værk|stand|tand|mænd|kere|lange|gave|drag|steder)(?:s|t|e|en|et|er|es|de|te|ne|ene|erne|ens|ets|ede|est|ere|else|elser)*$/;

/**
 * Splits a compound into the words it is made of, linking letters kept with the word before them:
 * "udskrivningsaftalerne" → ["udskrivnings", "aftalerne"].
 * @param word in lower case, with Danish letters
 * @param deep whether parts may be compounds that are not known themselves
 * @returns two or more parts, or undefined for a word that is no compound
 */
export function split(word: string, known: Known, deep = true): string[] | undefined {
  if (word.length < tuned.shortest) return undefined;
  let best: { parts: string[]; score: number } | undefined;
  for (let at = 2; at <= word.length - 3; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    if (
      fast.has(head) ||
      ending.test(tail) ||
      (tail.length < tuned.part + (tail.endsWith('s') ? 1 : 0) && !shortTails.test(tail))
    )
      continue;
    const headScore = loose.has(head) ? tuned.loose.score : scoreHead(head, known);
    if (headScore === 0) continue;
    const rest = deep ? split(tail, known) : undefined;
    const tailScore = Math.max(known(tail), rest ? tuned.chained : 0);
    // One of the two stands in the text, or both are long enough to be no accident.
    if (
      tailScore === 0 ||
      (tailScore === 1 && tail.length < (headScore > 1 && head.endsWith('s') ? tuned.strangeAfterS : tuned.strange)) ||
      (headScore + tailScore < tuned.sure && (head.length < tuned.unsure.head || tail.length < tuned.unsure.tail))
    )
      continue;
    if (loose.has(head) && (tail.length < tuned.loose.tail || tailScore < tuned.loose.score)) continue;
    const score = headScore + tailScore + Math.min(head.length, tail.length) * tuned.balance;
    if (!best || score > best.score) best = { parts: [head, ...(rest ?? [tail])], score };
  }
  return best?.parts;
}

function scoreHead(head: string, known: Known): number {
  const score = (part: string): number => {
    if (fast.has(part) || (part.length < tuned.part && !short.has(part))) return 0;
    const found = known(part);
    return found === 1 && part.length < tuned.strangeHead ? 0 : found;
  };
  return Math.max(score(head), /[se]$/.test(head) ? score(head.slice(0, -1)) : 0);
}

/** Whether a folded part is one that nobody searches for. */
export const isLoose = (part: string): boolean => foldedLoose.has(part);
const foldedLoose = new Set([...loose].map(fold));
