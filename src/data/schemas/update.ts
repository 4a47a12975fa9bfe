import { z } from 'zod';
import { official } from '../../site/publication.ts';
import { phases } from '../../content/schemas/status-word.ts';
import { confidence, kinds, scopes } from '../../content/schemas/update.ts';
import { dateSchema, number, steppingStoneNumber, url } from './common.ts';

export const updateSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    text: z.string().describe('Webudgavens egne ord om det, kilden siger'),
    scope: z.enum(scopes),
    kind: z.enum(kinds),
    recommendations: z.array(
      z.strictObject({
        number,
        confidence: confidence.describe('Hvor sikker koblingen er. Den er webudgavens'),
        steppingStones: z.array(steppingStoneNumber),
        url: url('Anbefalingens side'),
      }),
    ),
    themes: z.array(z.string()),
    chapters: z.array(z.int().min(1).max(official.chapters)).describe('Kapitler, det handler om'),
    sections: z
      .array(z.strictObject({ number: z.string(), url: url('Afsnittets adresse') }))
      .describe('Afsnit, det handler om'),
    event: dateSchema.nullable().describe('Hvornår det skete, eller den periode eller frist, det handler om'),
    stated: dateSchema.describe('Hvornår kilden sagde det'),
    statusWord: z.string().nullable().describe('Kildens eget ord, ordret'),
    statusContext: z.string().nullable().describe('Kildens ord omkring statusordet, når det ikke står i citatet'),
    phase: z.enum(phases).nullable().describe('Webudgavens fælles ord for kildens statusord'),
    expected: z.boolean().describe('Kilden taler om noget, der endnu ikke var sket'),
    amounts: z.array(
      z.strictObject({
        text: z.string(),
        value: z.number(),
        unit: z.string(),
        purpose: z.string(),
        period: z.string().nullable(),
        sameMoney: z.string().nullable().describe('Fælles navn for de samme penge: læg dem ikke sammen'),
      }),
    ),
    quote: z.string().nullable().describe('Ordret fra kilden'),
    lines: z.string().nullable().describe('Linjerne i kildens tekst, som ordene står på'),
    proven: z
      .boolean()
      .describe('Maskinen har sammenlignet citat, statusord og beløb med kildens tekst. Ellers er de kun læst efter'),
    source: z.strictObject({
      id: z.string(),
      title: z.string(),
      publisher: z.string(),
      perspective: z.string().describe('Hvem der taler'),
      place: z.string().describe('Stedet i kilden'),
      url: url('Kildens side'),
    }),
    why: z.string().nullable().describe('Hvorfor den er koblet, som den er, når det ikke er oplagt'),
    supersededBy: z.string().nullable().describe('id på en nyere oplysning om det samme'),
    toldBy: z.array(z.string()).describe('id på senere oplysninger, der fortæller, hvad der blev af det ventede'),
    sameAs: z.string().nullable().describe('id på den samme oplysning fra en anden kilde'),
    contradicts: z.array(z.string()).describe('id på oplysninger, der siger noget andet om det samme'),
    added: z.iso.date().nullable().describe('Hvornår den kom med i webudgaven, når vi ved det'),
    revised: z.iso.date().nullable().describe('Hvornår den sidst er rettet, efter at den var udgivet'),
    url: url('Opfølgningens side'),
  })
  .describe('En dateret oplysning om, hvad der er sket siden, fra én kilde');

export type UpdateData = z.infer<typeof updateSchema>;
