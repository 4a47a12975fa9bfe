import { issueText } from './issue-text.ts';
import type { Entry } from './entry.ts';

/** GitHub answers a longer address with an error (tried: about 8,200). */
const LONGEST = 8000;

const address = (path: string, query: Record<string, string>): string | undefined => {
  const whole = `${path}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;
  return whole.length <= LONGEST ? whole : undefined;
};

/**
 * GitHub's page for a new file, filled in. Nothing is sent before the editor presses there.
 * @see https://docs.github.com/en/repositories/working-with-files/managing-files/creating-new-files
 * @returns undefined when the text is too long for an address
 */
export const newFileAddress = (repository: string, branch: string, path: string, text: string): string | undefined =>
  address(`${repository}/new/${branch}`, { filename: path, value: text });

/**
 * GitHub's page for a new issue, filled in with what a workflow makes into one pull request (`.github/workflows/forslag.yml`).
 * @returns undefined when the text is too long for an address
 */
export const issueAddress = (repository: string, entries: Entry[]): string | undefined =>
  address(`${repository}/issues/new`, { ...issueText(entries) });
