import { hasErrors } from '../content/problem.ts';
import { ContentError } from '../content/reader.ts';
import { useLibrary } from '../content/site.ts';
import { examineContent } from './content.ts';

/** Makes pages from the content as it is now. @throws ContentError with all problems, when one of them is an error */
export function useCheckedContent(): void {
  const { problems, library } = examineContent();
  if (hasErrors(problems)) throw new ContentError(problems);
  useLibrary(library);
}
