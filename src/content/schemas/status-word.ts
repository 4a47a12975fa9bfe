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
  /** left out when the words do not say how far a thing is */
  fase: z.enum(phases).optional(),
  /** the words say that something has happened: they cannot stand at what a source only expects */
  sket: z.literal(true).optional(),
  /** as sources write them; capitals do not matter */
  ord: z.array(z.string().min(2)).min(1),
  /** why they mean that, when it is not plain */
  hvorfor: z.string().min(10).optional(),
  /** when a word that was published last got another phase */
  revised: z.iso.date().optional(),
});

export type StatusWords = z.infer<typeof statusWordSchema>;

/** How status words are compared: as "Afprøvning" and "afprøvning" are the same. */
export const statusKey = (word: string): string => word.trim().replace(/\s+/g, ' ').toLowerCase();

/** The phase of each status word, by {@link statusKey}: the same word has the same phase everywhere. */
export const phasesByWord = (entries: StatusWords[]): Map<string, Phase | undefined> =>
  new Map(entries.flatMap(({ fase, ord }) => ord.map((word) => [statusKey(word), fase])));
