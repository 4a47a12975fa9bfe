import type { Library } from '../content/library.ts';
import { fingerprint, type ReaderChange } from './change.ts';

/** What is told entry by entry, in files of their own. */
type Told =
  | 'parts'
  | 'recommendations'
  | 'updates'
  | 'sources'
  | 'fingerprints'
  | 'pages'
  | 'summaries'
  | 'ledger'
  | 'withdrawn'
  | 'everLedger';

/** The lists behind the pages, and what is said of the publication as a whole, by what readers call them. */
const lists: Record<Exclude<keyof Library, Told>, string> = {
  themes: 'Temaer',
  facets: 'Aktører og målgrupper',
  proposals: 'Andres forslag',
  specialReferences: 'Henvisninger',
  subjects: 'Emneord',
  terms: 'Begreber',
  abbreviations: 'Forkortelser',
  statusWords: 'Kildernes statusord',
  redirects: 'Omdirigeringer',
  searchWords: 'Søgeord',
  helpWords: 'Ord, der viser hjælp',
  publication: 'Oplysninger om udgivelsen',
  edition: 'Webudgavens egne valg',
};

const oneThing: Array<keyof Library> = ['publication', 'edition'];

/** Those that are not the same. */
export const aboutLists = (before: Library, after: Library): ReaderChange[] =>
  (Object.keys(lists) as Array<keyof typeof lists>).flatMap((key) =>
    fingerprint(before[key]) === fingerprint(after[key])
      ? []
      : [{ about: lists[key], what: oneThing.includes(key) ? 'ændret' : 'listen er ændret', details: [] }],
  );
