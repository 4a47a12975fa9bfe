import type { Answers } from './answers.ts';

/** What there is to add, by the name of its command, and how it is called in a sentence. */
export const entryNames = {
  opfoelgning: 'en opfølgning',
  kilde: 'en kilde',
  rettelse: 'en rettelse',
  begreb: 'et begreb',
  soegeord: 'et søgeord',
  emneord: 'et emneord',
  resume: 'et resumé',
} as const;
export type EntryKindName = keyof typeof entryNames;

/** Instead of a source's name: the source described just before. */
export const NEW_SOURCE = 'ny';

/** What an editor has answered about one thing to add. */
export interface Entry {
  kind: EntryKindName;
  answers: Answers;
}
