import { execFileSync } from 'node:child_process';
import { readLibrary, type Library } from '../content/library.ts';

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
  const [, section = '', name = ''] = path.split('/');
  const updates = library.updates;
  const everything = () => [...library.parts, ...library.recommendations.values(), ...updates].map(({ file }) => file);
  const about = (numbers: Set<number>) =>
    updates
      .filter((update) => update.recommendations.some(({ number }) => numbers.has(number)))
      .map(({ file }) => file);
  if (section === 'anbefaling' && name) {
    const recommendation = library.recommendations.get(Number(name));
    return recommendation ? [recommendation.file, ...about(new Set([recommendation.number]))] : [];
  }
  if (section === 'tema' && name) {
    const recommendations = [...library.recommendations.values()].filter(({ theme }) => theme === name);
    return [
      ...recommendations.map(({ file }) => file),
      ...about(new Set(recommendations.map(({ number }) => number))),
      ...updates.filter(({ themes }) => themes.includes(name)).map(({ file }) => file),
    ];
  }
  if (section === 'opfoelgning' && name) {
    const update = updates.find(({ slug }) => slug === name);
    return update ? [update.file, library.sources.get(update.source)?.file ?? update.file] : [];
  }
  const part = library.parts.find((one) => one.path === path);
  if (part) {
    const placed = [...library.recommendations.values()].filter(
      ({ section: at }) => part.number === 3 || Number.parseInt(at, 10) === part.number,
    );
    return [part.file, ...placed.map(({ file }) => file)];
  }
  if (section === 'kilder') return [...library.sources.values()].map(({ file }) => file);
  return ['', 'anbefaling', 'kapitel', 'tema', 'opfoelgning', 'henvisninger', 'emneord'].includes(section)
    ? everything()
    : [];
}

let known: { days: Map<string, string>; library: Library } | undefined;

/** The day a page was last changed, "2024-05-07", or undefined when it is not known. @param path without the base path */
export function lastChanged(path: string): string | undefined {
  known ??= { days: commitDays(), library: readLibrary() };
  const { days, library } = known;
  return sourcesOf(path, library)
    .flatMap((file) => days.get(file) ?? [])
    .sort()
    .at(-1);
}
