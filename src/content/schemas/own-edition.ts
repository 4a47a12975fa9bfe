import { z } from 'zod';
import { official } from '../../site/publication.ts';

const words = z.string().min(1);
const drawn = {
  figure: z.int().positive().meta({ description: 'Figurens nummer.', examples: [1] }),
  note: words.meta({ description: 'Ordene under tegningen: hvad der er vores, og hvad den er tegnet efter.' }),
};

/** A figure that is drawn anew, by the form of the drawing; what the source prints in the figure stands in the drawing. */
const drawingSchema = z.discriminatedUnion('form', [
  // The themes, each with its part in the whole.
  z.strictObject({
    ...drawn,
    form: z.literal('temaer'),
    chapters: z
      .array(
        z.strictObject({
          chapter: z.int().min(official.themes.first).max(official.themes.last),
          role: words,
          place: z
            .enum(['tvaers', 'langs', 'under', 'grund'])
            .optional()
            .meta({ description: 'Hvor temaet står, når det ikke blot er det næste.' }),
        }),
      )
      .min(1),
  }),
  // Six things that work on each other, three of them in the middle.
  z.strictObject({ ...drawn, form: z.literal('samspil') }),
  // Layers, each leading to the one above.
  z.strictObject({ ...drawn, form: z.literal('lag') }),
  // Steps, and beside them the round that begins again.
  z.strictObject({ ...drawn, form: z.literal('runde'), label: words, steps: z.array(words).min(1) }),
]);

/**
 * `content/webudgave.yaml`: what is ours about this publication and another would have otherwise. What is published of
 * `content/udgivelse.yaml` never changes; this does.
 */
export const ownEditionSchema = z.strictObject({
  shortName: words
    .max(16)
    .meta({ description: 'Navnet, hvor der kun er plads til 16 tegn.', examples: ['Mental sundhed'] }),
  subjects: z.array(words).meta({ description: 'Emner, som e-bogen og PDF’erne er opført under.' }),
  searchExamples: z.array(words).min(1).meta({ description: 'Det, søgesiden foreslår at søge på.' }),
  alsoCalled: z
    .array(words)
    .default([])
    .meta({ description: 'Hvad læsere kalder planen som helhed.', examples: [['10-årsplanen']] }),
  searchWeights: z
    .record(z.string().regex(/^\/.+\/$/, 'skrives som en sides adresse, fx /forord/'), z.number().positive().max(1))
    .default({})
    .meta({ description: 'Dele, der gentager, hvad andre siger bedre: hvor meget de vejer i søgningen.' }),
  planTopics: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        name: words,
        words: z.array(words).min(1).meta({ description: 'Hele ord, som opfølgning om emnet nævner.' }),
      }),
    )
    .default([]),
  ways: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/, 'skrives med små bogstaver a-z, tal og bindestreg'),
        name: words.meta({ description: 'Hvem siden er for, i flertal, midt i en sætning.', examples: ['pårørende'] }),
        actors: z
          .array(z.string())
          .default([])
          .meta({ description: 'Aktører i facetter.yaml: siden har de anbefalinger, der nævner en af dem.' }),
        targetGroups: z
          .array(z.string())
          .default([])
          .meta({ description: 'Målgrupper i facetter.yaml: siden har de anbefalinger, der nævner en af dem.' }),
      }),
    )
    .default([])
    .meta({ description: 'Indgange efter, hvem man er. En uden aktører og målgrupper har det hele.' }),
  charts: z
    .array(z.int().positive())
    .default([])
    .meta({ description: 'Tabeller med tal alene: de tegnes også som søjler.' }),
  drawings: z.array(drawingSchema).default([]),
});

export type OwnEdition = z.infer<typeof ownEditionSchema>;
/** What there is of it while the file cannot be read. */
export const noOwnEdition: OwnEdition = {
  shortName: '',
  subjects: [],
  searchExamples: [],
  alsoCalled: [],
  searchWeights: {},
  planTopics: [],
  ways: [],
  charts: [],
  drawings: [],
};

export type Drawing = OwnEdition['drawings'][number];
