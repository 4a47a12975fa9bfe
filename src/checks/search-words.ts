import { remember } from '../model/remember.ts';
import { searchRecords } from '../search/build/records.ts';
import { tokens } from '../search/language/tokens.ts';
import { withoutCitations } from '../search/language/words.ts';
import { problem, type Check } from './problem.ts';
import type { Reading } from './read.ts';
import { nearest } from './suggest.ts';

const FILE = 'content/soegeord.yaml';

/** The search's word list: every word it leads to stands in the text, and no word leads two ways. */
export function* checkSearchWords({ library, spots }: Reading): Check {
  const spot = spots.get(FILE);
  if (!spot) return;
  const words = wordsOf(library);
  const seen = new Map<string, number>();
  for (const [index, { ord, se }] of library.searchWords.entries()) {
    for (const [i, word] of ord.entries()) {
      const place = spot([index, 'ord', i]);
      const read = tokens(word);
      const key = read.map(({ stem }) => stem).join(' ');
      const before = seen.get(key);
      if (read.length < 2 && read.every(({ empty }) => empty)) yield problem(place, 'soegeord-tomt', { ord: word });
      else if (before !== undefined) yield problem(place, 'soegeord-dobbelt', { ord: word, linje: String(before) });
      else seen.set(key, place.line);
    }
    for (const [i, phrase] of se.entries()) {
      const absent = tokens(phrase).find(({ empty, stem }) => !empty && !words.has(stem));
      if (!absent) continue;
      const near = nearest(absent.text, words.values());
      yield problem(spot([index, 'se', i]), 'soegeord-uden-maal', { se: phrase, forslag: near ? ` Mente du »${near}«?` : '' });
    }
  }
}

const formsIn = remember<Map<string, string>>();

/** Stem → one of its forms, for every word that search finds something by. */
function wordsOf(library: Reading['library']): Map<string, string> {
  const words = new Map<string, string>();
  for (const { path, title, text, keywords, short } of searchRecords(library)) {
    const all = withoutCitations([title, ...keywords, short, text].join(' . '));
    const own = formsIn(path, [all], () => new Map(tokens(all).map(({ stem, text: word }): [string, string] => [stem, word.toLowerCase()]).reverse()));
    for (const [stem, word] of own) if (!words.has(stem)) words.set(stem, word);
  }
  return words;
}
