import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { slugify } from '../site/address.ts';
import { inWords } from '../lib/numeral.ts';
import { official } from '../site/publication.ts';
import { jsxAttribute } from '../blocks/jsx.ts';
import { shownBy } from '../blocks/use.ts';
import { partName } from '../content/collections.ts';
import type { Library, Part, Recommendation } from '../content/library.ts';
import { problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';

/**
 * Fields that say what the publication says are held against its text, which is itself proven: a part's number and title
 * against its heading, the themes against the chapters, a recommendation's section and theme against where it stands, its
 * track against the box that names them. (Title, texts and star are among the proven words; the goals are in the record of the form.)
 */
export function* checkFacts(reading: Reading): Check {
  if (isUnread(reading, 'content/kapitler')) return;
  for (const part of reading.library.parts) yield* checkPart(part, reading);
  if (!isUnread(reading, 'content/temaer.yaml')) yield* checkThemes(reading);
  const places = placesOf(reading.library);
  const tracks = tracksOf(reading.library);
  const files = Map.groupBy(reading.contents.anbefalinger, ({ number }) => number);
  for (const recommendation of reading.library.recommendations.values())
    if (files.get(recommendation.number)?.length === 1)
      yield* checkRecommendation(recommendation, reading, places, tracks);
}

function* checkPart({ file, id, part, number, title, heading }: Part, { spots }: Reading): Check {
  const spot = spots.get(file)!;
  const printed = Number(part) >= 1 && Number(part) <= official.chapters ? Number(part) : undefined;
  if (number !== printed)
    yield problem(spot(['number']), 'officielt-felt', {
      felt: 'number',
      vaerdi: String(number ?? 'intet'),
      oplaeg: printed ? `kapitlet er nummer ${printed}` : 'delen har ikke noget nummer',
      ret: printed ? `Skriv »number: ${printed}«.` : 'Slet »number«.',
    });
  // A part that the source prints no heading for is called by its address.
  const named = heading === '' ? slugify(title) === partName(id) : heading === (number ? `${number}. ${title}` : title);
  if (!named)
    yield problem(spot(['title']), 'officielt-felt', {
      felt: 'title',
      vaerdi: title,
      oplaeg: heading === '' ? `delen er »${partName(id)}«` : `overskriften er »${heading}«`,
      ret: 'Skriv titlen, som overskriften har den.',
    });
}

function* checkThemes({ library, spots }: Reading): Check {
  const spot = spots.get('content/temaer.yaml')!;
  const { first, last } = official.themes;
  for (let chapter = first, index = 0; chapter <= last; chapter++, index++) {
    const title = library.parts.find(({ number }) => number === chapter)?.title;
    const theme = library.themes[index];
    if (title === undefined || (theme?.chapter === chapter && theme.name === title)) continue;
    yield problem(spot(theme ? [index, theme.chapter === chapter ? 'name' : 'chapter'] : []), 'officielt-felt', {
      felt: `tema nr. ${index + 1}`,
      vaerdi: theme ? `»${theme.name}« (kapitel ${theme.chapter})` : 'intet',
      oplaeg: `tema nr. ${index + 1} er kapitel ${chapter}, »${title}«`,
      ret: 'Skriv temaerne i kapitlernes rækkefølge, hvert én gang, med kapitlets titel.',
    });
  }
  for (const [index, { name }] of library.themes.entries())
    if (index > last - first)
      yield problem(spot([index, 'name']), 'officielt-felt', {
        felt: `tema nr. ${index + 1}`,
        vaerdi: `»${name}«`,
        oplaeg: `der er ${inWords(last - first + 1)} temaer`,
        ret: 'Slet linjen.',
      });
}

/** Where each recommendation stands in full: chapter and numbered section. */
function placesOf({ parts }: Library): Map<number, { chapter: number | undefined; section: string }> {
  const placed = parts.flatMap(({ number: chapter, anchors }) =>
    anchors.flatMap(({ kind, node, section }) =>
      kind === 'recommendation' && node.type === 'mdxJsxFlowElement' && shownBy(node) === 'full form'
        ? [{ number: Number(jsxAttribute(node, 'nummer')), chapter, section: section.replace('afsnit-', '') }]
        : [],
    ),
  );
  // One that stands twice is told by a rule of its own.
  return new Map(
    [...Map.groupBy(placed, ({ number }) => number)].flatMap(([number, all]) =>
      all.length === 1 ? [[number, all[0]!]] : [],
    ),
  );
}

/** The recommendations that each point of the tracks' box names, by number; undefined when the box is not to be found. */
function tracksOf({ parts }: Library): Map<number, number> | undefined {
  const box = parts.flatMap(({ anchors }) => anchors).find(({ id }) => id === `boks-${official.tracks?.box}`)?.node;
  const list = (box as { children?: Nodes[] } | undefined)?.children?.find((node) => node.type === 'list');
  return (
    list &&
    new Map(
      list.children.flatMap((point, index) =>
        [...toString(point).matchAll(/anbefaling(?:erne)? (\d+(?:(?:, | og )\d+)*)/g)].flatMap(([, numbers = '']) =>
          (numbers.match(/\d+/g) ?? []).map((number): [number, number] => [Number(number), index + 1]),
        ),
      ),
    )
  );
}

function* checkRecommendation(
  { file, number, section, theme, track }: Recommendation,
  { library, spots }: Reading,
  places: ReturnType<typeof placesOf>,
  tracks: ReturnType<typeof tracksOf>,
): Check {
  const spot = spots.get(file)!;
  const place = places.get(number);
  const wrong = (felt: string, vaerdi: string, oplaeg: string, ret: string) =>
    problem(spot([felt]), 'officielt-felt', { felt, vaerdi, oplaeg, ret });
  if (place && section !== place.section)
    yield wrong(
      'section',
      section,
      `anbefaling ${number} står i afsnit ${place.section}`,
      `Skriv »section: "${place.section}"«.`,
    );
  const own = library.themes.find(({ chapter }) => chapter === place?.chapter);
  if (own && theme !== own.slug)
    yield wrong(
      'theme',
      theme,
      `anbefaling ${number} står i kapitel ${own.chapter}, ${own.name}`,
      `Skriv »theme: ${own.slug}«.`,
    );
  const printed = tracks?.get(number);
  if (tracks && track !== printed)
    yield wrong(
      'track',
      String(track ?? 'intet'),
      printed
        ? `boks ${official.tracks?.box} nævner anbefaling ${number} i punkt ${printed}`
        : `boks ${official.tracks?.box} nævner ikke anbefaling ${number}`,
      printed ? `Skriv »track: ${printed}«.` : 'Slet »track«.',
    );
}
