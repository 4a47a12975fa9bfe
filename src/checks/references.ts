import type { LedgerEntry } from '../content/schemas/ledger.ts';
import { lineOf } from '../content/erratum.ts';
import { jsxAttribute } from '../content/jsx.ts';
import { names } from '../content/schemas/facet.ts';
import { bodyText, type Recommendation } from '../content/library.ts';
import { RECOMMENDATIONS } from '../content/schemas/recommendation.ts';
import { componentsNamed } from './component.ts';
import { fileStart, problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { suggest } from '../content/suggest.ts';

/** What one file of the official text says of another: numbers, themes, sections, facets, notes. */
export function* checkReferences(reading: Reading): Check {
  yield* checkNumbers(reading);
  if (!isUnread(reading, 'content/kapitler')) yield* checkPlacement(reading);
  if (!isUnread(reading, 'content/kapitler', 'content/anbefalinger', 'content/original/regnskab'))
    yield* checkNotes(reading);
  const sections = new Set(
    reading.library.parts.flatMap((part) =>
      part.anchors.filter((a) => a.kind === 'section').map((a) => a.id.replace('afsnit-', '')),
    ),
  );
  for (const recommendation of reading.library.recommendations.values())
    yield* checkRecommendation(recommendation, reading, sections);
}

const two = (number: number): string => String(number).padStart(2, '0');

function* checkNumbers(reading: Reading): Check {
  const { recommendations, spots } = reading;
  const first = new Map<number, string>();
  for (const { file, number } of recommendations) {
    const spot = spots.get(file)!(['number']);
    const other = first.get(number);
    if (other) yield problem(spot, 'anbefaling-dobbelt', { nummer: String(number), anden: other });
    else first.set(number, file);
    const navn = file.slice(file.lastIndexOf('/') + 1);
    if (!other && navn !== `${two(number)}.mdx`)
      yield problem(spot, 'anbefaling-filnavn', { navn, nummer: String(number), fil: two(number) });
  }
  for (let number = 1; number <= RECOMMENDATIONS; number++)
    if (!first.has(number) && !isUnread(reading, `content/anbefalinger/${two(number)}.mdx`))
      yield problem(fileStart('content/anbefalinger'), 'anbefaling-mangler', {
        nummer: String(number),
        fil: two(number),
      });
}

function* checkPlacement({ library }: Reading): Check {
  for (const navn of ['Anbefaling', 'Kortform']) {
    const placed = new Map<number, Spot[]>();
    for (const part of library.parts) {
      for (const { node, spot } of componentsNamed(navn, part.file, part.tree)) {
        const nummer = jsxAttribute(node, 'nummer') ?? '';
        if (!(Number(nummer) >= 1 && Number(nummer) <= RECOMMENDATIONS))
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
    if (texts.has(line))
      yield problem(ledgerPlaces.get(entry)!, 'regnskab-note', { grund: `Der er to noter til linje ${line}` });
    texts.set(line, entry);
  }
  const used = new Set<string>();
  for (const { file, tree } of [...library.parts, ...library.recommendations.values()]) {
    for (const { linje, spot } of componentsNamed('Note', file, tree)) {
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

function* checkRecommendation(recommendation: Recommendation, reading: Reading, sections: Set<string>): Check {
  const { library, spots } = reading;
  const spot = spots.get(recommendation.file)!;
  const slugs = library.themes.map((theme) => theme.slug);
  if (!slugs.includes(recommendation.theme) && !isUnread(reading, 'content/temaer.yaml'))
    yield problem(spot(['theme']), 'tema-ukendt', {
      tema: recommendation.theme,
      forslag: suggest(recommendation.theme, slugs),
    });
  if (!sections.has(recommendation.section) && !isUnread(reading, 'content/kapitler'))
    yield problem(spot(['section']), 'afsnit-ukendt', { afsnit: recommendation.section });
  for (const [index, number] of recommendation.related.entries())
    if (number === recommendation.number)
      yield problem(spot(['related', index]), 'anbefaling-ukendt', {
        nummer: String(number),
        grund: 'er anbefalingen selv',
      });
  const own = [
    recommendation.title,
    recommendation.shortTitle,
    recommendation.shortText,
    bodyText(recommendation.tree),
  ].join('\n');
  if (!isUnread(reading, 'content/facetter.yaml'))
    for (const [felt, facets] of [
      ['actors', library.facets.aktoerer],
      ['targetGroups', library.facets.maalgrupper],
    ] as const) {
      for (const [index, facet] of recommendation[felt].entries()) {
        const known = facets[facet];
        if (!known)
          yield problem(spot([felt, index]), 'facet-ukendt', {
            facet,
            felt,
            forslag: suggest(facet, Object.keys(facets)),
          });
        else if (!names(own, known)) yield problem(spot([felt, index]), 'facet-uden-belaeg', { facet, felt });
      }
    }
  for (const [index, ord] of recommendation.keywords.entries())
    if (!own.toLowerCase().includes(ord.toLowerCase()))
      yield problem(spot(['keywords', index]), 'emneord-uden-belaeg', { ord });
}
