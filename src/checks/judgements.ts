import { parse } from 'yaml';
import type { Published } from '../changes/published.ts';
import { collectionOf } from '../content/collections.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import type { Redirect } from '../content/schemas/redirect.ts';
import type { ProposalsData } from '../content/schemas/proposals.ts';
import { statusKey, type StatusWords } from '../content/schemas/status-word.ts';

/** Something we have judged: what it is called, what was said of it, and when it was revised. */
interface Judgement {
  key: string;
  path: PropertyKey[];
  /** how the field is told of, and its value */
  said: Record<string, string>;
  revised?: string | undefined;
}

/** How sure a proposal's links are, and where it stands. */
const proposed = ({ proposals }: ProposalsData): Judgement[] =>
  proposals.map(({ proposal, text, source, place, lines, recommendations, revised }, index) => ({
    key: String(proposal),
    path: ['proposals', index],
    said: {
      text,
      source,
      place,
      lines,
      ...Object.fromEntries(recommendations.map(({ number, confidence }) => [`anbefaling ${number}`, confidence])),
    },
    revised,
  }));

/** The phase that each status word means. */
const words = (entries: StatusWords[]): Judgement[] =>
  entries.flatMap(({ ord, fase, sket, revised }, index) =>
    ord.map((word) => ({
      key: statusKey(word),
      path: [index],
      said: { fase: String(fase), sket: String(sket) },
      revised,
    })),
  );

/** Where a published address leads now. */
const moved = (redirects: Redirect[]): Judgement[] =>
  redirects.map(({ fra, til, dato }, index) => ({ key: fra, path: [index], said: { til }, revised: dato }));

/**
 * What we have judged ourselves is as it was published, or says when it was revised: no source can show that a slip is one.
 * @param day today: what was revised today may be revised once more
 */
export function* checkJudgements(reading: Reading, published: Published[], day: string): Check {
  const { proposals, statusWords, redirects } = reading.library;
  for (const state of published)
    for (const [file, text] of state.files)
      switch (collectionOf(file)) {
        case 'forslag': {
          const now = proposals.find((one) => one.file === file);
          yield* checkFile(file, proposed(parse(text) as ProposalsData), now ? proposed(now) : [], reading, state, day);
          break;
        }
        case 'statusord':
          yield* checkFile(file, words(parse(text) as StatusWords[]), words(statusWords), reading, state, day);
          break;
        case 'omdirigeringer':
          yield* checkFile(file, moved((parse(text) ?? []) as Redirect[]), moved(redirects), reading, state, day);
      }
}

function* checkFile(
  fil: string,
  before: Judgement[],
  after: Judgement[],
  reading: Reading,
  { commit }: Published,
  day: string,
): Check {
  if (isUnread(reading, fil)) return;
  const now = new Map(after.map((one) => [one.key, one]));
  for (const one of before) {
    const own = now.get(one.key);
    const altered = Object.keys(one.said).filter((field) => own?.said[field] !== one.said[field]);
    if (altered.length === 0 || (own?.revised && (own.revised > (one.revised ?? '') || own.revised === day))) continue;
    yield problem(own ? reading.spots.get(fil)!(own.path) : fileStart(fil), 'udgivet-rettet', {
      felter: `${own ? altered.map((field) => `»${field}«`).join(', ') : 'det hele'} ved »${one.key}«`,
      udgivet: commit,
      fil,
      ret: collectionOf(fil) === 'omdirigeringer' ? 'dato' : 'revised',
      dag: day,
    });
  }
}
