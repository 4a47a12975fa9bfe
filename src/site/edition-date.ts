import { execFileSync } from 'node:child_process';
import { once } from '../lib/memo.ts';

/**
 * The day this edition is from, "2024-05-07": `SOURCE_DATE_EPOCH` (reproducible-builds.org), or the last commit's day;
 * undefined where there is neither. Never the day of the build: two builds of one edition are the same.
 */
export function editionDate(environment: Record<string, string | undefined> = process.env): string | undefined {
  const epoch = environment['SOURCE_DATE_EPOCH'];
  if (epoch && /^\d+$/.test(epoch)) return new Date(Number(epoch) * 1000).toISOString().slice(0, 10);
  return lastCommit() || undefined;
}

const lastCommit = once((): string => {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
});
