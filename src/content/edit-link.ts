import type { Library } from './library.ts';
import { sourceFile } from './source-file.ts';

/**
 * Where a reader can suggest a change of a page: its file in the repository's own editor, or a form to write in.
 * Without `REPO_URL` there is nowhere to suggest it, and no link is shown. `REPO_BRANCH` is `main` unless it says otherwise.
 * @param path the page's address, without the base path
 * @throws Error when REPO_URL is not an address
 */
export function editLink(
  path: string,
  library: Library,
  environment: Record<string, string | undefined> = process.env,
): string | undefined {
  const repository = environment['REPO_URL']?.replace(/(\.git)?\/*$/, '');
  if (!repository) return undefined;
  if (!/^https:\/\/[^\s/]+\/\S+$/.test(repository))
    throw new Error(`REPO_URL=${repository} er ikke en adresse som https://github.com/navn/webudgave.`);
  const file = sourceFile(path, library);
  if (!file) return `${repository}/issues/new/choose`;
  return `${repository}/${/\.[a-z]+$/.test(file) ? 'edit' : 'tree'}/${environment['REPO_BRANCH'] ?? 'main'}/${file}`;
}
