import { apart } from './apart.ts';
import { danish, fold } from './fold.ts';
import { regular } from './irregular.ts';

const VOWEL = 'aeiouyæøå';
const STEP_1 = [
  'erendes',
  'erende',
  'hedens',
  'erenes',
  'ethed',
  'erede',
  'heden',
  'heder',
  'endes',
  'ernes',
  'erens',
  'erets',
  'ered',
  'ende',
  'erne',
  'eren',
  'erer',
  'heds',
  'enes',
  'eres',
  'eret',
  'hed',
  'ene',
  'ere',
  'ens',
  'ers',
  'ets',
  'en',
  'er',
  'es',
  'et',
  'e',
];
/** The endings by their last letter, so that few of them need be tried. */
const endingsOn = new Map(
  ['d', 'e', 'n', 'r', 's', 't'].map((last) => [last, STEP_1.filter((ending) => ending.endsWith(last))]),
);
const VALID_BEFORE_S = 'abcdfghjklmnoprtvyzå';

/** Where endings may begin: after the first consonant that follows a vowel, and never before the fourth letter. */
function region(word: string): number {
  let i = 0;
  while (i < word.length && !VOWEL.includes(word[i]!)) i++;
  while (i < word.length && VOWEL.includes(word[i]!)) i++;
  return Math.max(3, i + 1);
}

/**
 * The stem of a folded Danish word, folded: Snowball's Danish stemmer (snowballstem.org/algorithms/danish/stemmer.html), and
 * what a search needs and the stemmer leaves apart: *forske* and *forskning*, *psykiater*, *psykiatri* and *psykiatrisk*,
 * *middel* and *midler*, *center* and *centret*, *svær* and *svært*, *barn* and *børn*.
 */
export function stem(folded: string): string {
  if (/\d/.test(folded)) return folded;
  const word = danish(folded);
  const own = apart(word);
  return fold(own ?? endless(regular(word) ?? word));
}

function endless(word: string): string {
  if (word.length < 4) return word;
  const start = region(word);
  const ends = (ending: string) => word.endsWith(ending) && word.length - ending.length >= start;
  const cut = (count: number) => {
    word = word.slice(0, word.length - count);
  };
  const step2 = () => {
    if (['gd', 'dt', 'gt', 'kt'].some(ends)) cut(1);
  };

  // "kvalitet" is whole as it stands; the stemmer would take its last two letters, but not those of "kvaliteten".
  const first = word.endsWith('itet') ? undefined : endingsOn.get(word.at(-1)!)?.find(ends);
  if (first) cut(first.length);
  else if (ends('s') && VALID_BEFORE_S.includes(word.at(-2)!)) cut(1);
  step2();
  if (word.endsWith('igst')) cut(2);
  if (ends('løst')) {
    cut(1);
  } else {
    const third = ['elig', 'lig', 'els', 'ig'].find(ends);
    if (third) {
      cut(third.length);
      step2();
    }
  }
  return related(undouble(word));
}

const undouble = (word: string): string =>
  word.length > 3 && word.at(-1) === word.at(-2) && !VOWEL.includes(word.at(-1)!) ? word.slice(0, -1) : word;

/** Last letter, so that few of them need be tried; ending; what stands for it; and how many letters must be left, so that short words do not fall together. */
const kin: Array<[string, RegExp, string, number]> = [
  ['g', /n?ing$/, '', 5],
  ['k', /insk$/, 'in', 5],
  ['k', /isk$/, '', 5],
  ['i', /i$/, '', 5],
  ['l', /([^aeiouyæøå])\1?el$/, '$1l', 4],
  ['r', /([td])r$/, '$1', 4],
  ['t', /([æøui]r|[vm])t$/, '$1', 4],
];

/** Brings kin together, one ending after another: "psykiatrisk" → "psykiatr" → "psykiat", where "psykiater" ends too. */
function related(word: string): string {
  for (const [last, ending, rest, left] of kin) {
    if (!word.endsWith(last)) continue;
    const shorter = word.replace(ending, rest);
    if (shorter !== word && shorter.length >= left) word = undouble(shorter);
  }
  return word;
}
