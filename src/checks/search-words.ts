import { remember } from '../lib/remember.ts';
import { searchRecords, type SearchRecord } from '../search/build/records.ts';
import { joined, tokens } from '../search/language/tokens.ts';
import { withoutCitations } from '../search/language/words.ts';
import type { Library } from '../content/library.ts';
import { problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { slipFor } from '../lib/nearest.ts';

const FILE = 'content/soegeord.yaml';

/** The search's word list: every word it leads to stands in the text, and no word leads two ways. */
export function* checkSearchWords(reading: Reading): Check {
  const { library, spots } = reading;
  const spot = spots.get(FILE);
  // The words of a text that cannot be read are unknown, not missing.
  if (!spot || isUnread(reading, 'content/kapitler', 'content/anbefalinger', 'content/opfoelgning')) return;
  const known = stemsOf(
    library,
    new Set(library.searchWords.flatMap(({ se }) => tokens(se.join(' ')).map(({ stem }) => stem))),
  );
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
      const doubtful = tokens(phrase).filter(({ empty, stem }) => !empty && !known.has(stem));
      if (doubtful.length === 0) continue;
      const words = wordsOf(library);
      const absent = doubtful.find(({ stem }) => !words.has(stem));
      if (!absent) continue;
      const near = slipFor(absent.text, words.values());
      yield problem(spot([index, 'se', i]), 'soegeord-uden-maal', {
        se: phrase,
        forslag: near ? ` Mente du »${near}«?` : '',
      });
    }
  }
}

/** What search finds something by: the text, the sources and our pages together, and each update: what has changed is read anew. */
function* sayings(library: Library): Generator<{ key: string; madeOf: object[]; records: () => SearchRecord[] }> {
  const { parts, recommendations, themes, sources, pages, updates } = library;
  const text = [themes, ...parts, ...recommendations.values()];
  const isOurs = ({ kind }: SearchRecord): boolean => kind === 'kilde' || kind === 'side';
  yield {
    key: 'teksten',
    madeOf: text,
    records: () => searchRecords({ ...library, updates: [], sources: new Map() }).filter((record) => !isOurs(record)),
  };
  yield {
    key: 'kilder og sider',
    madeOf: [...text, ...sources.values(), ...pages.values()],
    records: () => searchRecords({ ...library, updates: [] }).filter(isOurs),
  };
  const none = { ...library, parts: [], recommendations: new Map(), themes: [], sources: new Map(), pages: new Map() };
  for (const update of updates)
    yield {
      key: update.slug,
      madeOf: [update],
      records: () => searchRecords({ ...none, updates: [update] }).filter(({ kind }) => kind === 'opfoelgning'),
    };
}

const stemsIn = remember<Set<string>>();

/**
 * Which of some stems stand there, read no further than to the last of them. Numbers, which can be of several words ("81 %"), are
 * left out: enough for nearly every check.
 */
function stemsOf(library: Library, wanted: Set<string>): Set<string> {
  const missing = new Set(wanted);
  for (const { key, madeOf, records } of sayings(library)) {
    if (missing.size === 0) break;
    for (const stem of stemsIn(key, madeOf, () => stems(records()))) missing.delete(stem);
  }
  return wanted.difference(missing);
}

function stems(records: SearchRecord[]): Set<string> {
  const pieces = new Set(records.flatMap((record) => joined(textOf(record)).split(/\s+/)));
  return new Set(
    [...pieces]
      .filter((piece) => /^[^§%]*\p{L}{2}[^§%]*$/u.test(piece))
      .flatMap((piece) => tokens(piece).map(({ stem }) => stem)),
  );
}

const formsIn = remember<Map<string, string>>();

/** Stem → one of its forms, for every word that search finds something by: the official text's, then those of each update. */
function wordsOf(library: Library): Map<string, string> {
  const words = new Map<string, string>();
  for (const { key, madeOf, records } of sayings(library))
    for (const [stem, form] of formsIn(key, madeOf, () => forms(records())))
      if (!words.has(stem)) words.set(stem, form);
  return words;
}

function forms(records: SearchRecord[]): Map<string, string> {
  const found = new Map<string, string>();
  for (const record of records)
    for (const { stem, text: word } of tokens(textOf(record)))
      if (!found.has(stem)) found.set(stem, word.toLowerCase());
  return found;
}

const textOf = ({ title, text, keywords, short }: SearchRecord): string =>
  withoutCitations([title, ...keywords, short, text].join(' . '));
