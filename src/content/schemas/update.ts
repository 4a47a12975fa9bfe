import { z } from 'zod';
import { sourceDateSchema } from '../../site/date.ts';
import { official } from '../../site/publication.ts';

/** What sort of news an update is. */
export const kinds = [
  'Status',
  'Beslutning',
  'Lovgivning',
  'Bevilling',
  'Offentliggørelse',
  'Afprøvning',
  'Frist',
  'Nøgletal',
  'Opmærksomhedspunkt',
  'Forslag',
  'Lokal anvendelse',
  'Baggrund',
] as const;

/** What each sort means: for who is to choose one. */
export const kindMeanings: Record<(typeof kinds)[number], string> = {
  Status: 'Kilden siger, hvor langt noget er.',
  Beslutning: 'Nogen har besluttet noget.',
  Lovgivning: 'En lov eller et lovforslag.',
  Bevilling: 'Der er givet eller afsat penge.',
  Offentliggørelse: 'Noget er udgivet: en rapport, en retningslinje, en vejledning.',
  Afprøvning: 'Noget prøves af, som et forsøg eller et pilotprojekt.',
  Frist: 'Noget skal være gjort inden en bestemt dag.',
  Nøgletal: 'Et tal, der fortæller, hvordan det går.',
  Opmærksomhedspunkt: 'Nogen peger på et problem eller en risiko.',
  Forslag: 'Nogen foreslår noget, som ikke er besluttet.',
  'Lokal anvendelse': 'En anbefaling er brugt ét sted i landet.',
  Baggrund: 'Noget, der forklarer sagen, og som ikke er sket for nylig.',
};

/** What an update can concern. */
export const scopes = ['anbefaling', 'kapitel', 'tema', 'plan'] as const;

/** What each scope means, and the field that goes with it. */
export const scopeMeanings: Record<(typeof scopes)[number], string> = {
  anbefaling: 'En eller flere anbefalinger, som står i »recommendations«.',
  kapitel: 'Et kapitel eller et afsnit, som står i »chapters« eller »sections«.',
  tema: 'Et tema, som står i »themes«.',
  plan: 'Hele oplægget.',
};

/** A quotation is short: what it must carry, not what the source says at length. */
export const QUOTE_LENGTH = 200;

/** How sure the edition is of a link to a recommendation. */
export const confidence = z.enum(['sikker', 'sandsynlig', 'mulig']).meta({
  description: 'Hvor sikker koblingen er: sikker, når kilden nævner anbefalingen eller sagen umiskendeligt.',
  examples: ['sikker'],
});

const lines = z.string().regex(/^\d+(-\d+)?$/, 'skrives som "396" eller "396-414"');

const link = z.strictObject({
  number: z
    .int()
    .min(1)
    .max(official.recommendations)
    .meta({ description: `Anbefalingens nummer, 1–${official.recommendations}.`, examples: [22] }),
  confidence,
  steppingStones: z
    .array(z.int().positive())
    .optional()
    .meta({ description: 'Numrene på de trædesten, det handler om.', examples: [[1, 2]] }),
});

const amount = z.strictObject({
  text: z
    .string()
    .min(1)
    .meta({ description: 'Beløbet, ordret fra kilden.', examples: ['150 mio. kr.'] }),
  value: z.number().meta({ description: 'Tallet alene, til sortering.', examples: [150] }),
  unit: z
    .string()
    .min(1)
    .meta({ description: 'Enheden, eller »uden enhed i kilden«.', examples: ['mio. kr.'] }),
  purpose: z
    .string()
    .min(1)
    .meta({ description: 'Hvad pengene er til.', examples: ['særlige pladser'] }),
  period: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Hvornår de gælder.', examples: ['2024–2027'] }),
  sameMoney: z
    .string()
    .regex(/^[a-z0-9-]+$/, 'skrives med små bogstaver a-z, tal og bindestreg')
    .optional()
    .meta({
      description: 'Et fælles navn for de samme penge, når flere opfølgninger nævner dem. De tælles kun én gang.',
      examples: ['satspulje-150-mio-saerlige-pladser'],
    }),
});

// Said also when other fields are wrong: an editor is told everything at once.
const always = ({ value }: { value: unknown }): boolean => typeof value === 'object' && value !== null;

/** What must be there when an update is about something of a kind. */
const whenScope = (scope: (typeof scopes)[number], then: object) => ({
  if: { properties: { scope: { const: scope } }, required: ['scope'] },
  then,
});

/**
 * Frontmatter of `content/opfoelgning/<dato>-<navn>.mdx`: one claim from one source at one time.
 * The body is our own words, a few sentences. Nothing here is ever added up to a status of a recommendation.
 * Descriptions and examples are shown to editors: in messages, in their editor and at `/hjaelp/redaktoer/`.
 */
