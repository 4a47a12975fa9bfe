import { z } from 'zod';

/** The pages whose words, or title and description at least, are ours and stand in `content/sider/`: the file's name, and where its page is. */
export const pageAddresses = {
  anbefalinger: '/anbefaling/',
  beloeb: '/opfoelgning/beloeb/',
  emneord: '/emneord/',
  forside: '/',
  hent: '/hent/',
  henvisninger: '/henvisninger/',
  indgange: '/for/',
  kapitler: '/kapitel/',
  kilder: '/kilder/',
  licenser: '/licenser/',
  loefter: '/opfoelgning/loefter/',
  ny: '/hjaelp/redaktoer/ny/',
  om: '/om/',
  opfoelgning: '/opfoelgning/',
  plan: '/opfoelgning/plan/',
  redaktoer: '/hjaelp/redaktoer/',
  samling: '/samling/',
  tavshed: '/opfoelgning/tavshed/',
  teksten: '/om/teksten/',
  temaer: '/tema/',
  tilgaengelighed: '/tilgaengelighed/',
} as const;

export type PageName = keyof typeof pageAddresses;

export const pageNames = Object.keys(pageAddresses) as PageName[];

/**
 * Frontmatter of `content/sider/<navn>.mdx`: a page in our own words, or what stands at the top of an overview.
 * Descriptions and examples are shown to editors, as those of `updateSchema`.
 */
export const pageSchema = z.strictObject({
  title: z
    .string()
    .min(1)
    .max(80)
    .meta({ description: 'Sidens titel, som browseren og søgemaskiner viser den.', examples: ['Om denne udgave'] }),
  heading: z
    .string()
    .min(1)
    .optional()
    .meta({ description: 'Overskriften øverst, når den ikke er titlen.', examples: ['De 37 anbefalinger'] }),
  description: z
    .string()
    .min(1)
    .max(200)
    .meta({
      description: 'Hvad siden handler om, i én sætning. Søgemaskiner og delte links viser den.',
      examples: ['Hvad webudgaven er, og hvordan ordlyden efterprøves.'],
    }),
  searchWords: z
    .array(z.string().min(1))
    .default([])
    .meta({
      description:
        'Hvad læsere skriver i søgefeltet for at finde siden, ud over de ord, der står på den. Er det hele spørgsmålet, kommer siden først.',
      examples: [['download', 'hent pdf']],
    }),
  sections: z
    .record(z.string().regex(/^[a-z][a-z0-9-]*$/, 'skrives med små bogstaver a-z, tal og bindestreg'), z.string().min(1))
    .default({})
    .meta({
      description:
        'Afsnit, som andre linker til: adressens navn og afsnittets overskrift. Andre overskrifter får et navn af sig selv.',
      examples: [{ ordlyd: 'Ordene er styrelsernes' }],
    }),
});

export type PageData = z.infer<typeof pageSchema>;
