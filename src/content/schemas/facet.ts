import { z } from 'zod';
import { official } from '../../site/publication.ts';

/** A place where a facet's word stands and does not name it. */
const exception = z.strictObject({
  /** the recommendation */
  anbefaling: z.int().min(1).max(official.recommendations),
  /** the words of the text that the word stands in */
  i: z.string().min(3),
  hvorfor: z.string().min(8),
});

/** Words that name a facet without being made of its name. */
const others = z.strictObject({ ord: z.array(z.string().min(2)).min(1), hvorfor: z.string().min(8) });

const facet = z.strictObject({
  navn: z.string().min(1),
  /** what the name says besides the words, and why; it has the name's own words */
  fordi: z.string().min(8).optional(),
  /** whole words or expressions; each of a word's forms by itself */
  ord: z.array(z.string().min(2)).default([]),
  ogsaa: z.array(others).default([]),
  ikke: z.array(exception).default([]),
});

/** "ingen" is what a recommendation has that names none of them: see `NONE`. */
const facets = z.record(
  z.string().regex(/^(?!ingen$)[a-z-]+$/, 'skrives med små bogstaver a-z og bindestreg og må ikke være »ingen«'),
  facet,
);

/** `content/facetter.yaml`: the actors and target groups a recommendation can name, by id. */
export const facetsSchema = z.strictObject({ aktoerer: facets, maalgrupper: facets });

export type Facet = z.infer<typeof facet>;
export type FacetException = z.infer<typeof exception>;
export type Facets = z.infer<typeof facetsSchema>;
