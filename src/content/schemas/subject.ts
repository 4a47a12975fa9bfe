import { z } from 'zod';

/** What a place is called in the index: "13.1.3", "kapitel 8", "anbefaling 22", "mål 13", "ordliste". */
const PLACE = /^(?:\d+(?:\.\d+)+|(?:kapitel|anbefaling|boks|tabel|figur|fodnote|mål) \d+|forord|ordliste|følgegruppe)$/;
const reason = z.string().min(10, 'skal sige hvorfor');
const place = z.string().regex(PLACE, 'skrives som 13.1.3, kapitel 8, anbefaling 22, boks 9, mål 13 eller ordliste');

/** "6.2.1, 13.1.5, anbefaling 14" */
const places = z
  .string()
  .transform((text) => text.split(/,\s*/))
  .pipe(z.array(place));

const entry = {
  ord: z
    .string()
    .regex(/^[\p{L}\p{N}§](?:.*[\p{L}\p{N})])?$/u, 'skal være hele ord, uden tegn før og efter')
    .meta({ description: 'Ordet, som registret skriver det: navne med stort, andre ord med småt.', examples: ['angst'] }),
  former: z
    .array(z.string().min(2))
    .min(1)
    .optional()
    .meta({
      description: 'De ord, der viser, at et sted handler om det. Udeladt: ordet selv. »angst*« er også »angstlidelser«.',
      examples: [['angst', 'angst*']],
    }),
  // All places that name it when left out, unless there are subheadings.
  steder: places.optional().meta({
    description: 'Udvalgte steder. Udeladt: alle, der nævner det.',
    examples: ['6.2.1, 13.1.5, anbefaling 14'],
  }),
  grunde: z
    .record(place, reason)
    .default({})
    .meta({
      description: 'Hvorfor et sted er med, der ikke nævner ordet.',
      examples: [{ '13.1.3': 'Handler om det samme med et andet ord.' }],
    }),
};

/** An entry of `content/emneord.yaml`: a headword of the subject index, with what stands under it. */
export const subjectSchema = z.strictObject({
  ...entry,
  under: z
    .array(z.strictObject({ ...entry, steder: places.meta({ description: 'Underordets steder.', examples: ['6.5'] }) }))
    .default([])
    .meta({
      description: 'Underord. Stedet skal nævne både ordet og underordet.',
      examples: [[{ ord: 'data om', steder: '6.5' }]],
    }),
  fuldt: z
    .boolean()
    .default(false)
    .meta({ description: 'true, når alle steder, der nævner det, skal med.', examples: [true] }),
  uden: z
    .record(place, reason)
    .default({})
    .meta({
      description: 'Steder, der nævner det og ikke skal med, og hvorfor.',
      examples: [{ '6.2.1': 'Nævner det kun i forbifarten.' }],
    }),
  se: z
    .array(z.string())
    .default([])
    .meta({ description: 'Det ord, det står under. Så har det ingen steder selv.', examples: [['ventetider']] }),
  ogsaa: z
    .array(z.string())
    .default([])
    .meta({ description: 'Beslægtede ord i registret.', examples: [['uro']] }),
});

export type SubjectEntry = z.infer<typeof subjectSchema>;
export type Subheading = SubjectEntry['under'][number];
