import type { Library, Part } from '../content/library.ts';
import { readChapter } from '../fidelity/edition.ts';
import type { Fragment } from '../fidelity/stream.ts';
import type { ReaderChange } from './change.ts';
import { differences } from './differences.ts';
import { formChanges } from './form-changes.ts';

/** The words and the form of the publication's parts; those of the recommendations are told by themselves. */
export const aboutParts = (before: Library, after: Library): ReaderChange[] =>
  after.parts.flatMap((is) => {
    const about = nameOf(is);
    const was = before.parts.find(({ part }) => part === is.part);
    if (!was) return [{ about, what: 'ny', details: [] }];
    const [from, to] = [ownWords(was), ownWords(is)];
    const [old, now] = [joined(from), joined(to)];
    return [
      ...(old === now ? [] : [{ about, what: 'teksten er ændret', details: differences(old, now) }]),
      ...aboutForm(about, from, to),
    ];
  });

const nameOf = ({ number, title }: Part): string => (number ? `Kapitel ${number}` : title);

const ownWords = (part: Part): Fragment[] => [...readChapter(part, new Map())];

const joined = (fragments: Fragment[]): string => fragments.map(({ text }) => text).join('');

/** So many places a reader looks through. */
const MOST = 12;

/** Headings, lists, tables, marks: what is the same words in another form. */
export function aboutForm(about: string, before: Fragment[], after: Fragment[]): ReaderChange[] {
  const all = formChanges(before, after);
  if (all.length === 0) return [];
  const details = all.length > MOST ? [...all.slice(0, MOST), `og ${all.length - MOST} andre steder`] : all;
  return [{ about, what: 'formen er ændret', details }];
}
