/* Where two things are kept, for the pages that only look whether there is anything (`isKept`): what it is, `items/` knows. */

export const readingSlot = { key: 'laesning', store: 'browser' } as const;
export const collectionSlot = { key: 'samling', store: 'browser' } as const;
