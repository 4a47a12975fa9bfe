import type { Library } from './library.ts';
import { sourceFile } from './source-file.ts';

type Environment = Record<string, string | undefined>;

/**
 * Where the files of the edition are, as configured; undefined when it is not.
 * @throws Error when REPO_URL is not an address
 */
function repositoryOf(environment: Environment): string | undefined {
  const repository = environment['REPO_URL']?.replace(/(\.git)?\/*$/, '');
  if (repository && !/^https:\/\/[^\s/]+\/\S+$/.test(repository))
    throw new Error(`REPO_URL=${repository} er ikke en adresse som https://github.com/navn/webudgave.`);
  return repository || undefined;
}

const branchOf = (environment: Environment): string => environment['REPO_BRANCH'] ?? 'main';

/** The repository that contributions are sent to, and the branch they begin from. @throws Error when REPO_URL is not an address */
export const repositoryAt = (environment: Environment = process.env): { repository: string | undefined; branch: string } => ({
  repository: repositoryOf(environment),
  branch: branchOf(environment),
});

/**
 * Where a reader can suggest a change of a page: its file in the repository's own editor, or a form to write in.
 * Without `REPO_URL` there is nowhere to suggest it, and no link is shown. `REPO_BRANCH` is `main` unless it says otherwise.
 * @param path the page's address, without the base path
 * @throws Error when REPO_URL is not an address
 */
export function editLink(path: string, library: Library, environment: Environment = process.env): string | undefined {
  const repository = repositoryOf(environment);
  if (!repository) return undefined;
  const file = sourceFile(path, library);
  if (!file) return `${repository}/issues/new/choose`;
  return `${repository}/${/\.[a-z]+$/.test(file) ? 'edit' : 'tree'}/${branchOf(environment)}/${file}`;
}
