import { z } from 'zod';

/** Where the words of people in need must stand to be taken as such, and what that means. */
export const helpWordPlaces = {
  alene: 'Kun når der ikke står andet end disse ord og fyldord; med andre ord til er det et emne.',
  overalt: 'Også midt i en længere sætning.',
} as const;

/** `content/hjaelp.yaml`: what people in need write, and the small words that may stand around it. */
export const helpWordsSchema = z.strictObject({
  ens: z
    .array(z.array(z.string().regex(/^\S+$/)).min(2))
    .default([])
    .meta({
      description: 'Bøjninger og stavemåder, der gælder for det første af ordene.',
      examples: [[['ikke', 'ikk', 'ik']]],
    }),
  fyld: z
    .array(z.string().min(1))
    .min(1)
    .meta({
      description: 'Fyldord: ord, der ikke gør det, de står ved, til et emne.',
      examples: [['jeg', 'min', 'hvad', 'skal']],
    }),
  emne: z
    .array(z.string().regex(/^\S+$/))
    .default([])
    .meta({
      description: 'Ord, der gør det, de står ved, til et emne, medmindre et af ordene under selv står der også.',
      examples: [['antal', 'unge', 'patienter']],
    }),
  selv: z
    .array(z.string().regex(/^\S+$/))
    .default([])
    .meta({
      description: 'Ord, der fortæller, at den, der skriver, taler om sig selv eller sine egne.',
      examples: [['jeg', 'min']],
    }),
  ord: z
    .array(
      z.strictObject({
        ord: z
          .array(z.string().min(3))
          .min(1)
          .meta({ description: 'Det, mennesker i nød skriver.', examples: [['vil ikke leve']] }),
        hvor: z
          .enum(Object.keys(helpWordPlaces) as Array<keyof typeof helpWordPlaces>)
          .meta({ description: 'alene eller overalt.', examples: ['overalt'] }),
        grund: z
          .string()
          .min(10)
          .meta({
            description: 'Hvorfor den, der skriver det, kan have brug for hjælp nu.',
            examples: ['Siger, hvad der er ved at ske.'],
          }),
        gennemgaaet: z.iso
          .date()
          .optional()
          .meta({
            description:
              'Hvornår et menneske, der ved noget om det, sidst har set ordene efter. Udelad den, til det er sket; /om/ siger så, hvor meget der mangler.',
            examples: ['2026-11-26'],
          }),
      }),
    )
    .min(1)
    .meta({
      description: 'Grupper af ord. Søger nogen på dem, viser søgningen hjælpen før alt andet.',
      examples: [[{ ord: ['vil ikke leve'], hvor: 'overalt' }]],
    }),
});

export type HelpWords = z.infer<typeof helpWordsSchema>;
