import { isPath, isRecord, isText } from '../checks.ts';
import { DAY, type Item } from '../item.ts';
import { readingSlot } from '../slots.ts';

/** Where a reader has got to. */
export interface Reading {
  /** address of the part, id of the section, and what to call it: "11.2. Muligheder og anbefalinger" */
  place?: { path: string; id: string; name: string };
  /** how far into each part, in per cent, by address */
  parts: Record<string, number>;
}

export const reading: Item<Reading> = {
  ...readingSlot,
  until: () => Date.now() + 90 * DAY,
  trace: true,
  parse: (value) => {
    if (!isRecord(value) || !isRecord(value['parts'])) return undefined;
    const parts = Object.fromEntries(
      Object.entries(value['parts']).filter(
        (entry): entry is [string, number] =>
          isPath(entry[0]) && typeof entry[1] === 'number' && entry[1] >= 0 && entry[1] <= 100,
      ),
    );
    const { place } = value;
    if (!isRecord(place)) return { parts };
    const { path, id, name } = place;
    return isPath(path) && isText(id, 200) && isText(name, 300) ? { parts, place: { path, id, name } } : { parts };
  },
};
