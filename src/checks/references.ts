import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { lineOf } from '../content/erratum.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import { blocksShowing } from '../blocks/use.ts';
import type { FacetException } from '../content/schemas/facet.ts';
import { occurrences, passagesOf, type Occurrence } from '../text/facet-words.ts';
import { remember } from '../lib/remember.ts';
import type { Recommendation } from '../content/library.ts';
import { official } from '../site/publication.ts';
import { blocksIn, blocksNamed } from './component.ts';
import { checkKeywords } from './keywords.ts';
import { checkLanguage } from './language.ts';
import { checkFacetNames } from './facet-names.ts';
import { fileStart, problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { suggest } from '../content/suggest.ts';

/** What one file of the official text says of another: numbers, themes, sections, facets, notes. */
export function* checkReferences(reading: Reading): Check {
  yield* checkNumbers(reading);
  if (!isUnread(reading, 'content/kapitler')) yield* checkPlacement(reading);
  if (!isUnread(reading, 'content/kapitler', 'content/anbefalinger', 'content/original/regnskab'))
    yield* checkNotes(reading);
  for (const recommendation of reading.library.recommendations.values())
    yield* checkRecommendation(recommendation, reading);
  if (isUnread(reading, 'content/facetter.yaml')) return;
  yield* checkFacetNames(reading.library.facets, reading.spots.get('content/facetter.yaml')!);
  yield* checkFacets(reading);
}

/** Where each group of facets is listed in a recommendation. */
const facetFields = { aktoerer: 'actors', maalgrupper: 'targetGroups' } as const;

const foundIn = remember<Occurrence[]>();

/** A facet stands on a recommendation exactly when its text names it; a word that names nobody where it stands is an exception, with its reason. */
function* checkFacets(reading: Reading): Check {
  const { library, spots } = reading;
  const used = new Set<FacetException>();
  for (const recommendation of library.recommendations.values()) {
    const spot = spots.get(recommendation.file)!;
    const passages = (): string[] => passagesOf(recommendation);
    for (const [group, felt] of Object.entries(facetFields) as Array<
      [keyof typeof facetFields, 'actors' | 'targetGroups']
    >) {
      const facets = library.facets[group];
      const listed = recommendation[felt];
      for (const [index, facet] of listed.entries())
        if (!facets[facet])
          yield problem(spot([felt, index]), 'facet-ukendt', {
            facet,
            felt,
            forslag: suggest(facet, Object.keys(facets)),
          });
        else if (listed.indexOf(facet) < index) yield problem(spot([felt, index]), 'facet-dobbelt', { facet, felt });
      const unknown = listed.some((facet) => !facets[facet]);
      for (const [facet, known] of Object.entries(facets)) {
        const found = foundIn(`${recommendation.number} ${group} ${facet}`, [recommendation, known], () =>
          occurrences(passages(), recommendation.number, known),
        );
        for (const { exception } of found) if (exception) used.add(exception);
        const naming = found.find(({ exception }) => !exception);
        const index = listed.indexOf(facet);
        if (index >= 0 && !naming) yield problem(spot([felt, index]), 'facet-uden-belaeg', { facet, felt });
        // A name that is not known is told; it may be this one.
        if (index < 0 && naming && !unknown)
          yield problem(spot([felt]), 'facet-mangler', {
            facet,
            felt,
            ord: naming.word,
            sted: excerptAt(naming.passage, naming.index),
            nummer: String(recommendation.number),
          });
      }
    }
  }
  if (isUnread(reading, 'content/anbefalinger')) return;
  for (const group of Object.keys(facetFields) as Array<keyof typeof facetFields>)
    for (const [facet, { ikke }] of Object.entries(library.facets[group]))
      for (const [index, exception] of ikke.entries())
        if (!used.has(exception) && library.recommendations.has(exception.anbefaling))
          yield problem(spots.get('content/facetter.yaml')!([group, facet, 'ikke', index]), 'facet-undtagelse-ubrugt', {
            facet,
            sted: exception.i,
            nummer: String(exception.anbefaling),
          });
}

/** A few words around a place, for a message. */
const excerptAt = (text: string, index: number): string => {
  const from = text.lastIndexOf(' ', Math.max(0, index - 25)) + 1;
  return text.slice(from, index + 45).replace(/\s\S*$/, '');
};

const two = (number: number): string => String(number).padStart(2, '0');

function* checkNumbers(reading: Reading): Check {
  const { contents, spots } = reading;
  const first = new Map<number, string>();
  for (const { file, number } of contents.anbefalinger) {
    const spot = spots.get(file)!(['number']);
    const other = first.get(number);
    if (other) yield problem(spot, 'anbefaling-dobbelt', { nummer: String(number), anden: other });
    else first.set(number, file);
    const navn = file.slice(file.lastIndexOf('/') + 1);
    if (!other && navn !== `${two(number)}.mdx`)
      yield problem(spot, 'anbefaling-filnavn', { navn, nummer: String(number), fil: two(number) });
  }
  for (let number = 1; number <= official.recommendations; number++)
    if (!first.has(number) && !isUnread(reading, `content/anbefalinger/${two(number)}.mdx`))
      yield problem(fileStart('content/anbefalinger'), 'anbefaling-mangler', {
        nummer: String(number),
        fil: two(number),
      });
}

function* checkPlacement({ library }: Reading): Check {
  for (const navn of blocksShowing('full form', 'short form')) {
    const placed = new Map<number, Spot[]>();
    for (const part of library.parts) {
      for (const { node, spot } of blocksNamed(navn, part)) {
        const nummer = jsxAttribute(node, 'nummer') ?? '';
        if (!(Number(nummer) >= 1 && Number(nummer) <= official.recommendations))
          yield problem(spot, 'anbefaling-ukendt', { nummer, grund: 'ikke findes' });
        placed.set(Number(nummer), [...(placed.get(Number(nummer)) ?? []), spot]);
      }
    }
    for (const { number, file } of library.recommendations.values()) {
      const spots = placed.get(number) ?? [];
      if (spots.length !== 1)
        yield problem(spots[1] ?? fileStart(file), 'anbefaling-uplaceret', {
          nummer: String(number),
          antal: String(spots.length),
          navn,
        });
    }
  }
}

function* checkNotes({ library, ledgerPlaces }: Reading): Check {
  const texts = new Map<string, LedgerEntry>();
  for (const entry of library.ledger) {
    if (entry.slags !== 'note') continue;
    const line = String(lineOf(entry));
    yield* checkLanguage(entry.tekst, () => ledgerPlaces.get(entry)!);
    if (texts.has(line))
      yield problem(ledgerPlaces.get(entry)!, 'regnskab-note', { grund: `Der er to noter til linje ${line}` });
    texts.set(line, entry);
  }
  const used = new Set<string>();
  for (const text of [...library.parts, ...library.recommendations.values()]) {
    for (const { linje, spot } of blocksIn(text, 'note')) {
      if (!texts.has(linje))
        yield problem(spot, 'regnskab-note', { grund: `Regnskabet har ingen note til linje ${linje}` });
      if (used.has(linje)) yield problem(spot, 'regnskab-note', { grund: `Noten til linje ${linje} står to gange` });
      used.add(linje);
    }
  }
  for (const [line, entry] of texts)
    if (!used.has(line))
      yield problem(ledgerPlaces.get(entry)!, 'regnskab-note', {
        grund: `Noten til linje ${line} er ikke sat ind i teksten`,
      });
}

function* checkRecommendation(recommendation: Recommendation, reading: Reading): Check {
  const { library, spots } = reading;
  const spot = spots.get(recommendation.file)!;
  const slugs = library.themes.map((theme) => theme.slug);
  if (!slugs.includes(recommendation.theme) && !isUnread(reading, 'content/temaer.yaml'))
    yield problem(spot(['theme']), 'tema-ukendt', {
      tema: recommendation.theme,
      forslag: suggest(recommendation.theme, slugs),
    });
  for (const [index, number] of recommendation.related.entries())
    if (number === recommendation.number)
      yield problem(spot(['related', index]), 'anbefaling-ukendt', {
        nummer: String(number),
        grund: 'er anbefalingen selv',
      });
    else if (recommendation.related.indexOf(number) < index)
      yield problem(spot(['related', index]), 'anbefaling-ukendt', { nummer: String(number), grund: 'er nævnt før' });
    // What cannot be read may name it; of two with one number nobody knows which is meant.
    else if (
      reading.contents.anbefalinger.length === library.recommendations.size &&
      library.recommendations.get(number)?.related.includes(recommendation.number) === false
    )
      yield problem(spot(['related', index]), 'beslaegtet-en-vej', {
        nummer: String(recommendation.number),
        anden: String(number),
        fil: library.recommendations.get(number)!.file,
      });
  yield* checkKeywords(recommendation, library, spot);
}
