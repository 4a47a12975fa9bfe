import { absolute, recommendationPath } from '../site/address.ts';
import type { Library, Part, Recommendation } from '../content/library.ts';
import { official } from '../site/publication.ts';
import { shortFormPlaces } from '../text/short-forms.ts';
import type { Cited, Work } from './references.ts';

const { title, subtitle, authors, date } = official;
/** This publication. */
export const work: Work = { title: `${title} – ${subtitle}`, catalogued: `${title}: ${subtitle}`, authors, date };

export const citedRecommendation = ({ number, title, section }: Recommendation): Cited => ({
  title: `Anbefaling ${number}: ${title}`,
  place: `afsnit ${section}`,
  chapter: Number.parseInt(section, 10),
  key: `sst2022-anbefaling-${number}`,
  url: absolute(recommendationPath(number)),
});

/** A chapter, the foreword, the glossary … as one cites it. */
export const citedPart = ({ number, title, path }: Part): Cited => ({
  title,
  ...(number ? { place: `kapitel ${number}`, chapter: number } : {}),
  key: `sst2022-${path.replace(/^\/|\/$/g, '').replaceAll('/', '-')}`,
  url: absolute(path),
});

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
export function quotables(recommendation: Recommendation, library: Library, steppingStones: number): Quotable[] {
  const { number, section } = recommendation;
  const shortForm = shortFormPlaces(library).get(`anbefaling-${number}`);
  if (!shortForm) throw new Error(`Teksten har ikke den korte form af anbefaling ${number}.`);
  const line = (what: string, place: string, path: string) =>
    `${authors.join(' og ')}: ${work.title} (${official.year}), anbefaling ${number}${what}, ${place}. ${absolute(path)}`;
  const path = recommendationPath(number);
  return [
    {
      part: 'kort',
      name: 'Den korte tekst',
      source: line('', shortForm.section.replace('-', ' '), `${shortForm.path}#anbefaling-${number}`),
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
