import { days, type SourceDate } from '../site/date.ts';
import type { Library, SourceDocument, Update } from '../content/library.ts';
import { remember } from '../lib/remember.ts';
import { checkAddress } from '../content/link-address.ts';
import { checkSourceWords, checkUpdateWords } from './own-words.ts';
import { fileStart, problem, type Check, type Problem, type Spot } from '../content/problem.ts';
import { accountLines } from '../followup/source-lines.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { range } from '../content/schemas/ledger.ts';
import { statusKey } from '../content/schemas/status-word.ts';
import { slipFor } from '../lib/nearest.ts';
import { suggest } from '../content/suggest.ts';

const STATUS_FILE = 'content/statusord.yaml';

type At = (path: PropertyKey[]) => Spot;

/** Follow-up, its sources and the crosswalk: each claim has its source, its date and its place, and stands once. */
export function* checkFollowUp(reading: Reading, day: string): Check {
  const { library, spots } = reading;
  const bySlug = new Map(library.updates.map((update) => [update.slug, update]));
  for (const update of library.updates) {
    const at = spots.get(update.file)!;
    yield* checkName(update, at);
    yield* checkDates(update, at, day);
    yield* checkScope(update, at, reading);
    yield* checkTies(update, at, reading, bySlug);
    // A file's places are found again whenever it is read again.
    yield* wordsOf(update.file, [at, update.tree], () => [...checkUpdateWords(update, at)]);
  }
  yield* checkStatusWords(reading);
  yield* checkExpectations(reading);
  yield* checkSourcesOf(reading);
  yield* checkDuplicates(library, (update) => spots.get(update.file)!);
  yield* checkSources(reading, day);
  yield* checkCrosswalk(reading);
}

/** A file name's date may be less precise than the source's, never another: the name is the page's address. */
function* checkName({ id, stated }: Update, at: At): Check {
  const [, year = '', month, date] = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(0[1-9]|[12]\d|3[01]))?)?(?=-)/.exec(id) ?? [];
  const named = [year, month, date].filter(Boolean).join('-');
  const [from, to] = [days(stated.date)[0], days(stated.until ?? stated.date)[1]];
  if (named && days(named)[0] <= to && from <= days(named)[1]) return;
  const rest = id.slice(named.length).replace(/^-/, '');
  yield problem(at(['stated', 'date']), 'opfoelgning-filnavn', {
    dato: stated.date,
    forslag: `${stated.date}-${rest}.mdx`,
  });
}

function* checkDates({ event, stated, expected, added, revised }: Update, at: At, day: string): Check {
  yield* checkDate(stated, 'stated', at, day, 'Skriv den dag, kilden sagde det.');
  if (event)
    yield* checkDate(
      event,
      'event',
      at,
      expected ? '9999' : day,
      'Venter kilden på, at det sker, så tilføj »expected: true«. Ellers ret datoen.',
    );
  yield* checkOwnDays({ added, revised }, at, day);
}

/** The days when we did something ourselves. */
function* checkOwnDays(own: Record<string, string | undefined>, at: At, day: string): Check {
  for (const [felt, dato] of Object.entries(own))
    if (dato !== undefined && dato > day)
      yield problem(at([felt]), 'dato-fremtid', { felt, dato, idag: day, forslag: 'Skriv dagen i dag.' });
}

function* checkDate({ date, until }: SourceDate, felt: string, at: At, day: string, forslag: string): Check {
  if (days(date)[0] > day) yield problem(at([felt, 'date']), 'dato-fremtid', { felt, dato: date, idag: day, forslag });
  if (until && days(until)[1] < days(date)[0])
    yield problem(at([felt, 'until']), 'dato-raekkefoelge', { fra: date, til: until });
}

