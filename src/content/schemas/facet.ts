import { z } from 'zod';
import { official } from '../../site/publication.ts';

/** A place where a facet's word stands and does not name it. */
const exception = z.strictObject({
  anbefaling: z
    .int()
    .min(1)
    .max(official.recommendations)
    .meta({ description: 'Anbefalingens nummer.', examples: [6] }),
  i: z
    .string()
    .min(3)
    .meta({ description: 'De ord i teksten, som ordet står i.', examples: ['forsknings- og uddannelsesinstitutioner'] }),
  hvorfor: z
    .string()
    .min(8)
    .meta({ description: 'Hvorfor det ikke tæller.', examples: ['Det er dem, der forsker og uddanner fagfolk.'] }),
});

/** Words that name a facet without being made of its name. */
const others = z.strictObject({
  ord: z
    .array(z.string().min(2))
    .min(1)
    .meta({ description: 'Ordene, hver form for sig.', examples: [['foreningsliv', 'frivillige']] }),
  hvorfor: z
    .string()
    .min(8)
    .meta({ description: 'Hvorfor de nævner det samme.', examples: ['Foreninger og frivillige er civilsamfundet.'] }),
});

const facet = z.strictObject({
  navn: z.string().min(1).meta({ description: 'Navnet, som læserne ser det.', examples: ['Kommuner'] }),
  fordi: z
    .string()
    .min(8)
    .optional()
    .meta({
      description: 'Hvorfor navnet siger mere end ordene.',
      examples: ['Kommunernes del står for sig.'],
    }),
  ord: z
    .array(z.string().min(2))
    .default([])
    .meta({
      description: 'Ord og vendinger lavet af navnet, hver form for sig.',
      examples: [['kommune', 'kommunen', 'kommuner']],
    }),
  ogsaa: z
    .array(others)
    .default([])
    .meta({
      description: 'Andre ord, der nævner det samme, og hvorfor.',
      examples: [[{ ord: ['frivillige'], hvorfor: 'Frivillige er civilsamfundet.' }]],
    }),
  ikke: z
    .array(exception)
    .default([])
    .meta({
      description: 'Steder, hvor ordet står uden at nævne den.',
      examples: [[{ anbefaling: 26, i: 'psykiatrisk særforanstaltning', hvorfor: 'Det er en dom.' }]],
    }),
  revised: z.iso
    .date()
    .optional()
    .meta({ description: 'Hvornår ordene eller en grund sidst er rettet, efter at de var udgivet.', examples: ['2026-11-26'] }),
});

/** "ingen" is what a recommendation has that names none of them: see `NONE`. */
const facets = z.record(
  z.string().regex(/^(?!ingen$)[a-z-]+$/, 'skrives med små bogstaver a-z og bindestreg og må ikke være »ingen«'),
  facet,
);

/** `content/facetter.yaml`: the actors and target groups a recommendation can name, by id. */
export const facetsSchema = z.strictObject({
  aktoerer: facets.meta({
    description: 'Aktørerne: et kort navn med små bogstaver a-z, og under det felterne. Anbefalingernes »actors« vælger blandt dem.',
    examples: [{ kommune: { navn: 'Kommuner', ord: ['kommune', 'kommuner'] } }],
  }),
  maalgrupper: facets.meta({
    description: 'Målgrupperne, skrevet på samme måde. Anbefalingernes »targetGroups« vælger blandt dem.',
    examples: [{ boern: { navn: 'Børn', ord: ['barn', 'børn'] } }],
  }),
});

export type Facet = z.infer<typeof facet>;
export type FacetException = z.infer<typeof exception>;
export type Facets = z.infer<typeof facetsSchema>;
