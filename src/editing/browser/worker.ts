// First: what the checks read while they are loaded.
import { content } from './content.ts';
import { z } from 'zod';
import { fill, rules } from '../../content/rules.ts';
import type { Problem } from '../../content/problem.ts';
import { sorted } from '../../content/report.ts';
import { readLibrary } from '../../content/reader.ts';
import type { Library } from '../../content/library.ts';
import { Failure } from '../../lib/failure.ts';
import { href, recommendationPath, sourcePath, updatePath } from '../../site/address.ts';
import { answer, type Answers, type Question } from '../answers.ts';
import { nearestRecommendations, relatedUpdates, sameSources, sameUpdates } from '../hints.ts';
import { entryKinds } from '../kinds.ts';
import type { Entry } from '../entry.ts';
import { propose, type Proposal } from '../proposal.ts';
import { previews } from './preview.ts';
import type { Hint, Reply, Request, Told } from './protocol.ts';

// The pages' policy lets nothing be made into code: Zod shall not try.
z.config({ jitless: true });

const before = readLibrary('.');

/** The questions that are asked now, and what they are answered with when nothing is written. */
function asked({ kind, answers }: Entry, index: number, all: Entry[]): Record<string, string> {
  const questions: Question[] = entryKinds[kind].questions(before);
  const ofSource = index > 0 ? answer(all[0]!.answers, 'dato') : '';
  const given: Answers = {};
  return Object.fromEntries(
    questions.flatMap(({ flag, when, otherwise }) => {
      const own = (answers[flag] ?? []).filter(Boolean);
      const shown = !when || when(given);
      // An update is dated as the source that is described beside it.
      const fallback = shown ? (flag === 'dato' && ofSource) || (otherwise?.(given) ?? '') : '';
      given[flag] = shown ? (own.length > 0 ? own : [fallback].filter(Boolean)) : [];
      return shown ? [[flag, fallback]] : [];
    }),
  );
}

/** The field of the file that a line belongs to. */
function fieldOf(text: string, line: number): string | undefined {
  const lines = text.split('\n');
  const end = lines.indexOf('---', 1);
  if (end > 0 && line > end + 1) return 'tekst';
  return lines
    .slice(0, line)
    .reverse()
    .flatMap((one) => /^(\w+):/.exec(one)?.[1] ?? [])[0];
}

function tell({ file, line, column, rule, detail }: Problem, entries: Entry[], { change }: Proposal): Told {
  const { severity, message, fix } = rules[rule];
  const folder = /^content\/([^/.]+)/.exec(file)?.[1];
  const entry = entries.findIndex(
    ({ kind }) => ({ opfoelgning: 'opfoelgning', kilde: 'kilder', resume: 'resumeer' })[kind as string] === folder,
  );
  const field = change.has(file) ? fieldOf(change.get(file)!, line) : undefined;
  const questions: Question[] = entries[entry] ? entryKinds[entries[entry].kind].questions(before) : [];
  return {
    severity,
    message: fill(message, detail),
    fix: fill(fix, detail),
    rule,
    place: `${file}:${line}:${column}`,
    entry: entry < 0 ? undefined : entry,
    flag: field === 'tekst' ? 'tekst' : questions.find((question) => question.field === field)?.flag,
  };
}

function hints(entries: Entry[], library: Library): Hint[] {
  return entries.flatMap(({ kind, answers }): Hint[] => {
    const get = (flag: string) => answer(answers, flag);
    if (kind === 'kilde')
      return sameSources(library, get('titel'), answers['link'] ?? []).map(({ id, title }) => ({
        text: 'Kilden er måske beskrevet i forvejen:',
        href: href(sourcePath(id)),
        title,
        choose: { flag: 'kilde', value: id },
      }));
    if (kind !== 'opfoelgning') return [];
    const words = [get('titel'), get('tekst'), get('citat')].join(' ');
    const same = sameUpdates(library, words);
    const chosen = (answers['anbefaling'] ?? []).map((text) => text.split(':')[0]);
    return [
      ...same.map(({ slug, title }) => ({ text: 'Det står måske allerede her:', href: href(updatePath(slug)), title })),
      ...nearestRecommendations(library, words)
        .filter(({ number }) => !chosen.includes(String(number)))
        .map(({ number, title }) => ({
          text: 'Ordene ligner:',
          href: href(recommendationPath(number)),
          title: `Anbefaling ${number}: ${title}`,
          choose: { flag: 'anbefaling', value: String(number) },
        })),
      ...relatedUpdates(library, words)
        .filter((one) => !same.includes(one))
        .map(({ slug, title }) => ({ text: 'Beslægtet opfølgning:', href: href(updatePath(slug)), title })),
    ];
  });
}

function reply({ id, entries }: Request): Reply {
  const start = { id, asked: entries.map(asked), hints: hints(entries, before) };
  const nothing = { refused: [], files: [], problems: [], preview: [] };
  try {
    const proposal = propose(entries, '.');
    const { change, refused, problems, library } = proposal;
    return {
      ...start,
      refused,
      files: [...change].map(([path, text]) => ({ path, text, fresh: !Object.hasOwn(content, path) })),
      problems: sorted(problems).map((one) => tell(one, entries, proposal)),
      preview: refused.length > 0 ? [] : previews(entries, change, library, before),
    };
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return { ...start, ...nothing, failure: error.message };
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Request>) => self.postMessage(reply(data)));
self.postMessage('klar');
