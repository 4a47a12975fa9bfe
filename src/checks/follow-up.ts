import type { Library, Update } from '../content/library.ts';
import { problem, type Check, type Problem, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { remember } from '../lib/remember.ts';
import { days } from '../site/date.ts';
import { checkDates } from './dates.ts';
import { checkUpdateWords } from './own-words.ts';
import { checkScope } from './scope.ts';
import { checkSources } from './sources.ts';
import { checkExpectations, checkStatusWords } from './status-words.ts';
import { checkTies } from './ties.ts';

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
  yield* checkDuplicates(library, (update) => spots.get(update.file)!);
  yield* checkSources(reading, day);
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
<<<<<<< HEAD
=======

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

/** "62–64, 70": a whole source that nothing accounts for yet is told of by its first places. */
function spans(lines: number[]): string {
  const found: Array<[from: number, to: number]> = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (last && line <= last[1] + 2) last[1] = line;
    else found.push([line, line]);
  }
  const told = found.slice(0, 10).map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`));
  return [...told, ...(found.length > 10 ? ['…'] : [])].join(', ');
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
    yield problem(at(['title']), 'kildelinjer-mangler', { linjer: spans(missing), antal: String(missing.length) });
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
>>>>>>> 6268d14 (Opfølgningen har ét filter, der virker ved første blik; kurven tæller, hvornår det skete; beløbene har et billede; båndet står på overblikket, kortet og delebilledet med sin forklaring; punkterne i boks 4, 12 og 13 har adresser; det, der er ét, står på én linje på alle sider)
