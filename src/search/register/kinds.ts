/** What search finds, in the order the kinds are listed: address name → label. */
export const kinds = {
  anbefaling: 'Anbefaling',
  traedesten: 'Trædesten',
  tema: 'Tema',
  kapitel: 'Kapitel',
  afsnit: 'Afsnit',
  boks: 'Boks',
  maal: 'Mål',
  tabel: 'Tabel',
  figur: 'Figur',
  begreb: 'Begreb',
  fodnote: 'Fodnote',
  henvisning: 'Henvisning',
  opfoelgning: 'Opfølgning',
  kilde: 'Kilde',
  side: 'Side',
} as const;

export type Kind = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as Kind[];

/** What is ours or somebody else's. All other hits say the publication's own words, and stand in its typeface. */
export const ours: ReadonlySet<Kind> = new Set(['opfoelgning', 'kilde', 'side', 'henvisning']);

/** What the publication gives neither title nor number: "Trædesten 25.2" and "Fodnote 38" are our names for its words. */
const named: ReadonlySet<Kind> = new Set(['traedesten', 'fodnote']);

/** Whether what is found by a kind's name has a title of the publication's own. */
export const titledByThem = (kind: Kind): boolean => !ours.has(kind) && !named.has(kind);
