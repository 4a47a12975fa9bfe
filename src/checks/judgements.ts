import { parse } from 'yaml';
import { judgementsOf, type Judgement } from '../changes/judgements.ts';
import type { Published } from '../changes/published.ts';
import { collectionOf, collections } from '../content/collections.ts';
import { frontmatterOf } from '../content/frontmatter.ts';
import type { Filed } from '../content/library.ts';
import { fileStart, problem, type Check } from '../content/problem.ts';
import { isUnread, type Reading } from '../content/reader.ts';
import { remember } from '../lib/remember.ts';

/**
 * What we have judged ourselves is as it was published, or says when it was revised: no source can show that a slip is one.
 * @param day today: what was revised today may be revised once more
 */
export function* checkJudgements(reading: Reading, states: Published[], day: string): Check {
  for (const state of states)
    for (const [file, text] of state.files) {
      const name = collectionOf(file);
      const judged = name && (judgementsOf[name] as ((data: unknown) => Judgement[]) | undefined);
      if (!judged) continue;
      const before = published(file, [text], () => parse(file.endsWith('.mdx') ? (frontmatterOf(text) ?? '') : text));
      const now = dataIn(file, reading);
      yield* checkFile(file, judged(before ?? []), now === undefined ? [] : judged(now), reading, state, day);
    }
}

const published = remember<unknown>();

/** What a file says now: one of the entries of its folder, or the whole of its collection. */
function dataIn(file: string, { contents }: Reading): unknown {
  const name = collectionOf(file)!;
  const own = contents[name] as unknown;
  return collections[name].form === 'file' ? own : (own as Filed[]).find((one) => one.file === file);
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
