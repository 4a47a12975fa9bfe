import type { Library, SourceDocument } from '../content/library.ts';
import { sourcePath } from '../site/address.ts';
import { bracketedDate } from '../site/date.ts';
import { changed, counted, type ReaderChange } from './change.ts';

const ABOUT = 'Kilder';

/** The documents that follow-up is taken from. */
export function aboutSources(before: Library, after: Library): ReaderChange[] {
  const { added, removed, renamed, altered } = changed(before.sources.values(), after.sources.values(), ({ id }) => id);
  return [
    ...counted(ABOUT, added, ['ny kilde', 'nye kilder'], nameOf),
    ...counted(ABOUT, altered, ['ændret kilde', 'ændrede kilder'], (pair) => nameOf(pair.after)),
    ...counted(
      ABOUT,
      renamed,
      ['kilde har fået en ny adresse', 'kilder har fået nye adresser'],
      (pair) => `${nameOf(pair.after)}: ${sourcePath(pair.before.id)} → ${sourcePath(pair.after.id)}`,
    ),
    ...counted(ABOUT, removed, ['kilde fjernet', 'kilder fjernet'], nameOf),
  ];
}

const nameOf = ({ title, publisher, date }: SourceDocument): string =>
  `»${title}« (${publisher}, ${bracketedDate(date)})`;

/** Sources that have got, lost or changed what proves the words taken from them. */
export function aboutFingerprints(before: Library, after: Library): ReaderChange[] {
  const details = [...after.sources.values()].flatMap(({ id, title }) => {
    const [was, is] = [provenBy(before, id), provenBy(after, id)];
    if (was === is) return [];
    if (is === undefined) return [`»${title}«: ikke længere efterprøvet`];
    return [`»${title}«: ${was === undefined ? 'nu efterprøvet' : 'efterprøvet mod en anden tekst'}`];
  });
  return details.length > 0 ? [{ about: ABOUT, what: 'hvad maskinen har efterprøvet, er ændret', details }] : [];
}

/** The text that a source's words are proven by, as far as it can be told from another; undefined when there is none. */
function provenBy({ fingerprints }: Library, source: string): string | undefined {
  const found = fingerprints.get(source);
  return found && `${found.data.sha256} ${found.first}-${found.last}`;
}
