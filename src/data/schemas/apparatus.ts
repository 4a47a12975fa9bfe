import { z } from 'zod';
import { url } from './common.ts';

const linesSchema = z.strictObject({
  from: z.int().positive().describe('Første linje i kildeteksten'),
  to: z.int().positive().describe('Sidste linje'),
});

export const apparatusEntrySchema = z
  .strictObject({
    id: z.string().describe('Postens anker på /om/teksten/'),
    kind: z
      .enum(['udeladt', 'flyttet', 'rettet', 'form', 'fodnote', 'note'])
      .describe('Hvad der er gjort; »note« er webudgavens bemærkning og ændrer intet'),
    lines: linesSchema,
    words: z.string().describe('Kildens ord på linjerne, eller den del af dem, posten handler om'),
    what: z.string().describe('Hvad der er gjort. Webudgavens ord'),
    why: z.string().nullable().describe('Hvorfor. Webudgavens ord'),
    date: z.iso.date().nullable().describe('Hvornår, når det er kommet til efter den første udgivelse'),
    ended: z
      .strictObject({ date: z.iso.date(), why: z.string() })
      .nullable()
      .describe('Hvornår og hvorfor den hørte op at gælde'),
    place: z
      .strictObject({ title: z.string(), url: url('Stedets adresse i webudgaven') })
      .nullable()
      .describe('Hvor det ses i webudgaven'),
    url: url('Postens adresse'),
  })
  .describe('En post i regnskabet over afvigelser fra kildeteksten');

export const referenceSchema = z
  .strictObject({
    id: z.string().describe('Henvisningens anker på /om/teksten/'),
    words: z.string().describe('Oplæggets ord'),
    passage: z.string().nullable().describe('De ord, de står i, når ordene alene kan forveksles'),
    note: z.int().positive().nullable().describe('Linjen i kildeteksten, hvis note de står i'),
    where: z
      .strictObject({ title: z.string(), url: url('Sidens adresse') })
      .nullable()
      .describe('Hvor i webudgaven; null, når det gælder overalt'),
    target: url('Hvor de fører hen').nullable().describe('Hvor de fører hen; null, når de ikke er et link'),
    why: z.string().describe('Hvorfor. Webudgavens ord'),
    revised: z.iso.date().nullable().describe('Hvornår målet eller grunden sidst er rettet efter udgivelsen'),
    url: url('Henvisningens adresse'),
  })
  .describe('En henvisning, ordene ikke selv kan føre frem. Hvor den fører hen, er webudgavens valg');

export const proofSchema = z
  .strictObject({
    commit: z.string().nullable().describe('Det commit, webudgaven er bygget af, når det kendes'),
    sourceSha256: z.string().describe('SHA-256 af kildeteksten, content/original/fagligt-oplaeg.txt'),
    formSha256: z.string().describe('SHA-256 af listen over tekstens form, content/original/form.txt'),
    sourceWords: z.int().describe('Ord i kilden, når det udeladte er taget fra'),
    sourceFound: z.int().describe('Så mange af dem står i webudgaven, i samme rækkefølge'),
    editionWords: z.int().describe('Ord i webudgavens officielle tekst'),
    editionFound: z.int().describe('Så mange af dem står i kilden'),
    droppedWords: z.int().describe('Ord, der er udeladt som rester fra PDF’en'),
    formElements: z
      .int()
      .describe(
        'Afsnit, overskrifter, punkter, celler, fodnotetal og andre dele af formen, der er holdt op mod listen',
      ),
    formDepartures: z.int().describe('Så mange af dem afviger'),
  })
  .describe('Hvad den sidste prøve af ordlyd og form fandt');

export type ApparatusData = z.infer<typeof apparatusEntrySchema>;
export type ReferenceData = z.infer<typeof referenceSchema>;
export type ProofData = z.infer<typeof proofSchema>;
