import { absolute, chapterPath, recommendationPath } from '../site/address.ts';
import type { Library, Recommendation } from '../content/library.ts';
import { official } from '../site/publication.ts';
import { shortForms } from '../text/short-forms.ts';

/** A place in the publication, as one cites it. */
export interface Cited {
  /** "Anbefaling 25: En styrket støtte …" */
  title: string;
  /** "afsnit 13.2.6" */
  place: string;
  chapter: number;
  /** name for reference managers, ASCII: "sst2022-anbefaling-25" */
  key: string;
  /** the full address */
  url: string;
}

export const citedRecommendation = ({ number, title, section }: Recommendation): Cited => ({
  title: `Anbefaling ${number}: ${title}`,
  place: `afsnit ${section}`,
  chapter: Number.parseInt(section, 10),
  key: `sst2022-anbefaling-${number}`,
  url: absolute(recommendationPath(number)),
});

const work = `${official.title} – ${official.subtitle}`;
/** With a colon: as library catalogues and APA write a subtitle. */
const withColon = `${official.title}: ${official.subtitle}`;

/** Danish running text, for a footnote or a list of sources. */
export const danishCitation = ({ title, place, url }: Cited): string =>
  `${official.authors.join(' og ')} (${official.year}). ${work}. ${title}, ${place}. Uofficiel webudgave: ${url}`;

/** A reference after APA 7 (a part of a report by group authors), as plain text: `*` around what is set in italics. */
export const apaCitation = ({ title, place, url }: Cited): string =>
  `${official.authors.join(' & ')}. (${official.year}). ${title}. I *${withColon}* (${place}). ${url}`;

/** LaTeX's own signs, written so that they print as themselves. */
const latex = (text: string): string =>
  text.replace(
    /[\\{}$&#%_^~]/g,
    (sign) =>
      ({ '\\': '\\textbackslash{}', '^': '\\textasciicircum{}', '~': '\\textasciitilde{}' })[sign] ?? `\\${sign}`,
  );

/** A BibTeX entry. Braces keep the authorities' names and the capitals of the titles as they are. */
export function bibtex({ title, place, chapter, key, url }: Cited): string {
  const authorities = official.authors.map((name) => `{${latex(name)}}`).join(' and ');
  const fields: Array<[string, string]> = [
    ['author', authorities],
    ['title', `{${latex(title)}}`],
    ['booktitle', `{${latex(withColon)}}`],
    // biblatex's data model asks for whoever edited the book that this is a part of.
    ['editor', authorities],
    ['publisher', `{${latex(official.authors.join(' og '))}}`],
    ['year', String(official.year)],
    ['chapter', String(chapter)],
    ['note', latex(`${place[0]!.toUpperCase()}${place.slice(1)}. Uofficiel webudgave`)],
    ['language', 'danish'],
    ['url', url],
  ];
  return `@incollection{${key},\n${fields.map(([name, value]) => `  ${name} = {${value}},\n`).join('')}}\n`;
}

/** A RIS record, for EndNote, Zotero, RefWorks and the like. */
export function ris({ title, place, url }: Cited): string {
  const lines: Array<[string, string]> = [
    ['TY', 'CHAP'],
    ...official.authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    // Some read the book's title in the one, some in the other: bibutils takes T2 for a series, EndNote knows no BT.
    ['BT', withColon],
    ['T2', withColon],
    ['PB', official.authors.join(' og ')],
    ['PY', String(official.year)],
    ['DA', official.date.replaceAll('-', '/')],
    ['SE', place],
    ['LA', 'da'],
    ['N1', 'Uofficiel webudgave'],
    ['UR', url],
  ];
  return `${lines.map(([tag, value]) => `${tag}  - ${value}\r\n`).join('')}ER  - \r\n`;
}

/** Something of a recommendation that can be quoted, and the line that must follow the quotation. */
export interface Quotable {
  /** "fuld", "kort", or the number of a stepping stone */
  part: string;
  name: string;
  source: string;
}

/**
 * What can be quoted from a recommendation: the short text, the full text, each stepping stone.
 * @throws Error when the text does not have its short form
 */
export function quotables(recommendation: Recommendation, { parts }: Library, steppingStones: number): Quotable[] {
  const { number, section } = recommendation;
  const shortForm = shortForms(parts)?.anchors.find(({ id }) => id === `anbefaling-${number}`);
  if (!shortForm) throw new Error(`Teksten har ikke den korte form af anbefaling ${number}.`);
  const line = (what: string, place: string, path: string) =>
    `${official.authors.join(' og ')}: ${work} (${official.year}), anbefaling ${number}${what}, ${place}. ${absolute(path)}`;
  const path = recommendationPath(number);
  return [
    {
      part: 'kort',
      name: 'Den korte tekst',
      source: line('', shortForm.section.replace('-', ' '), `${chapterPath(3)}#anbefaling-${number}`),
    },
    {
      part: 'fuld',
      name: steppingStones > 0 ? 'Den fulde tekst med trædesten' : 'Den fulde tekst',
      source: line('', `afsnit ${section}`, path),
    },
    ...Array.from({ length: steppingStones }, (_, index) => ({
      part: String(index + 1),
      name: `Trædesten ${index + 1}`,
      source: line(`, trædesten ${index + 1}`, `afsnit ${section}`, `${path}#traedesten-${index + 1}`),
    })),
  ];
}
