/** Where a reader has got to. Kept in this browser only, and only what is needed to go on. */
export interface Place {
  /** address of the part, without origin */
  path: string;
  /** id of the section */
  id: string;
  /** what to call it: "11.2. Muligheder og anbefalinger" */
  name: string;
}

export interface Reading {
  place?: Place;
  /** how far into each part, in per cent, by path */
  parts: Record<string, number>;
}

const KEY = 'laesning';

/** What is remembered; nothing when the browser keeps nothing, or what it kept is not ours. */
export function recall(): Reading {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '');
    if (!isRecord(kept) || !isRecord(kept['parts'])) return { parts: {} };
    const parts = Object.fromEntries(
      Object.entries(kept['parts']).filter((entry): entry is [string, number] => typeof entry[1] === 'number'),
    );
    const place = kept['place'];
    if (!isRecord(place) || typeof place['path'] !== 'string' || !/^\/(?!\/)/.test(place['path'])) return { parts };
    return { parts, place: { path: place['path'], id: String(place['id']), name: String(place['name']) } };
  } catch {
    return { parts: {} };
  }
}

/** Remembers; does nothing where the browser will not. */
export function remember(reading: Reading): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(reading));
  } catch {
    // Private windows and full stores: reading goes on without it.
  }
}

export function forget(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // As above.
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
