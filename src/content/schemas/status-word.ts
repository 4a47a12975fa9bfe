import { z } from 'zod';

/** Our normalised phases. Never shown without the source's own status word. */
export const phases = [
  'under forberedelse',
  'i høring',
  'besluttet',
  'lovforslag fremsat',
  'finansieret',
  'igangsat',
  'afprøves',
  'under implementering',
  'offentliggjort',
  'delopgave afsluttet',
  'udskudt',
  'forsinket',
  'afventer',
  'udgået',
  'uafklaret',
] as const;

export type Phase = (typeof phases)[number];

/** An entry of `content/statusord.yaml`: words of the sources for how far something is, and the phase they mean. */
export const statusWordSchema = z.strictObject({
  fase: z
    .enum(phases)
    .optional()
    .meta({
      description: 'Webudgavens fælles ord. Udeladt: ordet siger ikke, hvor langt noget er.',
      examples: ['igangsat'],
    }),
  sket: z
    .literal(true)
    .optional()
    .meta({
      description: 'true, når ordet siger, at noget er sket: det kan ikke stå ved noget, kilden venter på.',
      examples: [true],
    }),
  ventes: z
    .literal(true)
    .optional()
    .meta({
      description: 'true, når ordet siger, at noget skal ske: det står kun ved noget, kilden venter på.',
      examples: [true],
    }),
  ord: z
    .array(z.string().min(2))
    .min(1)
    .meta({ description: 'Kildernes ord. Store og små bogstaver er det samme.', examples: [['igangsat', 'påbegyndt']] }),
  hvorfor: z
    .string()
    .min(10)
    .optional()
    .meta({ description: 'Hvorfor de hører til fasen, når det ikke er klart.', examples: ['»Pågår« siger, at det er i gang.'] }),
  revised: z.iso
    .date()
    .optional()
    .meta({ description: 'Hvornår et udgivet ord sidst fik en anden fase.', examples: ['2026-11-26'] }),
});

export type StatusWords = z.infer<typeof statusWordSchema>;

/** How status words are compared: as "Afprøvning" and "afprøvning" are the same. */
export const statusKey = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase();

/** The phase of each status word, by {@link statusKey}: the same word has the same phase everywhere. */
export const phasesByWord = (entries: StatusWords[]): Map<string, Phase | undefined> =>
  new Map(entries.flatMap(({ fase, ord }) => ord.map((word) => [statusKey(word), fase])));
