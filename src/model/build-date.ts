import { execFileSync } from 'node:child_process';

/**
 * The day the site counts as "today": what a source expected before it reads "Kilden forventede …".
 * Never the clock: two builds of the same commit must be alike (https://reproducible-builds.org/specs/source-date-epoch/).
 * @param epoch `SOURCE_DATE_EPOCH`: seconds since 1970
 * @param lastCommit asked when there is no `epoch`; the same unit
 * @param otherwise for a copy without git: the newest source's date, so that nothing passes that we cannot know of
 * @returns "2026-11-23", in UTC
 * @throws Error when `SOURCE_DATE_EPOCH` is not a whole number
 */
export function resolveBuildDate(epoch: string | undefined, lastCommit: () => string | undefined, otherwise: string): string {
  if (epoch && !/^\d{1,12}$/.test(epoch)) throw new Error(`SOURCE_DATE_EPOCH skal være et helt tal (sekunder siden 1970), ikke »${epoch}«.`);
  const seconds = epoch || lastCommit();
  return seconds ? new Date(Number(seconds) * 1000).toISOString().slice(0, 10) : otherwise;
}

let known: string | undefined;

/** {@link resolveBuildDate} for this build. */
export const buildDate = (otherwise: string): string => (known ??= resolveBuildDate(process.env['SOURCE_DATE_EPOCH'], commitTime, otherwise));

function commitTime(): string | undefined {
  try {
    return execFileSync('git', ['log', '-1', '--format=%ct'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined;
  } catch {
    return undefined;
  }
}
