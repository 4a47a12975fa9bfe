import type { Library, Update } from '../content/library.ts';
import { problem, type Check, type Problem, type Spot } from '../content/problem.ts';
import type { Reading } from '../content/reader.ts';
import { remember } from '../lib/remember.ts';
import { days } from '../site/date.ts';
import { checkUpdateCounts } from './counts.ts';
import { checkDates } from './dates.ts';
import { checkUpdateWords } from './own-words.ts';
import { checkScope } from './scope.ts';
import { checkSources } from './sources.ts';
import { checkExpectations, checkStatusWords } from './status-words.ts';
import { checkTies } from './ties.ts';

type At = (path: PropertyKey[]) => Spot;

/** Follow-up, its sources and others’ proposals: each claim has its source, its date and its place, and stands once. */
export function* checkFollowUp(reading: Reading, day: string): Check {
  const { library, spots } = reading;
  const bySlug = new Map(library.updates.map((update) => [update.slug, update]));
  for (const update of library.updates) {
    const at = spots.get(update.file)!;
    yield* checkName(update, at);
    yield* checkDates(update, at, day);
    yield* checkScope(update, at, reading);
    yield* checkTies(update, at, reading, bySlug);
    yield* checkUpdateCounts(update, reading, at);
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
