import type { Element, ElementContent, Text } from 'hast';
import { h } from 'hastscript';
import { absolute } from '../site/address.ts';
import { danishDate } from '../site/date.ts';
import { editionDate } from '../site/edition-date.ts';
import { missingFigures, official } from '../site/publication.ts';
import type { Library, Part } from '../content/library.ts';

const link = (address: string): Element =>
  h('a', { href: address }, address.replace(/^https?:\/\//, '').replace(/\/$/, ''));

/** "Sundhedsstyrelsen og Socialstyrelsen" */
export const authors = official.authors.join(' og ');

/** "Uofficiel udgave af 7. maj 2026"; without a date where there is none. */
export const editionLine = (): string => {
  const date = editionDate();
  return `Uofficiel udgave${date ? ` af ${danishDate(date)}` : ''}`;
};

const withoutFigures = (): Element[] => {
  const figures = missingFigures();
  if (!figures) return [];
  return [
    h(
      'p',
      `Tallene i ${figures} findes ikke i den tekst, vi har. De er ikke tegnet efter et skøn: billedtekst og kilde står på deres plads, og figurerne kan ses i den officielle udgivelse.`,
    ),
  ];
};

/** "Afsnit 8.1 er for eksempel …": the first numbered section of the first theme's chapter. */
function example(parts: Part[]): ElementContent[] {
  const part = parts.find(({ number }) => number === official.themes.first);
  const section = part?.anchors.find(({ kind }) => kind === 'section');
  if (!part || !section) return [];
  const name = section.id.replace('afsnit-', 'Afsnit ');
  return [text(`${name} er for eksempel `), link(absolute(`${part.path}#${section.id}`)), text('. ')];
}

const text = (value: string): Text => ({ type: 'text', value });

/** Whose text this is and who made this edition of it: the page after the title. */
export const aboutEdition = ({ parts }: Library): ElementContent[] => [
  h('h2', 'Om denne udgave'),
  h('p', [
    `Teksten er ${official.authors.join('s og ')}s: `,
    h('cite', `${official.title} – ${official.subtitle}`),
    `, udgivet ${danishDate(official.date)}. Den officielle udgivelse findes på `,
    link(official.page),
    '.',
  ]),
  h(
    'p',
    `${editionLine()}. Den er ikke lavet eller godkendt af styrelserne. Ordlyden er styrelsernes, fra første til sidste ord. Forside, denne side, indholdsfortegnelse og sidetal er vores; det er også »Redaktionens note«, hvor den står i teksten.`,
  ),
  ...withoutFigures(),
  h('p', [
    'Hvert afsnit har en varig adresse på nettet. ',
    ...example(parts),
    'Dér kan du også søge i teksten og se, hvad der siden er sket: ',
    link(absolute('/opfoelgning/')),
    '.',
  ]),
  h('h2', 'Har du brug for hjælp nu?'),
  h('p', 'Er der fare for liv, så ring 112. Livslinien svarer på 70 201 201.'),
];
