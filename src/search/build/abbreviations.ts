/** A short form and what it stands for, as the text itself says. */
export interface Abbreviation {
  short: string;
  full: string;
}

const SHORT = '[A-ZÆØÅ][A-Za-zÆØÅæøå]*[A-ZÆØÅ][A-Za-zÆØÅæøå]*(?:-[A-ZÆØÅ]+)?';
const AFTER = new RegExp(`((?:[\\p{L}’'-]+[\\s,/]+){0,9}[\\p{L}’'-]+)\\s\\((?:"|”|“)?(${SHORT})(?:-\\p{L}+)?(?:"|”|“)?\\)`, 'gu');
const BEFORE = new RegExp(`\\b(${SHORT})(?:-\\p{Ll}+|’\\p{Ll}+|\\s\\p{Lu}\\p{Ll}+)?\\s\\(([\\p{L}][\\p{L}\\s,-]{5,80})\\)`, 'gu');

/** The abbreviations that a text defines: "Pædagogisk Psykologisk Rådgivning (PPR)" and "KRAM-faktorer (kost, rygning …)". */
export function abbreviations(texts: string[]): Abbreviation[] {
  const found = new Map<string, string>();
  for (const text of texts) {
    for (const [, before, short] of text.matchAll(AFTER)) remember(short!, spelledBy(short!, before!.split(/[\s,/]+/)));
    for (const [, short, inside] of text.matchAll(BEFORE)) remember(short!, spelledBy(short!, inside!.split(/[\s,]+/), true));
  }
  return [...found].map(([short, full]) => ({ short, full }));

  function remember(short: string, full: string | undefined): void {
    if (full && !found.has(short)) found.set(short, full);
  }
}

/** The fewest last words (or, when `all`, all of them) that have the abbreviation's letters in order, beginning with its first. */
function spelledBy(short: string, words: string[], all = false): string | undefined {
  const letters = short.replace('-', '').toLowerCase();
  for (let from = all ? 0 : words.length - 1; from >= 0; from--) {
    const candidate = words.slice(from);
    if (candidate[0] !== 'og' && candidate[0]!.toLowerCase().startsWith(letters[0]!) && candidate.join('').length > short.length + 2 && holds(candidate, letters)) return candidate.join(' ');
  }
  return undefined;
}

/** Whether the letters come in order, each at the beginning of a word or inside one that has begun with an earlier letter. */
function holds(words: string[], letters: string): boolean {
  let at = 0;
  // "obsessiv-kompulsiv" is the C of OCD.
  for (const letter of words.join(' ').toLowerCase()) if (letter === letters[at] || (letter === 'k' && letters[at] === 'c')) at++;
  const initials = words.join('-').toLowerCase().split('-').filter((word) => letters.includes(word.replace(/^k/, letters.includes('k') ? 'k' : 'c')[0] ?? ' ')).length;
  return at === letters.length && initials >= Math.min(2, words.length - (letters.length > 3 ? 1 : 0));
}
