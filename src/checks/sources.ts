import { checkAddress } from '../content/link-address.ts';
import type { Library, Proposals, SourceDocument } from '../content/library.ts';
import { fileStart, problem, type Check, type Problem, type Spot } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { range } from '../content/schemas/ledger.ts';
import { suggest } from '../content/suggest.ts';
import { derived } from '../lib/derived.ts';
import { remember } from '../lib/remember.ts';
import { accountLines } from '../followup/source-lines.ts';
import { checkDate, checkOwnDays } from './dates.ts';
import { checkSourceWords } from './own-words.ts';

type At = (path: PropertyKey[]) => Spot;

/** The documents that the follow-up speaks of: each is named by somebody, is there, and is told whole. */
export function* checkSources(reading: Reading, day: string): Check {
  yield* checkNamed(reading);
  yield* checkDocuments(reading, day);
  for (const proposals of reading.library.proposals) yield* checkProposals(reading, proposals);
}

const unknownSource = (reading: Reading, source: string): boolean =>
  !reading.library.sources.has(source) && !isUnread(reading, `content/kilder/${source}.yaml`);
const sourceHelp = ({ library }: Reading, source: string): string =>
  suggest(source, [...library.sources.keys()], 'Opret den med npm run ny -- kilde');

/** "5 andre filer (a, b, …)" */
const several = (files: string[]): string =>
  `${files.length === 1 ? 'én anden fil' : `${files.length} andre filer`} (${files.slice(0, 5).join(', ')}${files.length > 5 ? ', …' : ''})`;

/** Each source that is named is there. One that is not is told once, with every place that names it: it has another name now, or is to be written. */
function* checkNamed(reading: Reading): Check {
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

function* checkDocuments(reading: Reading, day: string): Check {
  const {
    spots,
    library: { sources, updates, proposals },
  } = reading;
  const used = new Set([...updates, ...proposals.flatMap((list) => list.proposals)].map(({ source }) => source));
  for (const source of sources.values()) {
    const at = spots.get(source.file)!;
    if (!used.has(source.id) && !isUnread(reading, 'content/opfoelgning', 'content/forslag'))
      yield problem(fileStart(source.file), 'kilde-ubrugt');
    yield* checkDate(source.date, 'date', at, day, 'Skriv den dag, dokumentet er fra.');
    yield* checkOwnDays({ revised: source.revised }, at, day);
    yield* checkLines(source, reading, at);
    for (const [index, { url, seen }] of source.links.entries()) {
      yield* checkAddress(url, at(['links', index, 'url']));
      yield* checkOwnDays({ seen }, (path) => at(['links', index, ...path]), day);
    }
    // A file's places are found again whenever it is read again.
    yield* wordsOf(source.file, [at, source], () => [...checkSourceWords(source, at)]);
  }
}

const wordsOf = remember<Problem[]>();

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

const slugsOf = derived(({ updates }: Library) => new Set(updates.map(({ slug }) => slug)));

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
    if (update && !slugsOf(library).has(update))
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

function* checkProposals(reading: Reading, { file, proposals }: Proposals): Check {
  for (const [index, { source }] of proposals.entries())
    if (unknownSource(reading, source))
      yield problem(reading.spots.get(file)!(['proposals', index, 'source']), 'kilde-ukendt', {
        kilde: source,
        ogsaa: '',
        forslag: sourceHelp(reading, source),
      });
}
