import { bodyText, type Library, type OwnPage } from '../content/library.ts';
import type { ReaderChange } from './change.ts';
import { differences } from './differences.ts';

/** Our own pages, and what stands at the top of the overviews. */
export const aboutPages = (before: Library, after: Library): ReaderChange[] =>
  [...after.pages].flatMap(([name, is]) => {
    const about = `Siden ${is.path}`;
    const was = before.pages.get(name);
    if (!was) return [{ about, what: 'ny', details: [] }];
    const details = differences(wordsOf(was), wordsOf(is));
    if (details.length > 0) return [{ about, what: 'teksten er ændret', details }];
    return formOf(was) === formOf(is)
      ? []
      : [{ about, what: 'links, overskrifter eller byggeklodser er ændret', details }];
  });

const wordsOf = ({ title, heading, description, tree }: OwnPage): string =>
  [title, heading, description, bodyText(tree)].filter(Boolean).join('\n');

/** All that the page is but where it stands in its file. */
const formOf = ({ tree, sections }: OwnPage): string =>
  JSON.stringify({ tree, sections }, (key, value: unknown) =>
    key === 'position' || key === 'data' ? undefined : value,
  );
