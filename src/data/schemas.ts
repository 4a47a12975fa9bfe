import { z } from 'zod';
import { partialDate } from '../site/date.ts';
import { official } from '../site/publication.ts';
import { phases } from '../content/schemas/status-word.ts';
import { confidence, kinds, scopes } from '../content/schemas/update.ts';
import { pledgeStates, type PledgeState } from '../followup/pledges.ts';

/**
 * What the files under `/data/` hold: English keys, Danish values (design contract "URLs").
 * The JSON Schemas that are published beside them are made from these.
 */
const url = (what: string) => z.url().describe(what);
const number = z
  .int()
  .min(1)
  .max(official.recommendations)
  .describe(`Anbefalingens nummer, 1-${official.recommendations}`);
const steppingStoneNumber = z.int().positive().describe('Trædestenens nummer i anbefalingen, fra 1');
const named = z.strictObject({
  id: z.string(),
  name: z.string(),
  words: z.array(z.string()).min(1).describe('Ordene i anbefalingens tekst, som nævner den'),
});

export const publicationSchema = z
  .strictObject({
    title: z.string(),
    subtitle: z.string(),
    authors: z.array(z.string()).describe('Myndighederne bag teksten'),
    year: z.int(),
    date: z.iso.date(),
    url: url('Den officielle udgivelses side'),
  })
  .describe('Udgivelsen, som teksten er taget fra');

export const editionSchema = z
  .strictObject({
    name: z.string(),
    url: url('Webudgavens forside'),
    note: z.string(),
  })
  .describe('Webudgaven, som filen hører til. Den er uofficiel');

export const recommendationSchema = z
  .strictObject({
    number,
    title: z.string().describe('Titlen, som anbefalingen har i fuld form'),
    paragraphs: z.array(z.string()).min(1).describe('Den fulde tekst, afsnit for afsnit, ordret'),
    steppingStones: z
      .array(
        z.strictObject({
          number: steppingStoneNumber,
          text: z.string().describe('Ordret'),
          url: url('Trædestenens adresse'),
        }),
      )
      .describe('Trædestenene i rækkefølge. Tom, når anbefalingen ingen har'),
    shortTitle: z.string().describe('Titlen, som den korte form har den. Den kan afvige fra den fulde'),
    shortText: z.string().describe('Teksten i den korte form, ordret'),
    priority: z.boolean().describe('Fremhævet med stjerne i den korte form'),
    track: z
      .int()
      .min(1)
      .max(official.tracks?.count ?? 1)
      .nullable()
      .describe(`Sporet i Boks ${official.tracks?.box}, når anbefalingen er nævnt der`),
    theme: z.strictObject({ id: z.string(), name: z.string(), chapter: z.int(), url: url('Temaets side') }),
    section: z
      .strictObject({ number: z.string(), url: url('Afsnittets adresse') })
      .describe('Afsnittet, som anbefalingen står i'),
    actors: z.array(named).describe('Aktører, som teksten nævner, med ordene. Tom, når den ingen nævner'),
    targetGroups: z.array(named).describe('Målgrupper, som teksten nævner, med ordene. Tom, når den ingen nævner'),
    keywords: z.array(z.string()).describe('Ord fra teksten. Webudgavens udvalg'),
    related: z.array(number).describe('Beslægtede anbefalinger. Webudgavens udvalg'),
    goals: z
      .array(
        z
          .int()
          .min(1)
          .max(official.goals?.count ?? 1),
      )
      .describe(`Mål i Boks ${official.goals?.box}, som anbefalingen tjener. Webudgavens kobling`),
    url: url('Anbefalingens side'),
    markdownUrl: url('Samme tekst som Markdown'),
  })
  .describe('En anbefaling i det faglige oplæg');

const anchorSchema = z.strictObject({
  id: z.string().describe('Anker på siden'),
  number: z.int().positive().nullable().describe('Nummer i udgivelsen, når den har et'),
  title: z.string(),
  url: url('Stedets adresse'),
});

const sectionSchema = z.strictObject({
  id: z.string().describe('Anker på siden'),
  number: z.string().nullable().describe('Afsnittets nummer, fx 11.2.2, når det har et'),
  title: z.string(),
  level: z.int().min(2).max(6).describe('2 for fx 11.2, 3 for fx 11.2.2, 4 for overskrifter uden nummer'),
  url: url('Afsnittets adresse'),
});

