import { z } from 'zod';

/** Who has written a summary: a role, never a name. In Danish, and in English for those in English. */
export const summaryAuthors = {
  redaktør: ['webudgavens redaktion', 'the editors of this web edition'],
  fagperson: ['en fagperson', 'a professional'],
  'bruger eller pårørende': ['en, der selv eller som pårørende kender til det', 'someone with lived experience'],
  oversætter: ['en oversætter', 'a translator'],
} as const;

/** The languages of summaries, and what each sort is. */
export const summaryLanguages = {
  da: 'Kort fortalt i et ligetil sprog, på dansk.',
  en: 'Et sammendrag på engelsk.',
} as const;

/** What readers unfold. */
export const summaryHeadings = { da: 'Kort fortalt med vores ord', en: 'Summary in English' } as const;

/** What a summary can be about: "anbefaling 25", "kapitel 6", "planen". */
export const SUMMARISED = /^(?:(?:anbefaling|kapitel) [1-9]\d*|planen)$/;

/**
 * `content/resumeer/<om>-<sprog>.yaml`: what a recommendation, a chapter or the whole plan says, in other and fewer words than
 * its own. Ours, and shown as ours, folded beside the official text.
 */
export const summarySchema = z.strictObject({
  about: z
    .string()
    .regex(SUMMARISED, 'skrives som anbefaling 25, kapitel 6 eller planen')
    .meta({ description: 'Hvad det sammenfatter: en anbefaling, et kapitel eller planen.', examples: ['anbefaling 25'] }),
  language: z
    .enum(Object.keys(summaryLanguages) as Array<keyof typeof summaryLanguages>)
    .meta({ description: 'Sproget: da eller en.', examples: ['da'] }),
  author: z
    .enum(Object.keys(summaryAuthors) as Array<keyof typeof summaryAuthors>)
    .meta({ description: 'Hvem der har skrevet det: en rolle, ikke et navn.', examples: ['redaktør'] }),
  reviewed: z.iso
    .date()
    .meta({ description: 'Hvornår et menneske sidst har læst det mod teksten.', examples: ['2026-11-26'] }),
  text: z
    .array(z.string().min(20).max(1200))
    .min(1)
    .max(8)
    .meta({
      description: 'Afsnittene, hvert for sig. Hele sætninger, vores egne ord, uden citater og uden vurdering.',
      examples: [['Anbefalingen handler om at inddrage de pårørende.']],
    }),
});

export type SummaryData = z.infer<typeof summarySchema>;

/** The name of a summary's file: there is one of each about a thing in a language. */
export const summaryName = ({ about, language }: Pick<SummaryData, 'about' | 'language'>): string =>
  `${about.replace(' ', '-')}-${language}`;
