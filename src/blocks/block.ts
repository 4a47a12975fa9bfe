/** The attributes of a block: name → what is written there; "?" when it may be left out. */
export type Takes = Record<string, 'tal' | 'tekst' | 'tal?' | 'tekst?'>;

/** The values of the attributes, as they are written in a text. */
export type Values<T extends Takes> = {
  [Name in keyof T]: T[Name] extends 'tal'
    ? number
    : T[Name] extends 'tekst'
      ? string
      : (T[Name] extends 'tal?' ? number : string) | undefined;
};

/**
 * What may stand between a block's marks: nothing (`<Anbefaling nummer={11} />`), the words of one paragraph, lines
 * (paragraphs and lists), blocks (those, tables and other building blocks), a Markdown table or rows, cells.
 */
export type Holds = 'nothing' | 'words' | 'lines' | 'blocks' | 'rows' | 'cells';

/** Where a block may stand: on lines of its own, among the words of a paragraph, either, or only right inside another block. */
export type Stands = 'as a block' | 'in text' | 'anywhere' | `in ${string}`;

/**
 * Whose words a block shows: its own (attributes and what it holds), those of a recommendation's file in one of its two
 * forms, or ours, from the ledger.
 */
export type Shows = 'own words' | 'full form' | 'short form' | 'note' | 'erratum';

/** How a block looks in plain Markdown: see `forms` in `data/markdown/blocks.ts`. */
export type MarkdownForm = 'quote' | 'figure' | 'titled' | 'table' | 'lines' | 'strong' | 'plain';

/** What search makes of a block: a record of its own of this kind (`kinds` in `search/`), words of its section, or neither. */
export type SearchRole = 'boks' | 'tabel' | 'figur' | 'maal' | 'begreb' | 'section' | null;

/**
 * What the proof sees of a block in a page, in the words of the record of the form: what its element is, unless it only groups,
 * and what each printed line is.
 */
export interface Drawn {
  as?: 'afsnit' | 'boks' | 'celle' | 'figur' | 'notetal' | 'række' | 'tabel';
  line?: 'afsnit' | 'celle';
}

/** A line that the source prints: words; or a part of the block that the record of the form knows by its kind. */
export type Line = string | { part: string; words: string };

/** Where a block stands, as far as its address needs to know. */
export interface Surroundings {
  /** id of the numbered section (or part) */
  section: string;
  /** 1 for the first block of its name in the file, 2 for the second */
  ordinal: number;
}

/**
 * The address of a block: `boks-9` is its prefix and its name. Without a prefix the id of what it stands in comes first;
 * without a name the block is counted like any paragraph.
 */
export interface BlockAnchor<T extends Takes, Kind extends string> {
  kind: Kind;
  prefix?: string;
  name?(values: Values<T>, surroundings: Surroundings): string | number | undefined;
  /** its name is only a count: it leads elsewhere when a block is put before it */
  counted?: true;
}

/** All that is to be known of a building block; every field must be filled in, so that no consumer is forgotten. */
export interface Block<T extends Takes = Takes, Kind extends string = string, H extends Holds = Holds> {
  takes: T;
  /** the lines that the source prints of its attributes, before what it holds */
  prints(values: Values<T>): Line[];
  holds: H;
  stands: Stands;
  shows: Shows;
  drawn: Drawn;
  anchor: BlockAnchor<T, Kind> | null;
  markdown: MarkdownForm;
  search: SearchRole;
}

/** Describes a block with words of its own; its functions know the attributes that it takes. */
export const block = <const T extends Takes, const H extends Holds, const Kind extends string = never>(
  described: Omit<Block<T, Kind, H>, 'shows'>,
): Block<T, Kind, H> => ({ ...described, shows: 'own words' });

/** Describes a block that only names what is shown in its place. */
export const inserted = <const T extends Takes, const Kind extends string = never>(
  described: Pick<Block<T, Kind>, 'takes' | 'stands' | 'anchor'> & { shows: Exclude<Shows, 'own words'> },
): Block<T, Kind, 'nothing'> => ({
  ...described,
  prints: () => [],
  holds: 'nothing',
  drawn: {},
  markdown: 'plain',
  search: null,
});