export const updateSchema = z
  .strictObject({
    title: z
      .string()
      .min(5)
      .max(120)
      .meta({
        description: 'Hvad kilden fortæller, i én linje. Vores egne ord.',
        examples: ['Regionerne: akuttelefon ikke realistisk inden for 2025'],
      }),
    scope: z
      .enum(scopes)
      .meta({
        description: 'Om det gælder en anbefaling, et kapitel eller afsnit, et tema eller hele planen.',
        examples: ['anbefaling'],
      }),
    kind: z.enum(kinds).meta({ description: 'Hvad slags nyt det er.', examples: ['Status'] }),
    recommendations: z
      .array(link)
      .default([])
      .meta({
        description: 'De anbefalinger, det handler om, og hvor sikker koblingen er.',
        examples: [[{ number: 22, confidence: 'sikker' }]],
      }),
    themes: z
      .array(z.string())
      .default([])
      .meta({
        description: 'Temaernes navne i content/temaer.yaml, når det gælder et tema.',
        examples: [['boern-og-unge']],
      }),
    chapters: z
      .array(z.int().min(1).max(official.chapters))
      .default([])
      .meta({
        description: `De kapitler, det handler om, 1–${official.chapters}. Også ved siden af en anbefaling, et tema eller planen.`,
        examples: [[6]],
      }),
    sections: z
      .array(z.string().regex(/^\d+(\.\d+)+$/, 'skrives som "6.5.1", i anførselstegn'))
      .default([])
      .meta({
        description: 'De afsnit, det handler om. Afsnittets kapitel skrives ikke også i »chapters«.',
        examples: [['6.5.1']],
      }),
    event: sourceDateSchema.optional().meta({
      description: 'Hvornår det skete eller skal ske: dagen, perioden eller fristen.',
      examples: [{ date: '2025', text: 'begyndelsen af 2025' }],
    }),
    stated: sourceDateSchema.meta({ description: 'Hvornår kilden sagde det.', examples: [{ date: '2024-05-07' }] }),
    statusWord: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Kildens eget ord for, hvor langt det er. Ordret.', examples: ['igangsat'] }),
    statusContext: z
      .string()
      .min(1)
      .max(QUOTE_LENGTH)
      .optional()
      .meta({
        description: 'Kildens ord omkring statusordet, ordret, når det ikke står i citatet. Mindst fire ord.',
        examples: ['initiativer, der anbefales inden for socialpsykiatrien, er således igangsat'],
      }),
    expected: z
      .boolean()
      .default(false)
      .meta({ description: 'true, når kilden taler om noget, der endnu ikke var sket.', examples: [true] }),
    amounts: z
      .array(amount)
      .default([])
      .meta({
        description: 'Beløb, som kilden nævner.',
        examples: [[{ text: '150 mio. kr.', value: 150, unit: 'mio. kr.', purpose: 'særlige pladser' }]],
      }),
    quote: z
      .string()
      .min(1)
      .max(QUOTE_LENGTH)
      .optional()
      .meta({ description: `Et kort citat, ordret, højst ${QUOTE_LENGTH} tegn.`, examples: ['tvang skal nedbringes'] }),
    source: z
      .string()
      .min(1)
      .meta({ description: 'Navnet på en fil i content/kilder/, uden .yaml.', examples: ['raad-2024-10-22'] }),
    place: z
      .string()
      .min(1)
      .meta({ description: 'Hvor i kilden det står.', examples: ['punkt 3'] }),
    lines: lines.optional().meta({ description: 'Linjerne i kildens tekst, når vi har den.', examples: ['396-414'] }),
    why: z
      .string()
      .min(1)
      .optional()
      .meta({
        description: 'Hvorfor det er koblet, som det er, når det ikke er oplagt.',
        examples: ['Kilden nævner tvang, men ikke anbefalingen.'],
      }),
    supersededBy: z
      .string()
      .optional()
      .meta({
        description: 'Navnet på den nyere opfølgning, der afløser denne, uden .mdx.',
        examples: ['2024-11-08-akuttelefon'],
      }),
    toldBy: z
      .array(z.string())
      .default([])
      .meta({
        description:
          'Navnene på senere opfølgninger, der fortæller, hvad der blev af det, kilden ventede på, uden .mdx. Kun ved »expected: true«.',
        examples: [['2024-12-05-tilbuddet-er-aabnet']],
      }),
    sameAs: z
      .string()
      .optional()
      .meta({
        description: 'Navnet på en opfølgning, der siger det samme fra en anden kilde, uden .mdx.',
        examples: ['2024-11-08-akuttelefon'],
      }),
    contradicts: z
      .array(z.string())
      .default([])
      .meta({
        description: 'Navnene på opfølgninger, der siger noget andet om det samme, uden .mdx. De vises side om side.',
        examples: [['2024-11-08-akuttelefon']],
      }),
    added: z.iso
      .date()
      .optional()
      .meta({ description: 'Hvornår opfølgningen kom med i webudgaven.', examples: ['2026-11-23'] }),
    revised: z.iso
      .date()
      .optional()
      .meta({ description: 'Hvornår den sidst er rettet, efter at den var udgivet.', examples: ['2026-11-26'] }),
  })
  .refine((update) => !update.statusWord || update.source, {
    path: ['statusWord'],
    params: { rule: 'statusord-uden-kilde' },
    when: always,
  })
  // What the checks say of fields together, for editors' programs.
  .meta({
    allOf: [
      whenScope('anbefaling', { required: ['recommendations'] }),
      whenScope('tema', { required: ['themes'] }),
      whenScope('kapitel', { anyOf: [{ required: ['chapters'] }, { required: ['sections'] }] }),
      whenScope('plan', { properties: { recommendations: { maxItems: 0 } } }),
      { if: { required: ['toldBy'] }, then: { properties: { expected: { const: true } }, required: ['expected'] } },
      { if: { required: ['statusContext'] }, then: { required: ['statusWord'] } },
    ],
  });

export type UpdateData = z.infer<typeof updateSchema>;
