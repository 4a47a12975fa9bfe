import { shortForms } from '../text/short-forms.ts';
import { execFileSync } from 'node:child_process';
import { collections } from '../content/collections.ts';
import { entryAt, type Entry, type Library, type Part, type Recommendation, type Update } from '../content/library.ts';
import { library as current } from '../content/site.ts';
import { wayPath } from '../followup/ways.ts';
import { themePath } from '../site/address.ts';
import { once } from '../lib/memo.ts';

const git = (args: string[], root: string): string =>
  execFileSync('git', ['-c', 'core.quotePath=false', ...args], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    maxBuffer: 1e9,
  });

/**
 * When each file of `content/` was last changed: the day of its newest commit, never the clock's or the file system's.
 * Empty where git cannot tell: outside a repository, or in a shallow clone, where every file seems as new as the last commit.
 */
export function commitDays(root = '.'): Map<string, string> {
  const days = new Map<string, string>();
  try {
    if (git(['rev-parse', '--is-shallow-repository'], root).trim() !== 'false') return days;
    let day = '';
    for (const line of git(
      ['log', '--relative', '--no-renames', '--format=dag %cs', '--name-only', '--', 'content'],
      root,
    ).split('\n')) {
      if (line.startsWith('dag ')) day = line.slice(4);
      else if (line && !days.has(line)) days.set(line, day);
    }
  } catch {
    // Without git the addresses are listed without days.
  }
  return days;
}

/** The content files that a page shows; none when it shows more of the code's words than of the content's. */
export function sourcesOf(path: string, library: Library): string[] {
  const { updates, sources } = library;
  const recommendations = [...library.recommendations.values()];
  const filesOf = (entries: Iterable<Entry>): string[] => [...entries].map(({ file }) => file);
  const about = (numbers: number[]) =>
    filesOf(updates.filter((update) => update.recommendations.some(({ number }) => numbers.includes(number))));

  const own = entryAt(library, path);
  switch (own?.collection) {
    case 'kapitler': {
      const { number } = own as Part;
      const short = shortForms(library.parts);
      const placed = recommendations.filter(({ section }) => own === short || Number.parseInt(section, 10) === number);
      return filesOf([own, ...placed]);
    }
    case 'anbefalinger':
      return [own.file, ...about([(own as Recommendation).number])];
    case 'opfoelgning':
      return filesOf([own, sources.get((own as Update).source) ?? own]);
    default:
  }
  const words = own ? [own.file] : [];
  const theme = library.themes.find(({ slug }) => themePath(slug) === path);
  if (theme) {
    const its = recommendations.filter((recommendation) => recommendation.theme === theme.slug);
    return [
      ...filesOf(its),
      ...about(its.map(({ number }) => number)),
      ...filesOf(updates.filter(({ themes }) => themes.includes(theme.slug))),
    ];
  }
  if (path.startsWith(collections.kilder.page!)) return [...words, ...filesOf(sources.values())];
  return everything.has(path) || path.startsWith(wayPath())
    ? [...words, ...filesOf([...library.parts, ...recommendations, ...updates])]
    : words;
}

/** The pages that show some of all the text and its follow-up. */
const everything = new Set([
  '/',
  '/anbefaling/',
  '/kapitel/',
  '/tema/',
  '/opfoelgning/',
  '/opfoelgning/udsnit/',
  '/henvisninger/',
  '/emneord/',
]);

const days = once(commitDays);

/** The day a page was last changed, "2024-05-07", or undefined when it is not known. @param path without the base path */
export function lastChanged(path: string): string | undefined {
  return sourcesOf(path, current())
    .flatMap((file) => days().get(file) ?? [])
    .sort()
    .at(-1);
}