export const chapterSchema = z
  .strictObject({
    number: z
      .int()
      .min(1)
      .max(official.chapters)
      .nullable()
      .describe('Kapitlets nummer. Forord, ordliste og følgegruppe har intet'),
    title: z.string(),
    heading: z.string().nullable().describe('Overskriften, som den er trykt'),
    sections: z.array(sectionSchema),
    boxes: z.array(anchorSchema),
    tables: z.array(anchorSchema),
    figures: z.array(anchorSchema),
    terms: z.array(z.strictObject({ id: z.string(), name: z.string(), url: url('Begrebets adresse') })),
    recommendations: z.array(number).describe('Anbefalinger, som står i kapitlet i fuld form'),
    words: z.int().positive().describe('Antal ord i den officielle tekst'),
    url: url('Kapitlets side'),
    markdownUrl: url('Hele kapitlets tekst som Markdown'),
  })
  .describe('Et kapitel, forordet, ordlisten eller følgegruppen');

const dateSchema = z.strictObject({
  date: partialDate.describe('2024, 2024-05 eller 2024-05-07: så præcist som kilden'),
  until: partialDate.nullable().describe('Slutningen af en periode'),
  text: z.string().nullable().describe('Kildens egne ord, når den er mindre præcis end en dato'),
  inferred: z.boolean().describe('Udledt af webudgaven, ikke trykt i kilden'),
});

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

const briefSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  stated: dateSchema,
  url: url('Opfølgningens side'),
});

export const pledgeSchema = z
  .strictObject({
    id: z.string().describe('Opfølgningens id'),
    title: z.string(),
    expected: dateSchema.nullable().describe('Hvornår kilden ventede det. Tom, når den ikke nævner et tidspunkt'),
    deadline: z.iso.date().nullable().describe('Den sidste dag, tidspunktet kan betyde'),
    state: z
      .enum(Object.keys(pledgeStates) as [PledgeState, ...PledgeState[]])
      .describe('Hvad vi ved, på dagen »asOf«'),
    said: z
      .array(
        z.strictObject({
          source: z.string().describe('Kildens id'),
          perspective: z.string().describe('Hvem der taler'),
          stated: dateSchema,
          place: z.string(),
          quote: z.string().nullable().describe('Ordret fra kilden'),
        }),
      )
      .min(1)
      .describe('De kilder, der sagde det'),
    earlier: z.array(briefSchema).describe('Det samme, ventet på et andet tidspunkt før'),
    later: z.array(briefSchema).describe('Hvad senere kilder fortæller om det'),
    recommendations: z.array(number),
    themes: z.array(z.string()).describe('Temaer, det handler om, også gennem anbefalingerne'),
    url: url('Opfølgningens side'),
  })
  .describe('Noget, en kilde sagde ville ske');

export const silenceSchema = z
  .strictObject({
    theme: z.string().describe('Temaets id'),
    silent: z.array(number).describe('Temaets anbefalinger, som ingen kilde nævner'),
    recommendations: z.array(
      z.strictObject({
        number,
        updates: z.int().nonnegative().describe('Antal opfølgninger'),
        newest: dateSchema.nullable().describe('Hvornår en kilde sidst sagde noget. Tom, når ingen har'),
        since: z.iso.date().describe('Dagen, tavsheden begynder: den seneste oplysnings, eller udgivelsens'),
        url: url('Anbefalingens side'),
      }),
    ),
  })
  .describe('Hvad kilderne ikke siger om et temas anbefalinger. Tavshed siger ikke, at der ikke er sket noget');

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

const proofSchema = z
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
  teksten: file({ proof: proofSchema, entries: z.array(apparatusEntrySchema) }).meta({
    title: 'Regnskabet over afvigelser fra kildeteksten, og beviset',
  }),
  sider: file({ pages: z.array(placeSchema) }).meta({ title: 'Sider og navngivne steder' }),
} as const;

export type SchemaName = keyof typeof schemas;
export type RecommendationData = z.infer<typeof recommendationSchema>;
export type ChapterData = z.infer<typeof chapterSchema>;
export type ApparatusData = z.infer<typeof apparatusEntrySchema>;
export type ProofData = z.infer<typeof proofSchema>;
export type Place = z.infer<typeof placeSchema>;
export type PledgeData = z.infer<typeof pledgeSchema>;
export type SilenceData = z.infer<typeof silenceSchema>;
export type UpdateData = z.infer<typeof updateSchema>;
