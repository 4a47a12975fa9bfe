import type { Update } from '../content/library.ts';
import { updatePath } from '../site/address.ts';
import { bracketedDate } from '../site/date.ts';
import { counted, fingerprint, type Changed, type ReaderChange } from './change.ts';
import { differences } from './differences.ts';

/** The follow-up that came, went or is not the same, among what concerns one thing. */
export function aboutUpdates(
  about: string,
  { added, removed, renamed, altered }: Changed<Update>,
  concerns: (update: Update) => boolean,
): ReaderChange[] {
  return [
    ...counted(about, added.filter(concerns), ['ny opfølgning', 'nye opfølgninger'], nameOf),
    ...counted(
      about,
      altered.filter(({ before, after }) => concerns(before) || concerns(after)),
      ['ændret opfølgning', 'ændrede opfølgninger'],
      ({ before, after }) => `${nameOf(after)}: ${alteredFields(before, after)}`,
    ),
    ...counted(
      about,
      renamed.filter(({ after }) => concerns(after)),
      ['opfølgning har fået en ny adresse', 'opfølgninger har fået nye adresser'],
      ({ before, after }) => `${nameOf(after)}: ${updatePath(before.slug)} → ${updatePath(after.slug)}`,
    ),
    ...counted(about, removed.filter(concerns), ['opfølgning fjernet', 'opfølgninger fjernet'], nameOf),
  ];
}

const nameOf = ({ title, stated, kind }: Update): string => `»${title}« (${kind}, ${bracketedDate(stated)})`;

/** What readers see of an update's fields, by what they call them. */
const fieldNames: Partial<Record<keyof Update, string>> = {
  scope: 'hvad den gælder',
  kind: 'slags',
  recommendations: 'anbefalinger',
  themes: 'temaer',
  chapters: 'kapitler',
  sections: 'afsnit',
  event: 'hvornår det skete',
  stated: 'hvornår kilden sagde det',
  statusWord: 'kildens ord',
  statusContext: 'kildens ord omkring statusordet',
  phase: 'fase',
  expected: 'ventet',
  amounts: 'beløb',
  quote: 'citat',
  source: 'kilde',
  place: 'sted i kilden',
  lines: 'linjer i kilden',
  why: 'begrundelse',
  supersededBy: 'afløst af',
  toldBy: 'fortalt af',
  sameAs: 'samme oplysning',
  contradicts: 'modsiger',
};

/** "»a« → »b«; slags, kilde": the words that differ, and the names of the other fields. */
function alteredFields(before: Update, after: Update): string {
  const words = (['title', 'text'] as const).flatMap((field) =>
    before[field] === after[field] ? [] : differences(before[field], after[field]),
  );
  const fields = (Object.keys(fieldNames) as Array<keyof Update>)
    .filter((key) => fingerprint(before[key] ?? null) !== fingerprint(after[key] ?? null))
    .map((key) => fieldNames[key]!);
  return [...words, ...(fields.length > 0 ? [fields.join(', ')] : [])].join('; ');
}
