import type { Library } from '../../content/library.ts';
import type { Subheading, SubjectEntry } from '../../content/schemas/subject.ts';
import { derived } from '../../lib/derived.ts';
import type { Place } from '../references/place.ts';
import { hasForm, isForm, needleOf, tellingWords } from './form.ts';
import { byHeadword, bySubheading, letterOf, subjectId } from './order.ts';
import { indexPlaces, type IndexPlace, type Passage } from './places.ts';

/** Where a word of the index leads. */
export interface Locator {
  /** as `content/emneord.yaml` names it */
  name: string;
  place: Place;
  /** address of the passage that names the matter, or of the first one there when a stated reason stands for it */
  path: string;
  reason?: string | undefined;
}

/** A line of the index. */
export interface Line {
  word: string;
  locators: Locator[];
}

/** A headword with its subheadings. */
export interface Subject extends Line {
  id: string;
  letter: string;
  under: Line[];
  /** the headwords it stands under */
  see: string[];
  also: string[];
}

/** Whether any of some words or expressions stands in a passage. */
export const names = ({ text, small }: Passage, forms: string[]): boolean =>
  forms.some((form) => hasForm(form, text, small));

/** What shows that a place is about a headword. */
export const formsOf = ({ ord, former }: SubjectEntry | Subheading): string[] => former ?? [ord];
/** What shows that a place is about a subheading: its own words, or the telling words of the heading. */
export const subformsOf = ({ ord, former }: Subheading): string[] => former ?? tellingWords(ord);

/**
 * The passage of a place that proves a word of the index: for a subheading the headword must stand in the place too, and
 * the passage that has both is best.
 * @param sub words of the subheading; none for a headword
 */
export function proof({ passages }: IndexPlace, head: string[], sub: string[] = []): string | undefined {
  const named = passages.filter((passage) => names(passage, head));
  if (named.length === 0) return undefined;
  if (sub.length === 0) return named[0]!.path;
  const both = named.find((passage) => names(passage, sub)) ?? passages.find((passage) => names(passage, sub));
  return both?.path;
}

/** All places that name a headword, in reading order. */
export function placesNaming(places: Map<string, IndexPlace>, head: string[]): string[] {
  const named = new Set(head.flatMap((form) => [...placesWith(places, form)]));
  return [...places.values()].filter((place) => named.has(place)).map(({ name }) => name);
}

/** The places that have one form. Two thousand forms are not tried in every passage: only where a form's longest word is. */
function placesWith(places: Map<string, IndexPlace>, form: string): Set<IndexPlace> {
  const { standing, having, known } = vocabulary(places);
  const before = known.get(form);
  if (before) return before;
  const found = new Set<IndexPlace>();
  for (const word of having(needleOf(form))) {
    const shown = isForm(form, word);
    if (shown === false) continue;
    for (const [place, passages] of standing.get(word)!)
      if (shown || (!found.has(place) && passages.some((passage) => names(passage, [form])))) found.add(place);
  }
  known.set(form, found);
  return found;
}

/** Each word of the places as it stands between spaces, in small letters, and the passages that have it; the words that have some letters in a row; what was found. */
const vocabulary = derived((places: Map<string, IndexPlace>) => {
  const standing = new Map<string, Map<IndexPlace, Passage[]>>();
  for (const place of places.values())
    for (const passage of place.passages)
      for (const word of new Set(passage.small.split(/\s+/))) {
        const at = standing.get(word) ?? new Map<IndexPlace, Passage[]>();
        const there = at.get(place);
        if (there) there.push(passage);
        else at.set(place, [passage]);
        standing.set(word, at);
      }
  const byLetters = new Map<string, string[]>();
  for (const word of standing.keys())
    for (const letters of new Set(inThrees(word))) {
      const found = byLetters.get(letters);
      if (found) found.push(word);
      else byLetters.set(letters, [word]);
    }
  const all = [...standing.keys()];
  /** The words that have a needle; of its threes of letters, the rarest leaves fewest to look at. */
  const having = (needle: string): string[] =>
    inThrees(needle)
      .map((letters) => byLetters.get(letters) ?? [])
      .reduce((fewest, words) => (words.length < fewest.length ? words : fewest), all)
      .filter((word) => word.includes(needle));
  return { standing, having, known: new Map<string, Set<IndexPlace>>() };
});

/** "angst" → "ang", "ngs", "gst"; nothing for less than three letters. */
const inThrees = (word: string): string[] =>
  Array.from({ length: Math.max(0, word.length - 2) }, (_, from) => word.slice(from, from + 3));

/** The index of `content/emneord.yaml` in Danish order; places that prove nothing are left out, and the checks say so. */
export const subjectIndex = derived((library: Library): Subject[] => {
  const places = indexPlaces(library);
  const order = new Map([...places.keys()].map((name, index) => [name, index]));
  const locators = (chosen: string[], reasons: Record<string, string>, head: string[], sub?: string[]): Locator[] =>
    chosen
      .flatMap((name) => {
        const place = places.get(name);
        const path = place && (proof(place, head, sub) ?? (reasons[name] && place.passages[0]!.path));
        return path ? [{ name, place: place.place, path, reason: reasons[name] }] : [];
      })
      .sort((a, b) => order.get(a.name)! - order.get(b.name)!);
  return library.subjects
    .map((entry): Subject => {
      const head = formsOf(entry);
      const own = entry.steder ?? (entry.under.length + entry.se.length > 0 ? [] : placesNaming(places, head));
      return {
        word: entry.ord,
        id: subjectId(entry.ord),
        letter: letterOf(entry.ord),
        locators: locators(own, entry.grunde, head),
        under: entry.under
          .map((sub) => ({
            word: sub.ord,
            locators: locators(sub.steder, sub.grunde, head, subformsOf(sub)),
          }))
          .sort((a, b) => bySubheading(a.word, b.word)),
        see: [...entry.se].sort(byHeadword),
        also: [...entry.ogsaa].sort(byHeadword),
      };
    })
    .sort((a, b) => byHeadword(a.word, b.word));
});
