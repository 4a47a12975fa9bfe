import { hasErrors } from '../content/problem.ts';
import { ContentError } from '../content/reader.ts';
import { useLibrary } from '../content/site.ts';
import { examineContent } from './content.ts';

/** Makes pages from the content as it is now. @throws ContentError with all problems, when one of them is an error */
export function useCheckedContent(): void {
  const { problems, library } = examineContent();
  if (hasErrors(problems)) throw shown(new ContentError(problems));
  useLibrary(library);
}

/**
 * Astro's overlay reads a message as Markdown and makes links of it, whatever they lead to: `javascript:` too, where the content that
 * is refused has one. A word joiner, which nobody sees, leaves no link to make.
 */
function shown(error: ContentError): ContentError {
  error.message = error.message.replaceAll('](', ']\u2060(');
  return error;
}
