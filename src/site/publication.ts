/** The publication as its authorities issued it. Dated there 14 January 2022, 207 pages (design.md §1). */
export const official = {
  title: 'Bedre mental sundhed og en styrket indsats til mennesker med psykiske lidelser',
  subtitle: 'Fagligt oplæg til en 10-årsplan',
  authors: ['Sundhedsstyrelsen', 'Socialstyrelsen'],
  year: 2022,
  date: '2022-01-14',
  page: 'https://www.sundhedsstyrelsen.dk/da/udgivelser/2022/Fagligt-oplaeg-til-en-10-aarsplan',
} as const;

/** This edition's own name. */
export const edition = {
  name: 'Bedre mental sundhed',
  tagline: 'Fagligt oplæg til en 10-årsplan – webudgave',
} as const;

/** Figures 3–7 hold data that our text does not have: they are not redrawn from imagination. */
export const figureIsMissing = (number: number): boolean => number >= 3 && number <= 7;
