import { z } from 'zod';

/** The languages that readers' words can be in, when it is not Danish. */
export const wordLanguages = { en: 'engelsk', sv: 'svensk', no: 'norsk' } as const;

/** An entry of `content/soegeord.yaml`: what readers say, and what the text says instead. */
export const searchWordSchema = z.strictObject({
  ord: z
    .array(z.string().min(2))
    .min(1)
    .meta({
      description: 'Det, læseren skriver: ord eller vendinger. Bøjninger og stavefejl finder søgningen selv.',
      examples: [['teenager', 'ung på 16 år']],
    }),
  se: z
    .array(z.string().min(2))
    .min(1)
    .meta({ description: 'Det, oplægget skriver i stedet. Ordene skal stå i teksten.', examples: [['unge']] }),
  grund: z
    .string()
    .min(10)
    .meta({ description: 'Hvorfor de to hører sammen, i én sætning.', examples: ['Oplægget kalder dem unge.'] }),
  sprog: z
    .enum(Object.keys(wordLanguages) as Array<keyof typeof wordLanguages>)
    .optional()
    .meta({ description: 'Sproget, når det ikke er dansk: en (engelsk), sv (svensk) eller no (norsk).', examples: ['en'] }),
});

export type SearchWord = z.infer<typeof searchWordSchema>;