function* checkScope({ scope, recommendations, themes, chapters, sections }: Update, at: At, reading: Reading): Check {
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
    const known = library.parts
      .filter(({ number }) => number === chapter)
      .flatMap(({ anchors }) => anchors.flatMap(({ id }) => /^afsnit-(\d+(?:\.\d+)+)$/.exec(id)?.[1] ?? []));
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
  const slugs = library.themes.map(({ slug }) => slug);
  for (const [index, tema] of themes.entries())
    if (!slugs.includes(tema) && !isUnread(reading, 'content/temaer.yaml'))
      yield problem(at(['themes', index]), 'tema-ukendt', { tema, forslag: suggest(tema, slugs) });

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

const unknownSource = (reading: Reading, source: string): boolean =>
  !reading.library.sources.has(source) && !isUnread(reading, `content/kilder/${source}.yaml`);
const sourceHelp = ({ library }: Reading, source: string): string =>
  suggest(source, [...library.sources.keys()], 'Opret den med npm run ny -- kilde');

/** "5 andre filer (a, b, …)" */
const several = (files: string[]): string =>
  `${files.length === 1 ? 'én anden fil' : `${files.length} andre filer`} (${files.slice(0, 5).join(', ')}${files.length > 5 ? ', …' : ''})`;

/** Each source that is named is there. One that is not is told once, with every place that names it: it has another name now, or is to be written. */
function* checkSourcesOf(reading: Reading): Check {
  const missing = Map.groupBy(
    reading.library.updates.filter(({ source }) => unknownSource(reading, source)),
    ({ source }) => source,
  );
  for (const [source, updates] of missing) {
    const [first, ...others] = updates;
    const at = reading.spots.get(first!.file)!;
    yield problem(at(['source']), 'kilde-ukendt', {
      kilde: source,
      ogsaa: others.length > 0 ? ` Den bruges også i ${several(others.map(({ file }) => file))}.` : '',
      forslag: sourceHelp(reading, source),
    });
  }
}

/** Each status word has one phase: it stands once on the list, and every update's word stands there. */
function* checkStatusWords({ library, spots }: Reading): Check {
  const spot = spots.get(STATUS_FILE);
  if (!spot) return;
  const lines = new Map<string, number>();
  for (const [index, { ord }] of library.statusWords.entries())
    for (const [i, word] of ord.entries()) {
      const place = spot([index, 'ord', i]);
      const before = lines.get(statusKey(word));
      if (before === undefined) lines.set(statusKey(word), place.line);
      else yield problem(place, 'statusord-dobbelt', { ord: word, linje: String(before) });
    }
  for (const { file, statusWord } of library.updates) {
    if (!statusWord || lines.has(statusKey(statusWord))) continue;
    const near = slipFor(statusKey(statusWord), lines.keys());
    yield problem(spots.get(file)!(['statusWord']), 'statusord-ukendt', {
      ord: statusWord,
      forslag: near ? `Mente du »${near}«? Ellers: ` : '',
    });
  }
}

/** What has happened and what is expected are two claims: a word for the one cannot stand at the other. */
function* checkExpectations({ library, spots }: Reading): Check {
  const done = new Set(library.statusWords.flatMap(({ sket, ord }) => (sket ? ord.map(statusKey) : [])));
  for (const { file, expected, statusWord } of library.updates)
    if (expected && statusWord && done.has(statusKey(statusWord)))
      yield problem(spots.get(file)!(['statusWord']), 'ventet-og-sket', { ord: statusWord });
}

function* checkTies(update: Update, at: At, reading: Reading, bySlug: Map<string, Update>): Check {
  const ties = (['supersededBy', 'sameAs'] as const).flatMap((felt) =>
    update[felt] === undefined ? [] : [{ felt, navn: update[felt], path: [felt] as PropertyKey[] }],
  );
  for (const { felt, navn, path } of [
    ...ties,
    ...(['contradicts', 'toldBy'] as const).flatMap((felt) =>
      update[felt].map((navn, index) => ({ felt, navn, path: [felt, index] as PropertyKey[] })),
    ),
  ]) {
    if (navn === update.slug)
      yield problem(at(path), 'opfoelgning-ukendt', {
        felt,
        navn,
        grund: 'er opfølgningen selv',
        forslag: 'Skriv navnet på den anden opfølgning.',
      });
    else if (!bySlug.has(navn) && !isUnread(reading, `content/opfoelgning/${navn}.mdx`))
      yield problem(at(path), 'opfoelgning-ukendt', {
        felt,
        navn,
        grund: 'ikke findes',
        forslag: suggest(navn, [...bySlug.keys()], 'Skriv filens navn uden .mdx'),
      });
  }
  for (const [index, navn] of update.toldBy.entries()) {
    const later = bySlug.get(navn);
    const grund = !update.expected
      ? 'denne opfølgning venter ikke på noget'
      : later && later.stated.date < update.stated.date
        ? 'den er ældre end denne'
        : undefined;
    if (grund) yield problem(at(['toldBy', index]), 'loefte-fortalt', { navn, grund });
  }
  if (circle(update, bySlug))
    yield problem(at(['supersededBy']), 'opfoelgning-ukendt', {
      felt: 'supersededBy',
      navn: update.supersededBy!,
      grund: 'selv er afløst af denne',
      forslag: 'Slet »supersededBy« i den nyeste af dem.',
    });
}

function circle(update: Update, bySlug: Map<string, Update>): boolean {
  const seen = new Set<string>();
  for (
    let next = bySlug.get(update.supersededBy ?? '');
    next && next !== update;
    next = bySlug.get(next.supersededBy ?? '')
  ) {
    if (seen.has(next.slug)) return false;
    seen.add(next.slug);
    if (next.supersededBy === update.slug) return true;
  }
  return false;
}

const wordsOf = remember<Problem[]>();

const same = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One claim from one source stands once. Two sources may say the same: that is what `sameAs` is for. */
function* checkDuplicates({ updates }: Library, at: (update: Update) => At): Check {
  const seen = new Map<string, Update>();
  for (const update of updates) {
    // The same words may carry two claims, about two things; then they are linked to different recommendations or kinds.
    const about = [update.kind, ...update.recommendations.map(({ number }) => number), ...update.themes].join(' ');
    for (const [felt, hvad, text] of [
      ['title', 'titlen', update.title],
      ['quote', 'citatet', update.quote ? `${update.quote} ${about}` : ''],
      ['source', 'teksten', update.text],
    ] as const) {
      if (same(text) === '') continue;
      const key = `${update.source} ${felt} ${same(text)}`;
      const other = seen.get(key);
      if (other) {
        yield problem(at(update)([felt]), 'opfoelgning-dobbelt', { anden: other.file, hvad });
        break;
      }
      seen.set(key, update);
    }
  }
}

function* checkSources(reading: Reading, day: string): Check {
  const {
    spots,
    library: { sources, updates, crosswalk },
  } = reading;
  const used = new Set([...updates, ...crosswalk].map(({ source }) => source));
  for (const source of sources.values()) {
    const at = spots.get(source.file)!;
    if (!used.has(source.id) && !isUnread(reading, 'content/opfoelgning', 'content/psykiatriloeftet.yaml'))
      yield problem(fileStart(source.file), 'kilde-ubrugt');
    yield* checkDate(source.date, 'date', at, day, 'Skriv den dag, dokumentet er fra.');
    yield* checkOwnDays({ revised: source.revised }, at, day);
    yield* checkLines(source, reading, at);
    for (const [index, { url }] of source.links.entries()) yield* checkAddress(url, at(['links', index, 'url']));
    yield* checkSourceWords(source, at);
  }
}

/** Every line of a source that has words is in an update, or it is said why not. */
function* checkLines(source: SourceDocument, reading: Reading, at: At): Check {
  if (isUnread(reading, 'content/opfoelgning')) return;
  const { library } = reading;
  const fingerprint = library.fingerprints.get(source.id);
  for (const [index, { lines, update }] of source.otherLines.entries()) {
    const [from, to] = range(lines);
    if (fingerprint && (from > to || from < fingerprint.first || to > fingerprint.last))
      yield problem(at(['otherLines', index, 'lines']), 'kildelinjer-uden-for', {
        linjer: lines,
        forslag: `Kilden er linje ${fingerprint.first}–${fingerprint.last}.`,
      });
    if (update && !library.updates.some(({ slug }) => slug === update))
      yield problem(at(['otherLines', index, 'update']), 'kildelinjer-oplysning', {
        ord: update,
        forslag: suggest(
          update,
          library.updates.map(({ slug }) => slug),
        ),
      });
  }
  const missing = accountLines(library, source)?.missing ?? [];
  if (missing.length > 0)
    yield problem(at(['title']), 'kildelinjer-mangler', { linjer: missing.join(', '), antal: String(missing.length) });
}

function* checkCrosswalk(reading: Reading): Check {
  for (const [index, { source }] of reading.library.crosswalk.entries())
    if (unknownSource(reading, source))
      yield problem(reading.spots.get('content/psykiatriloeftet.yaml')!([index, 'source']), 'kilde-ukendt', {
        kilde: source,
        ogsaa: '',
        forslag: sourceHelp(reading, source),
      });
}
