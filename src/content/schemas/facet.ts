import { z } from 'astro/zod';

const facet = z.strictObject({ navn: z.string().min(1), ord: z.array(z.string().min(2)).min(1) });
const facets = z.record(z.string().regex(/^[a-z-]+$/), facet);

/** `content/facetter.yaml`: the actors and target groups a recommendation can name, by id. */
export const facetsSchema = z.strictObject({ aktoerer: facets, maalgrupper: facets });

export type Facet = z.infer<typeof facet>;
export type Facets = z.infer<typeof facetsSchema>;

/** Whether a text names a facet: one of its words begins a word of the text. */
export const names = (text: string, { ord }: Facet): boolean => {
  const padded = ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return ord.some((word) => padded.includes(` ${word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')}`));
};
