import type { Library } from '../content/library.ts';
import { fileStart, problem, type Check, type Problem } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import type { SubjectEntry } from '../content/schemas/subject.ts';
import { suggest } from '../content/suggest.ts';
import { nearest } from '../lib/nearest.ts';
import { remember } from '../lib/remember.ts';
import { subjectId } from '../text/subjects/order.ts';
import { indexPlaces, type IndexPlace } from '../text/subjects/places.ts';
import { formsOf, placesNaming, proof, subformsOf } from '../text/subjects/subject-index.ts';

const FILE = 'content/emneord.yaml';
/** More places in a row than this, and a reader must open them all to find the right one. */
const MOST = 16;

type Spot = NonNullable<ReturnType<Reading['spots']['get']>>;

/** The subject index: each word once, each place proven, each reference leading to a word that has places. */
export function* checkSubjects({ library, spots }: Reading): Check {
  const spot = spots.get(FILE);
  if (!spot) return;
  const { subjects, abbreviations, parts, recommendations } = library;
  yield* found('', [spot, subjects, abbreviations, ...parts, ...recommendations.values()], () => [
    ...subjectProblems(library, spot),
  ]);
}

const found = remember<Problem[]>();

function* subjectProblems(library: Library, spot: Spot): Check {
  const places = indexPlaces(library);
  const lines = new Map<string, number>();
  for (const [index, { ord }] of library.subjects.entries()) {
    const before = lines.get(subjectId(ord));
    const place = spot([index, 'ord']);
    if (before === undefined) lines.set(subjectId(ord), place.line);
    else yield problem(place, 'emneord-dobbelt', { ord, linje: String(before) });
  }
  for (const [index, entry] of library.subjects.entries()) {
    yield* checkSee(entry, library.subjects, (path) => spot([index, ...path]));
    if (entry.se.length === 0) yield* checkPlaces(entry, places, (path) => spot([index, ...path]));
  }
  const indexed = new Set(library.subjects.flatMap(({ ord, former = [] }) => [ord, ...former]));
  for (const { forkortelse } of library.abbreviations)
    if (!indexed.has(forkortelse)) yield problem(fileStart(FILE), 'emneord-forkortelse-mangler', { ord: forkortelse });
}

function* checkSee({ ord, se, ogsaa }: SubjectEntry, all: SubjectEntry[], at: Spot): Check {
  for (const [field, words] of [
    ['se', se],
    ['ogsaa', ogsaa],
  ] as const)
    for (const [index, til] of words.entries()) {
      const target = all.find((other) => other.ord === til);
      const grund =
        til === ord
          ? 'er ordet selv'
          : words.indexOf(til) < index
            ? 'allerede er nævnt'
            : !target
              ? 'ikke står i registret'
              : target.se.length > 0
                ? 'selv kun er en henvisning'
                : undefined;
      if (grund)
        yield problem(at([field, index]), 'emneord-henvisning', {
          ord,
          til,
          grund,
          forslag:
            til !== ord && target?.se.length
              ? `Henvis til »${target.se.join('« og »')}«.`
              : til === ord || target
                ? 'Slet henvisningen.'
                : suggest(
                    til,
                    all.map((other) => other.ord),
                  ),
        });
    }
}

function* checkPlaces(entry: SubjectEntry, places: Map<string, IndexPlace>, at: Spot): Check {
  const head = formsOf(entry);
  const naming = placesNaming(places, head);
  const listed = new Set(entry.steder ?? (entry.under.length > 0 ? [] : naming));
  if (naming.length === 0 && Object.keys(entry.grunde).length === 0)
    yield problem(at(['ord']), 'emneord-tomt', { ord: entry.ord });
  yield* checkChosen(entry.ord, entry.steder ?? [], entry.grunde, places, head, [], at);
  if (listed.size > MOST)
    yield problem(at(['ord']), 'emneord-mange-steder', { ord: entry.ord, antal: String(listed.size) });
  for (const [index, sub] of entry.under.entries()) {
    const spot: Spot = (path) => at(['under', index, ...path]);
    yield* checkChosen(`${entry.ord}, ${sub.ord}`, sub.steder, sub.grunde, places, head, subformsOf(sub), spot);
    for (const name of sub.steder) listed.add(name);
  }
  const lacking = entry.fuldt ? naming.filter((name) => !listed.has(name) && !(name in entry.uden)) : [];
  if (lacking.length > 0)
    yield problem(at(['ord']), 'emneord-ufuldstaendigt', { ord: entry.ord, sted: lacking.join(', ') });
  for (const sted of Object.keys(entry.uden))
    if (!places.has(sted)) yield problem(at(['uden', sted]), 'emneord-sted-ukendt', unknown(sted, places));
}

function* checkChosen(
  ord: string,
  chosen: string[],
  reasons: Record<string, string>,
  places: Map<string, IndexPlace>,
  head: string[],
  sub: string[],
  at: Spot,
): Check {
  for (const sted of chosen) {
    const place = places.get(sted);
    if (!place) yield problem(at(['steder']), 'emneord-sted-ukendt', unknown(sted, places));
    else if (proof(place, head, sub) === undefined) {
      if (!reasons[sted])
        yield problem(at(['steder']), 'emneord-uden-omtale', {
          sted,
          ord,
          former: [head.join(', '), sub.join(', ')].filter(Boolean).join(' – og '),
        });
    } else if (reasons[sted]) yield problem(at(['grunde', sted]), 'emneord-grund-overfloedig', { sted, ord });
  }
  for (const sted of Object.keys(reasons))
    if (!chosen.includes(sted))
      yield problem(at(['grunde', sted]), 'emneord-sted-ukendt', {
        sted,
        forslag: 'Skriv stedet i »steder« også, eller slet grunden.',
      });
}

const unknown = (sted: string, places: Map<string, IndexPlace>): Record<string, string> => ({
  sted,
  forslag: `De nærmeste er: ${nearest(sted, places.keys()).join(', ')}.`,
});
