import { createHash } from 'node:crypto';
import { derived } from '../../lib/derived.ts';
import { slugify } from '../../site/address.ts';
import type { SpecialReference } from '../../content/schemas/reference.ts';

/** A reference that the text's own words cannot lead to its target, with the anchor it has where readers see the list. */
export interface NamedReference {
  /** "henvisning-06-afsnit-16.2": the file's number and the words */
  id: string;
  entry: SpecialReference;
}

/** The special references in the order of the file. */
export const namedReferences = derived((entries: SpecialReference[]): NamedReference[] => {
  const taken = new Map<string, number>();
  return entries.map((entry) => {
    const where = /(\d+)[^/]*$/.exec(entry.fil ?? '')?.[1];
    const words = entry.tekst.replace(/\d+(?:\.\d+)+/g, (number) => number.replaceAll('.', ' '));
    const name = [
      'henvisning',
      ...(where ? [`${entry.fil!.startsWith('anbefalinger') ? 'anbefaling-' : ''}${where}`] : []),
      slugify(words),
    ].join('-');
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return { id: times === 1 ? name : `${name}.${times}`, entry };
  });
});

/** What makes a reference the one it is: its words, and where they stand. Where it leads may be corrected. */
export const referenceSum = ({ fil, tekst, i, note }: SpecialReference): string =>
  createHash('sha256')
    .update(JSON.stringify([fil, note, tekst, i]))
    .digest('hex');
