
/** An attribute: text, one of some words, or nothing that must be there. */
type Takes = Record<string, 'tekst' | readonly string[]>;

/** What can be counted on a page. */
export const countable = ['anbefalinger', 'kilder', 'opfølgninger', 'poster', 'regler', 'trædesten'] as const;
/** The packages whose versions a page can tell. */
export const versioned = ['axe-core', 'html-validate'] as const;
/** The collections whose fields a page can list, and what one of what stands in them is called. */
export const listed = {
  opfoelgning: 'en opfølgning',
  kilder: 'en kilde',
  resumeer: 'et resumé',
  sider: 'en side',
  begreber: 'et begreb',
  soegeord: 'et søgeord',
  emneord: 'et emneord',
  forkortelser: 'en forkortelse',
  omdirigeringer: 'en omdirigering',
  henvisninger: 'en henvisning',
  statusord: 'et statusord',
  hjaelp: 'hjælpens ord',
  facetter: 'en facet',
} as const;

/**
 * What may stand in the texts of `content/sider/` besides Markdown: places that the site fills in (a number, a date, who
 * publishes this copy), and words in a look of their own. Their looks are in `components/sider/`.
 */
export const pageBlocks = {
  Antal: { af: countable },
  Erklaering: {},
  Facetter: {},
  Felter: { i: Object.keys(listed) },
  Gemt: {},
  Genvej: {},
  Glem: {},
  Hjaelpeord: {},
  Kildens: {},
  Kontakt: {},
  Notenavn: {},
  Nyeste: {},
  Oversigt: { titel: 'tekst', navn: 'tekst' },
  Regler: {},
  Regnskab: {},
  Stjerne: {},
  Tast: {},
  Titlen: {},
  Udgave: {},
  Udgavedato: {},
  Udgiver: {},
  UdenScript: {},
  Vaerdier: {},
  Version: { af: versioned },
} as const satisfies Record<string, Takes>;

export type PageBlock = keyof typeof pageBlocks;
