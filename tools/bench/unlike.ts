import { createHash } from 'node:crypto';
import { dictionary } from '../../src/search/build/dictionary.ts';
import type { SearchRecord } from '../../src/search/build/records.ts';
import { tokens } from '../../src/search/language/tokens.ts';
import { words } from '../../src/search/language/words.ts';

/** Words that stand in so many records are those of any Danish text, and stay. */
const COMMON = 10;
/** Of how many words the others are taken: then the vocabulary grows with the text about as running Danish does (Heaps, 0.67). */
const CHOICE = 20_000;

/** A number that looks like chance, and is the same each time. */
const chance = (text: string): number => createHash('sha1').update(text).digest().readUInt32BE();

/**
 * A text so many times as long that is not like itself: in each copy every word that is not a common one is another Danish word,
 * everywhere the same, so that words meet as often and as seldom as they do here.
 */
export function unlike(records: SearchRecord[], times: number): SearchRecord[] {
  const counts = new Map<string, number>();
  for (const { title, text } of records)
    for (const each of new Set(tokens(`${title} . ${text}`).map(({ stem }) => stem)))
      counts.set(each, (counts.get(each) ?? 0) + 1);
  const stays = new Map<string, boolean>();
  const isCommon = (word: string): boolean => {
    let known = stays.get(word);
    if (known === undefined) {
      const [token] = tokens(word);
      known = !token || token.empty || /\d/.test(word) || (counts.get(token.stem) ?? 0) >= COMMON;
      stays.set(word, known);
    }
    return known;
  };
  const choice = [...dictionary()]
    .filter((word) => word.length > 4)
    .sort((a, b) => chance(a) - chance(b))
    .slice(0, CHOICE);
  const others = (copy: number) => (text: string) => {
    let at = 0;
    let other = '';
    for (const { text: word, start, end } of words(text)) {
      other +=
        text.slice(at, start) + (isCommon(word) ? word : choice[chance(`${copy} ${word.toLowerCase()}`) % CHOICE]!);
      at = end;
    }
    return other + text.slice(at);
  };
  return Array.from({ length: times }, (_, copy) => {
    if (copy === 0) return records;
    const other = others(copy);
    return records.map((record) => ({
      ...record,
      path: `/${copy}${record.path}`,
      title: other(record.title),
      text: other(record.text),
      short: other(record.short),
      keywords: record.keywords.map(other),
      context: record.context.map(other),
    }));
  }).flat();
}
