import { slugify } from '../site/address.ts';
import { block, inserted, type Values } from './block.ts';

/** "Boks 9: Ambitiøse faglige mål …"; without a number only the title. */
const caption = (label: string, { nummer, titel }: { nummer?: number | undefined; titel: string }): string =>
  nummer ? `${label} ${nummer}: ${titel}` : titel;

/** "Mænd|Kvinder" → the heads of two columns. */
const columns = (written = ''): string[] => written.split('|').filter(Boolean);

const nothing = (): string[] => [];

/**
 * The building blocks of the official text, each described once: `<Boks nummer={9} titel="…">…</Boks>`.
 * What an editor may write, addresses, the ledger, Markdown, search and the editors' help all derive from here; its looks are
 * a component of the same name in `components/mdx/`. How to add one: `docs/development.md`.
 */
export const blocks = {
  /** A year of Boks 6 and what happened in it. */
  Aar: block({
    takes: { aar: 'tekst' },
    prints: ({ aar }) => [aar],
    holds: 'blocks',
    stands: 'as a block',
    drawn: { line: 'afsnit' },
    anchor: { kind: 'year', name: ({ aar }) => aar },
    markdown: 'titled',
    search: null,
  }),

  /** A recommendation where its chapter has it, in full. */
  Anbefaling: inserted({
    takes: { nummer: 'tal' },
    stands: 'as a block',
    shows: 'full form',
    anchor: { kind: 'recommendation', prefix: 'anbefaling', name: ({ nummer }) => nummer },
  }),

  /** A term and its definition. */
  Begreb: block({
    takes: { navn: 'tekst' },
    prints: ({ navn }) => [navn],
    holds: 'blocks',
    stands: 'as a block',
    drawn: { line: 'afsnit' },
    anchor: { kind: 'term', prefix: 'begreb', name: ({ navn }) => slugify(navn) },
    markdown: 'titled',
    search: 'begreb',
  }),

  /** A box; two have no number. */
  Boks: block({
    takes: { nummer: 'tal?', titel: 'tekst' },
    prints: (values) => [caption('Boks', values)],
    holds: 'blocks',
    stands: 'as a block',
    drawn: { as: 'boks', line: 'afsnit' },
    anchor: { kind: 'box', prefix: 'boks', name: ({ nummer }) => nummer },
    markdown: 'quote',
    search: 'boks',
  }),

  /** A cell of a row: it may hold a list, which a Markdown table cannot. */
  Celle: block({
    takes: {},
    prints: nothing,
    holds: 'lines',
    stands: 'in Raekke',
    drawn: { as: 'celle' },
    anchor: null,
    markdown: 'plain',
    search: null,
  }),

  /** A member of the advisory group. */
  Deltager: block({
    takes: { navn: 'tekst', titel: 'tekst', organisation: 'tekst' },
    prints: ({ navn, titel, organisation }) => [
      { part: 'navn', words: navn },
      { part: 'titel', words: titel },
      { part: 'organisation', words: organisation },
    ],
    holds: 'nothing',
    stands: 'as a block',
    drawn: { as: 'afsnit' },
    anchor: { kind: 'participant', prefix: 'deltager', name: (_, { ordinal }) => ordinal, counted: true },
    markdown: 'lines',
    search: 'section',
  }),

  /** A figure: its caption and the words that stand in it. */
  Figur: block({
    takes: { nummer: 'tal', titel: 'tekst' },
    prints: (values) => [caption('Figur', values)],
    holds: 'blocks',
    stands: 'as a block',
    drawn: { as: 'figur', line: 'afsnit' },
    anchor: { kind: 'figure', prefix: 'figur', name: ({ nummer }) => nummer },
    markdown: 'figure',
    search: 'figur',
  }),

  /** The source note of a table or figure. */
  Kilde: block({
    takes: {},
    prints: nothing,
    holds: 'words',
    stands: 'as a block',
    drawn: {},
    anchor: null,
    markdown: 'plain',
    search: null,
  }),

  /** A recommendation in the short form of chapter 3. */
  Kortform: inserted({
    takes: { nummer: 'tal' },
    stands: 'as a block',
    shows: 'short form',
    anchor: { kind: 'recommendation', prefix: 'anbefaling', name: ({ nummer }) => nummer },
  }),

  /** The goals of a theme; they are named by their chapter. */
  Maal: block({
    takes: { titel: 'tekst' },
    prints: ({ titel }) => [titel],
    holds: 'blocks',
    stands: 'as a block',
    drawn: { as: 'boks', line: 'afsnit' },
    anchor: { kind: 'goals', prefix: 'maal', name: (_, { section }) => /\d+/.exec(section)?.[0] },
    markdown: 'quote',
    search: 'maal',
  }),

  /** An editorial note of ours: its words are the ledger's entry for that line of the source. */
  Note: inserted({
    takes: { linje: 'tal' },
    stands: 'anywhere',
    shows: 'note',
    anchor: null,
  }),

  /** A footnote's number where the source prints the number and no note. */
  Notetal: block({
    takes: {},
    prints: nothing,
    holds: 'words',
    stands: 'in text',
    drawn: { as: 'notetal' },
    anchor: null,
    markdown: 'plain',
    search: null,
  }),

  /** A row of cells, headed by its name. */
  Raekke: block({
    takes: { navn: 'tekst' },
    prints: ({ navn }) => [navn],
    holds: 'cells',
    stands: 'in Tabel',
    drawn: { as: 'række', line: 'celle' },
    anchor: null,
    markdown: 'titled',
    search: null,
  }),

  /** A visible correction of ours: its words are the ledger's dated entries for that line of the source. */
  Rettelse: inserted({
    takes: { linje: 'tal' },
    stands: 'anywhere',
    shows: 'erratum',
    anchor: null,
  }),

  /** An unnumbered rubric of chapter 3. */
  Rubrik: block({
    takes: {},
    prints: nothing,
    holds: 'words',
    stands: 'as a block',
    drawn: {},
    anchor: { kind: 'heading', name: () => 'anbefalinger' },
    markdown: 'strong',
    search: null,
  }),

  /** A table: a Markdown table, or rows of cells under the headings "a|b". */
  Tabel: block({
    takes: { nummer: 'tal', titel: 'tekst', kolonner: 'tekst?' },
    prints: ({ kolonner, ...values }) => [
      caption('Tabel', values),
      ...columns(kolonner).map((words) => ({ part: 'kolonne', words })),
    ],
    holds: 'rows',
    stands: 'as a block',
    drawn: { as: 'tabel', line: 'afsnit' },
    anchor: { kind: 'table', prefix: 'tabel', name: ({ nummer }) => nummer },
    markdown: 'table',
    search: 'tabel',
  }),

  /** A signature of the foreword. */
  Underskrift: block({
    takes: {},
    prints: nothing,
    holds: 'blocks',
    stands: 'as a block',
    drawn: {},
    anchor: { kind: 'block' },
    markdown: 'plain',
    search: 'section',
  }),
};

export type BlockName = keyof typeof blocks;

export const blockNames = Object.keys(blocks) as BlockName[];

type Entry<Name extends BlockName> = (typeof blocks)[Name];

type AnchorKindOf<Name extends BlockName> = NonNullable<Entry<Name>['anchor']>['kind'];

/** What the anchors of blocks lead to. */
export type BlockAnchorKind = AnchorKindOf<BlockName>;

/**
 * What a block's component gets: its attributes, the `id` that the anchors gave it, and whether what it holds is `short`
 * enough to stand beside the text.
 */
export type BlockProps<Name extends BlockName> = Values<Entry<Name>['takes']> &
  ([AnchorKindOf<Name>] extends [never] ? unknown : { id: string }) &
  (Entry<Name>['holds'] extends 'blocks' ? { short?: boolean } : unknown);
