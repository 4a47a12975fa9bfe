import { z } from 'astro/zod';
import { sourceDateSchema } from '../../site/date.ts';

/** Who speaks in a source: shown with every update. */
export const perspectives = [
  'myndighed',
  'myndighedsreferat',
  'rådsreferat',
  'regering og Folketing',
  'Danske Regioner',
  'KL',
  'civilsamfund',
  'forskning',
] as const;

/**
 * `content/kilder/<id>.yaml`: a document that updates are taken from.
 * Descriptions and examples are shown to editors, as those of `updateSchema`.
 */
export const sourceDocumentSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .meta({
      description: 'Kildens titel, som den er trykt.',
      examples: ['Referat af 5. møde i Nationalt råd for psykiske lidelser og mental sundhed'],
    }),
  kind: z
    .string()
    .min(1)
    .meta({ description: 'Hvad det er for et dokument.', examples: ['Referat af rådsmøde'] }),
  publisher: z
    .string()
    .min(1)
    .meta({ description: 'Hvem der har udgivet det.', examples: ['Sundhedsstyrelsen'] }),
  publisherInferred: z
    .boolean()
    .default(false)
    .meta({ description: 'true, når udgiveren ikke er trykt i dokumentet.', examples: [true] }),
  date: sourceDateSchema.meta({ description: 'Dokumentets dato.', examples: [{ date: '2024-05-07' }] }),
  dateBasis: z
    .string()
    .min(1)
    .meta({ description: 'Hvordan vi kender datoen.', examples: ['Mødedatoen er trykt i referatets hoved.'] }),
  perspective: z.enum(perspectives).meta({ description: 'Hvem der taler.', examples: ['rådsreferat'] }),
  summary: z
    .array(z.string().min(1))
    .min(1)
    .meta({
      description: 'Hvad der står i dokumentet, i få punkter. Vores egne ord.',
      examples: [['Status på afklaringspladser.']],
    }),
  partOf: z
    .string()
    .optional()
    .meta({ description: 'Titlen på den samling, dokumentet ligger i.', examples: ['Samlet åben dagsorden'] }),
  links: z
    .array(
      z.strictObject({
        title: z
          .string()
          .min(1)
          .meta({ description: 'Hvad linket fører til.', examples: ['Referatet (PDF)'] }),
        url: z.url().meta({ description: 'Den fulde adresse.', examples: ['https://www.sst.dk/'] }),
      }),
    )
    .default([])
    .meta({
      description: 'Hvor dokumentet kan læses, og det, det henviser til.',
      examples: [[{ title: 'Referatet (PDF)', url: 'https://www.sst.dk/' }]],
    }),
  missing: z
    .array(z.string())
    .default([])
    .meta({ description: 'Hvad dokumentet nævner, men ikke rummer.', examples: [['Deltagerlisten']] }),
});

export type SourceDocumentData = z.infer<typeof sourceDocumentSchema>;
