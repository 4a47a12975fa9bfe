import type { Library, Summary } from '../content/library.ts';
import { changed, counted, type ReaderChange } from './change.ts';

const nameOf = ({ about, language }: Summary): string => `${about}, på ${language === 'da' ? 'dansk' : 'engelsk'}`;

/** Our own summaries that came, went or are not the same. */
export function aboutSummaries(before: Library, after: Library): ReaderChange[] {
  const { added, removed, altered, renamed } = changed(before.summaries, after.summaries, ({ id }) => id);
  const [about, one] = ['Resuméer', nameOf];
  return [
    ...counted(about, added, ['nyt resumé', 'nye resuméer'], (it) => `${one(it)}: ${it.text.join(' ')}`),
    ...counted(
      about,
      [...altered, ...renamed],
      ['ændret resumé', 'ændrede resuméer'],
      (it) => `${one(it.after)}: ${it.after.text.join(' ')}`,
    ),
    ...counted(about, removed, ['resumé fjernet', 'resuméer fjernet'], one),
  ];
}
