/** The publication, as its parts are cited. */
export interface Work {
  /** title and subtitle, as it writes them itself */
  title: string;
  /** the same with a colon: as library catalogues and APA write a subtitle */
  catalogued: string;
  authors: string[];
  /** the day it came out, "2022-01-14" */
  date: string;
}

/** A place in the publication, as one cites it. */
export interface Cited {
  /** "Anbefaling 25: En styrket støtte …" */
  title: string;
  /** "afsnit 13.2.6"; none for a part without a number */
  place?: string;
  chapter?: number;
  /** name for reference managers, ASCII: "sst2022-anbefaling-25" */
  key: string;
  /** the full address */
  url: string;
}

const year = (date: string): string => date.slice(0, 4);

/** Danish running text, for a footnote or a list of sources. */
export const danishCitation = ({ title, place, url }: Cited, { authors, title: work, date }: Work): string =>
  `${authors.join(' og ')} (${year(date)}). ${work}. ${place ? `${title}, ${place}` : title}. Uofficiel webudgave: ${url}`;

/** A reference after APA 7 (a part of a report by group authors), as plain text: `*` around what is set in italics. */
export const apaCitation = ({ title, place, url }: Cited, work: Work): string =>
  `${work.authors.join(' & ')}. (${year(work.date)}). ${title}. I *${work.catalogued}*${place ? ` (${place})` : ''}. ${url}`;

/** LaTeX's own signs, written so that they print as themselves. */
const latex = (text: string): string =>
  text.replace(
    /[\\{}$&#%_^~]/g,
    (sign) =>
      ({ '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' })[sign] ?? `\\${sign}`,
  );

/** A BibTeX entry. Braces keep the authorities' names and the capitals of the titles as they are. */
export function bibtex({ title, place, chapter, key, url }: Cited, work: Work): string {
  const authorities = work.authors.map((name) => `{${latex(name)}}`).join(' and ');
  const fields: Array<[string, string]> = [
    ['author', authorities],
    ['title', `{${latex(title)}}`],
    ['booktitle', `{${latex(work.catalogued)}}`],
    // biblatex's data model asks for whoever edited the book that this is a part of.
    ['editor', authorities],
    ['publisher', `{${latex(work.authors.join(' og '))}}`],
    ['year', year(work.date)],
    ...(chapter ? [['chapter', String(chapter)] satisfies [string, string]] : []),
    ['note', latex(`${place ? `${place[0]!.toUpperCase()}${place.slice(1)}. ` : ''}Uofficiel webudgave`)],
    ['language', 'danish'],
    ['url', url],
  ];
  return `@incollection{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** A RIS record, for EndNote, Zotero, RefWorks and the like. */
export function ris({ title, place, url }: Cited, work: Work): string {
  const lines: Array<[string, string]> = [
    ['TY', 'CHAP'],
    ...work.authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    // Some read the book's title in the one, some in the other: bibutils takes T2 for a series, EndNote knows no BT.
    ['BT', work.catalogued],
    ['T2', work.catalogued],
    ['PB', work.authors.join(' og ')],
    ['PY', year(work.date)],
    ['DA', work.date.replaceAll('-', '/')],
    ...(place ? [['SE', place] satisfies [string, string]] : []),
    ['LA', 'da'],
    ['N1', 'Uofficiel webudgave'],
    ['UR', url],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
}

/**
 * A reference in each of the formats, by the name it has on the page; `*` around what is set in italics.
 * @param programs also those that only programs read
 */
export const references = (cited: Cited, work: Work, programs = true): Array<[format: string, text: string]> => [
  ['Dansk, løbende tekst', danishCitation(cited, work)],
  ['APA', apaCitation(cited, work)],
  ...(programs
    ? ([
        ['BibTeX', bibtex(cited, work)],
        ['RIS', ris(cited, work)],
      ] satisfies Array<[string, string]>)
    : []),
];

/** A section of a chapter as one cites it: an unnumbered one is known by the section that it stands in. */
export function citedSection(id: string, title: string, page: string): Cited {
  const [, number] = /^afsnit-(\d+(?:\.\d+)*)/.exec(id) ?? [];
  return {
    title,
    ...(number ? { place: `afsnit ${number}`, chapter: Number.parseInt(number, 10) } : {}),
    key: `sst2022-${id}`,
    url: `${page}#${id}`,
  };
}
