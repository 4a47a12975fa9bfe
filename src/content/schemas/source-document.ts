import { z } from 'zod';
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

/** Why lines of a source are in no update. */
export const lineKinds = ['ramme', 'beskrevet', 'gentagelse', 'udeladt'] as const;
export type LineKind = (typeof lineKinds)[number];

/** What each of them means: for who is to choose one. */
export const lineKindMeanings: Record<LineKind, string> = {
  ramme: 'Overskrifter og faste rubrikker.',
  beskrevet: 'Det står på kildens egen side.',
  gentagelse: 'Det siges også på linjer, der er med.',
  udeladt: 'Det siger noget, vi ikke har taget med.',
};

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
  shortTitle: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Et kort navn, hvor titlen skal stå mange gange.', examples: ['Nationalt råd, referat maj 2024'] }),
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
        url: z
          .url()
          .meta({ description: 'Den fulde adresse.', examples: ['https://www.sst.dk/'], pattern: '^(?:https://|mailto:)' }),
        seen: z.iso
          .date()
          .optional()
          .meta({ description: 'Hvornår et menneske sidst har set det på adressen.', examples: ['2026-11-26'] }),
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
  otherLines: z
    .array(
      z.strictObject({
        lines: z
          .string()
          .regex(/^\d+(-\d+)?$/, 'Skriv "48" eller "36-48".')
          .meta({ description: 'Linjerne i kilden.', examples: ['62-64'] }),
        kind: z.enum(lineKinds).meta({
          description: `Hvorfor de ikke er med: ${lineKinds.join(', ')}.`,
          examples: ['ramme'],
        }),
        why: z.string().min(4).meta({ description: 'Hvad linjerne er, eller hvorfor de ikke er med.', examples: ['Overskrift'] }),
        update: z
          .string()
          .optional()
          .meta({ description: 'Ved en gentagelse: den oplysning, der siger det.', examples: ['2024-10-22-nye-kvalitetsdatabaser'] }),
      }),
    )
    .default([])
    .meta({
      description: 'De linjer med ord, som ingen oplysning er taget fra. Tilsammen er hver linje i kilden gjort rede for.',
      examples: [[{ lines: '62-64', kind: 'ramme', why: 'Overskrift' }]],
    }),
  revised: z.iso
    .date()
    .optional()
    .meta({ description: 'Hvornår det, vi skriver om kilden, sidst er rettet, efter at det var udgivet.', examples: ['2026-11-26'] }),
});

export type SourceDocumentData = z.infer<typeof sourceDocumentSchema>;
