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
