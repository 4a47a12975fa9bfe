import { z } from 'zod';
import { localAddress } from './reference.ts';

/**
 * An entry of `content/begreber.yaml`: the forms in which a term of the glossary or of Boks 5 stands in the text.
 * The definition is the official one and is never written here.
 */
export const termSchema = z.strictObject({
  begreb: z
    .string()
    .min(1)
    .meta({ description: 'Begrebet, som ordlisten eller boksen med begreber skriver det.', examples: ['Lidelse'] }),
  former: z
    .array(z.string().min(2))
    .min(1)
    .meta({
      description: 'De former, det står i i teksten. I »forskning og [udvikling]« er kun ordet i klammerne begrebet.',
      examples: [['lidelse', 'lidelser']],
    }),
  ikke: z
    .array(
      z.strictObject({
        ord: z.string().min(2).meta({ description: 'Vendingen, som teksten har den.', examples: ['sjældne lidelser'] }),
        hvorfor: z
          .string()
          .min(8)
          .meta({ description: 'Hvad ordet betyder dér.', examples: ['Her er fysiske sygdomme ment.'] }),
      }),
    )
    .default([])
    .meta({
      description:
        'Vendinger, hvor ordet betyder noget andet. Navne og titler midt i en sætning finder udgaven selv.',
      examples: [[{ ord: 'sjældne lidelser', hvorfor: 'Her er fysiske sygdomme ment.' }]],
    }),
  sted: localAddress.optional().meta({
    description: 'Adressen på det stykke, der forklarer begrebet, når det ikke er ordlisten eller boksen.',
    examples: ['/kapitel/4/#afsnit-4-10'],
  }),
  uddybes: localAddress
    .optional()
    .meta({ description: 'Adressen på det sted, der siger mere om det.', examples: ['/kapitel/4/#afsnit-4-10'] }),
});

/** An entry of `content/forkortelser.yaml`: what the text itself says that an abbreviation stands for, and where. */
export const abbreviationSchema = z.strictObject({
  forkortelse: z.string().min(2).meta({ description: 'Forkortelsen, som teksten har den.', examples: ['ACT'] }),
  former: z
    .array(z.string().min(2))
    .default([])
    .meta({ description: 'Andre former af den.', examples: [['ACT-team']] }),
  udtryk: z
    .string()
    .min(3)
    .meta({ description: 'Det, den står for, med tekstens egne ord.', examples: ['Assertive Community Treatment'] }),
  // A screen reader says them as they are said there.
  sprog: z
    .literal('en')
    .optional()
    .meta({ description: 'en, når ordene er engelske: så bliver de læst op på engelsk.', examples: ['en'] }),
  linje: z
    .int()
    .positive()
    .meta({
      description: 'Linjen i content/original/fagligt-oplaeg.txt, hvor ordene begynder.',
      examples: [11040],
    }),
});

export type Term = z.infer<typeof termSchema>;
export type Abbreviation = z.infer<typeof abbreviationSchema>;
