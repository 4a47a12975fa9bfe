import type { Library, Update } from '../content/library.ts';
import { derived } from '../lib/derived.ts';
import { problem, type Check, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { suggest } from '../content/suggest.ts';

type At = (path: PropertyKey[]) => Spot;

const slugsOf = derived(({ themes }: Library) => new Set(themes.map(({ slug }) => slug)));
/** The numbered sections of each chapter, in the text's order. */
const sectionsOf = derived(
  ({ parts }: Library) =>
    new Map(
      parts.map(({ number, anchors }) => [
        number,
        anchors.flatMap(({ id }) => /^afsnit-(\d+(?:\.\d+)+)$/.exec(id)?.[1] ?? []),
      ]),
    ),
);

/** What an update is about is named, is there, and is named once. */
export function* checkScope(
  { scope, recommendations, themes, chapters, sections }: Update,
  at: At,
  reading: Reading,
): Check {
  const { library } = reading;
  const wrong = (field: string, grund: string, forslag: string) =>
    problem(at([field]), 'opfoelgning-gaelder', { gaelder: scope, grund, forslag });
  if (scope === 'anbefaling' && recommendations.length === 0)
    yield wrong('scope', 'nævner ingen', 'Tilføj »recommendations«, eller skriv »scope: tema« eller »scope: plan«.');
  if (scope === 'tema' && themes.length === 0)
    yield wrong('scope', 'nævner intet', 'Tilføj »themes«, eller skriv »scope: plan«.');
  if (scope === 'kapitel' && chapters.length + sections.length === 0)
    yield wrong('scope', 'nævner intet', 'Tilføj »chapters« eller »sections«, eller skriv »scope: plan«.');
  for (const [index, afsnit] of sections.entries()) {
    const chapter = Number.parseInt(afsnit, 10);
    const known = sectionsOf(library).get(chapter) ?? [];
    if (!known.includes(afsnit) && !isUnread(reading, 'content/kapitler'))
      yield problem(at(['sections', index]), 'opfoelgning-afsnit', {
        afsnit,
        forslag:
          known.length > 0
            ? `Kapitel ${chapter} har afsnittene ${known[0]} til ${known.at(-1)}.`
            : `Kapitel ${chapter} har ingen nummererede afsnit.`,
      });
    if (chapters.includes(chapter) || sections.indexOf(afsnit) < index)
      yield problem(at(['sections', index]), 'opfoelgning-gaelder', {
        gaelder: scope,
        grund: `nævner ${sections.indexOf(afsnit) < index ? `afsnit ${afsnit}` : `kapitel ${chapter}`} to gange`,
        forslag: 'Slet det ene: afsnittet siger selv, hvilket kapitel det står i.',
      });
  }
  if (scope === 'plan' && recommendations.length > 0)
    yield wrong('recommendations', 'nævner en anbefaling', 'Skriv »scope: anbefaling«, eller slet »recommendations«.');
  if (scope !== 'tema' && themes.length > 0)
    yield wrong(
      'themes',
      'nævner et tema',
      'Skriv »scope: tema«, eller slet »themes«. En anbefalings tema kendes i forvejen.',
    );
  const slugs = slugsOf(library);
  for (const [index, tema] of themes.entries())
    if (!slugs.has(tema) && !isUnread(reading, 'content/temaer.yaml'))
      yield problem(at(['themes', index]), 'tema-ukendt', { tema, forslag: suggest(tema, [...slugs]) });

  const seen = new Set<number>();
  for (const [index, { number, steppingStones = [] }] of recommendations.entries()) {
    if (seen.has(number))
      yield problem(at(['recommendations', index]), 'opfoelgning-gaelder', {
        gaelder: scope,
        grund: `nævner anbefaling ${number} to gange`,
        forslag: 'Slet den ene.',
      });
    seen.add(number);
    const stones = library.recommendations.get(number)?.anchors.filter(({ kind }) => kind === 'stepping-stone').length;
    for (const [place, sten] of steppingStones.entries())
      if (stones !== undefined && sten > stones)
        yield problem(at(['recommendations', index, 'steppingStones', place]), 'traedesten-ukendt', {
          nummer: String(number),
          sten: String(sten),
          antal: String(stones),
        });
  }
}
