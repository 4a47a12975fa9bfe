import { z } from 'zod';
import { official } from '../site/publication.ts';
import { apparatusEntrySchema, proofSchema, referenceSchema } from './schemas/apparatus.ts';
import { chapterSchema } from './schemas/chapter.ts';
import { editionSchema, publicationSchema } from './schemas/common.ts';
import { pledgeSchema, silenceSchema } from './schemas/pledge.ts';
import { recommendationSchema } from './schemas/recommendation.ts';
import { updateSchema } from './schemas/update.ts';

/*
 * What the files under `/data/` hold: English keys, Danish values (design contract "URLs").
 * The JSON Schemas that are published beside them are made from these.
 */

const placeSchema = z
  .strictObject({
    path: z.string().regex(/^\//).describe('Adresse på webstedet, uden den sti, webstedet ligger under'),
    title: z.string().min(1),
  })
  .describe('En side eller et navngivet sted i teksten');

const file = <T extends z.ZodRawShape>(shape: T) =>
  z.strictObject({
    $schema: z.url(),
    contract: z
      .string()
      .regex(/^\d+\.\d+\.\d+$/)
      .describe('Udgaven af det, filen lover. Første tal stiger, når noget, der virkede, holder op (CHANGELOG.md)'),
    publication: publicationSchema,
    edition: editionSchema,
    ...shape,
  });

/** The published JSON Schemas by name: `/data/skema/<name>.json`. */
export const schemas = {
  anbefaling: file({ recommendation: recommendationSchema }).meta({ title: 'En anbefaling' }),
  anbefalinger: file({ recommendations: z.array(recommendationSchema).length(official.recommendations) }).meta({
    title: `De ${official.recommendations} anbefalinger`,
  }),
  kapitler: file({ chapters: z.array(chapterSchema) }).meta({ title: 'Forord, kapitler, ordliste og følgegruppe' }),
  opfoelgning: file({ updates: z.array(updateSchema) }).meta({ title: 'Opfølgning: hvad der er sket siden' }),
  loefter: file({
    asOf: z.iso.date().describe('Dagen, som »state« er regnet fra'),
    states: z.record(z.string(), z.string()).describe('Hvad hver tilstand betyder'),
    pledges: z.array(pledgeSchema),
  }).meta({ title: 'Løfter med dato' }),
  tavshed: file({
    until: z.iso.date().describe('Den dag, kilderne dækker til'),
    note: z.string(),
    themes: z.array(silenceSchema),
  }).meta({ title: 'Hvad kilderne ikke siger' }),
  teksten: file({
    proof: proofSchema,
    entries: z.array(apparatusEntrySchema),
    references: z.array(referenceSchema),
  }).meta({
    title: 'Regnskabet over afvigelser fra kildeteksten, og beviset',
  }),
  sider: file({ pages: z.array(placeSchema) }).meta({ title: 'Sider og navngivne steder' }),
} as const;

export type SchemaName = keyof typeof schemas;
export type Place = z.infer<typeof placeSchema>;
