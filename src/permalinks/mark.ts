import { createHash } from 'node:crypto';
import { byText } from '../lib/memo.ts';

// No vowels and no digits: a mark is never a word, a number or `true`.
const signs = 'bcdfghjklmnpqrstvwxz';

/** Four letters that stand for the beginning of a passage's words; white space and marks aside. */
export const markOf = byText((words: string): string => {
  const start = words
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .slice(0, 48);
  return [...createHash('sha256').update(start).digest().subarray(0, 4)]
    .map((byte) => signs[byte % signs.length])
    .join('');
});
