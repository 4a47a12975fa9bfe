import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { absolute, chapterPath } from '../site/address.ts';
import { danishDate } from '../site/date.ts';
import { editionDate } from '../site/edition-date.ts';
import { official } from '../site/publication.ts';

const link = (address: string): Element =>
  h('a', { href: address }, address.replace(/^https?:\/\//, '').replace(/\/$/, ''));

/** "Sundhedsstyrelsen og Socialstyrelsen" */
export const authors = official.authors.join(' og ');

/** "Uofficiel udgave af 7. maj 2026"; without a date where there is none. */
export const editionLine = (): string => {
  const date = editionDate();
  return `Uofficiel udgave${date ? ` af ${danishDate(date)}` : ''}`;
};

/** Whose text this is and who made this edition of it: the page after the title. */
export const aboutEdition = (): ElementContent[] => [
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
  h(
    'p',
    'Figur 3 til 7 viser tal, som ikke findes i den tekst, vi har. De er ikke tegnet efter et skøn: billedtekst og kilde står på deres plads, og figurerne kan ses i den officielle udgivelse.',
  ),
  h('p', [
    'Hvert afsnit har en varig adresse på nettet. Afsnit 11.2 er for eksempel ',
    link(absolute(`${chapterPath(11)}#afsnit-11.2`)),
    '. Dér kan du også søge i teksten og se, hvad der siden er sket: ',
    link(absolute('/opfoelgning/')),
    '.',
  ]),
  h('h2', 'Har du brug for hjælp nu?'),
  h('p', 'Er der fare for liv, så ring 112. Livslinien svarer på 70 201 201.'),
];
